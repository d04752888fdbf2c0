import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionSchema } from '../survey.schema.ts';
import type { Question } from '../survey.ts';
import { withAnswer, wordsIn, type Draft } from './draft.ts';
import { journeyThrough, stepIn } from './journey.ts';

const questions = (count: number): Question[] =>
  Array.from({ length: count }, (_, index) => questionSchema.parse({ id: `q${index}`, kind: index % 2 ? 'open' : 'statement', text: `Question ${index}` }));
const nothing: Draft = { consents: [], answers: {} };

describe('journey', () => {
  it('goes through every question once, in order, and ends at the check page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (count) => {
        const journey = journeyThrough('demo', questions(count));
        const visited: string[] = [];
        for (let at = journey.step(1); at !== journey.check; at = journey.next(visited.length)) visited.push(at);
        expect(visited).toEqual(Array.from({ length: count }, (_, index) => `/respond/demo/${index + 1}`));
      }),
    );
  });

  it('goes back the way it came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), (count) => {
        const journey = journeyThrough('demo', questions(count));
        for (let step = 2; step <= count; step++) expect(journey.next(Number(journey.previous(step).split('/').at(-1)))).toBe(journey.step(step));
        expect(journey.previous(1)).toBe('/respond/demo');
      }),
    );
  });

  it('resumes at the first question not yet passed, and is complete when all were answered or skipped', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (passed) => {
        const asked = questions(passed.length);
        const journey = journeyThrough('demo', asked);
        const draft = asked.reduce((kept, question, index) => (passed[index] ? withAnswer(kept, question, { skipped: true }) : kept), nothing);
        const open = passed.indexOf(false);
        expect(journey.isComplete(draft)).toBe(open === -1);
        expect(journey.resume(draft)).toBe(open === -1 ? journey.check : journey.step(open + 1));
        expect(journey.canSend(draft)).toBe(false);
      }),
    );
  });

  it('can send as soon as one question has an answer', () => {
    const [first, second] = questions(2) as [Question, Question];
    const journey = journeyThrough('demo', [first, second]);
    expect(journey.canSend(withAnswer(nothing, first, { rating: 'agree' }))).toBe(true);
    const draft = withAnswer(withAnswer(nothing, first, { skipped: true }), second, { body: 'My words' });
    expect(journey.canSend(draft)).toBe(true);
    expect(wordsIn(draft)).toEqual([{ asked: 'Question 1', body: 'My words' }]);
  });

  it('comes back to the check page when a step is changed', () => expect(journeyThrough('demo', questions(3)).step(2, true)).toBe('/respond/demo/2?change'));

  it('knows a step from anything else in an address', () => {
    expect(['1', '42', '100'].map(stepIn)).toEqual([1, 42, 100]);
    for (const address of [undefined, '', '0', '-1', '1.5', '01', '1e2', 'check', '1000', '٣']) expect(stepIn(address)).toBeNull();
    expect(journeyThrough('demo', questions(3)).questionAt(4)).toBeNull();
  });
});
