import { describe, expect, it } from 'vitest';
import { surveyDefinitionSchema } from '../../surveys/survey.schema.ts';
import { readFilledIn, readMeant, typedIn } from './filled-in.ts';

const { questions } = surveyDefinitionSchema.parse({
  questions: [
    { id: 'choice', kind: 'choice', text: 'Where?', options: [{ id: 'a', text: 'A' }, { id: 'z', text: 'Else', role: 'other' }] },
    { id: 'choices', kind: 'choices', text: 'Which?', options: [{ id: 'a', text: 'A' }, { id: 'b', text: 'B' }, { id: 'no', text: 'Rather not', role: 'prefer_not' }] },
    { id: 'contact', kind: 'contact', text: 'How?' },
    { id: 'number', kind: 'number', text: 'How many?', max: 10 },
  ],
});
const question = (id: string) => questions.find((one) => one.id === id) ?? (() => { throw new Error(id); })();

describe('a form that arrives from a phone', () => {
  it('is read as the page reads it, and an empty one is a question skipped', () => {
    expect(readFilledIn(question('choice'), 'choice=a&other=')).toEqual({ choices: ['a'] });
    expect(readFilledIn(question('choice'), '')).toEqual({ skipped: true });
  });

  it.each([
    ['choice', 'choice=a&other=my%20van', { choices: ['z'], other: 'my van' }],
    ['choices', 'choices=a&choices=no', { choices: ['no'] }],
    ['contact', 'ways=email&ways=text&email=nowhere&text=07700+900123&name=Jo', { contact: true, name: 'Jo', note: '', ways: [{ way: 'text', to: '07700 900123' }] }],
  ])('says two things at once in %s and is taken as it was meant', (id, filledIn, meant) => {
    expect(readFilledIn(question(id), filledIn)).toBeNull();
    expect(readMeant(question(id), filledIn)).toEqual(meant);
  });

  it('is not guessed at where nothing can be taken, and what was typed is not lost', () => {
    for (const [id, filledIn] of [['number', 'number=11'], ['contact', 'ways=email&email=nowhere']] as const) {
      expect(readFilledIn(question(id), filledIn)).toBeNull();
      expect(readMeant(question(id), filledIn)).toBeNull();
    }
    expect(typedIn('number=11').number).toBe('11');
  });
});
