import { describe, expect, it } from 'vitest';
import { questionSchema } from '../survey.schema.ts';
import { moveQuestion, putIn, takeOut, withQuestion } from './questions-in-order.ts';

const question = (id: string, section?: string) => questionSchema.parse({ id, kind: 'open', text: `About ${id}`, section });
const ids = (questions: { id: string }[]) => questions.map(({ id }) => id).join('');
const abc = [question('a'), question('b'), question('c')];

describe('the order of questions', () => {
  it('moves one place, and no further than the edge', () => {
    expect(ids(moveQuestion(abc, 'b', -1))).toBe('bac');
    expect(ids(moveQuestion(abc, 'b', 1))).toBe('acb');
    expect(ids(moveQuestion(abc, 'a', -1))).toBe('abc');
    expect(ids(moveQuestion(abc, 'gone', 1))).toBe('abc');
  });
  it('brings back what was taken out to where it stood, once', () => {
    const { questions, taken } = takeOut(abc, 'b');
    expect(ids(questions)).toBe('ac');
    if (!taken) throw new Error('nothing was taken out');
    const back = putIn(questions, taken.question, taken.place);
    expect(ids(back)).toBe('abc');
    expect(ids(putIn(back, taken.question, taken.place))).toBe('abc');
    expect(takeOut(questions, 'b').taken).toBeNull();
  });
  it('keeps a question where it is, and puts a new one last in its section, or last of all', () => {
    expect(withQuestion(abc, { ...question('b'), text: 'Said better' })[1]?.text).toBe('Said better');
    expect(ids(withQuestion(abc, question('d')))).toBe('abcd');
    expect(ids(withQuestion([question('a', 's'), question('b')], question('c', 's')))).toBe('acb');
  });
});
