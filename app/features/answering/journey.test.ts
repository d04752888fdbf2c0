import { redirect } from '@remix-run/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surveyDefinitionSchema } from '../surveys/survey.schema.ts';
import type { SurveyDefinition } from '../surveys/survey.ts';
import { isGiven, withAnswer, withUnfinished, wordsIn, type Answer, type Draft } from './draft/draft.ts';
import { journeyThrough, placeIn, wayOf, type Journey } from './journey.ts';
import { holds } from '../../../tests/support/properties.ts';

const plain = (count: number): SurveyDefinition =>
  surveyDefinitionSchema.parse({ questions: Array.from({ length: count }, (_, n) => ({ id: `q${n}`, kind: n % 2 ? 'open' : 'statement', text: `Question ${n}` })) });
const nothing: Draft = { consents: [], answers: {} };

/** Whoever says "yes" is asked two more, in a part of its own; the last question must be answered. */
const branching = surveyDefinitionSchema.parse({
  sections: [{ id: 's', title: 'Part', notice: 'It may be hard', support: 'Talk to someone' }],
  questions: [
    { id: 'a', kind: 'choice', text: 'Have you?', options: [{ id: 'yes', text: 'Yes' }, { id: 'no', text: 'No' }] },
    { id: 'b', kind: 'open', text: 'What was it like?', section: 's', when: { tests: [{ question: 'a', test: 'is', value: 'yes' }] } },
    { id: 'c', kind: 'information', text: 'Good to know', section: 's', when: { tests: [{ question: 'b', test: 'answered' }] } },
    { id: 'd', kind: 'scale', text: 'How are you?', required: true },
  ],
});

function answered(journey: Journey, given: Record<string, Answer>): Draft {
  return Array.from({ length: 10 }, (_, n) => journey.pageAt(n + 1)).reduce<Draft>((kept, page) => {
    const answer = page ? given[page.id.split(':')[0] ?? ''] : undefined;
    return page && answer ? withAnswer(kept, page, answer) : kept;
  }, nothing);
}

describe('journey', () => {
  it('goes through every question once, in order, ends at the check page, and goes back the way it came', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: 100 }), (count) => {
        const journey = journeyThrough('demo', plain(count));
        const visited: string[] = [];
        for (let at = journey.page(1); at !== journey.check; at = journey.next(visited.length, nothing)) visited.push(at);
        expect(visited).toEqual(Array.from({ length: count }, (_, index) => `/respond/demo/${index + 1}`));
        for (let place = 2; place <= count; place++) expect(journey.previous(place, nothing)).toBe(journey.page(place - 1));
        expect(journey.previous(1, nothing)).toBe('/respond/demo?begin');
      }),
    );
  });

  it('resumes at the first page not yet passed, or where someone was typing', () => {
    holds(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (passed) => {
        const journey = journeyThrough('demo', plain(passed.length));
        const draft = passed.reduce((kept, is, index) => { const page = journey.pageAt(index + 1); return is && page ? withAnswer(kept, page, { skipped: true }) : kept; }, nothing);
        const open = passed.indexOf(false);
        expect(journey.resume(draft)).toBe(open === -1 ? journey.check : journey.page(open + 1));
        expect(journey.resume(withUnfinished(draft, { id: 'q0' }, { body: 'Half' }))).toBe(journey.page(1));
        expect(journey.canSend(draft)).toBe(false);
      }),
    );
  });

  it('passes over what is not for this person, on and back', () => {
    const journey = journeyThrough('demo', branching);
    const [no, yes] = [answered(journey, { a: { choices: ['no'] } }), answered(journey, { a: { choices: ['yes'] } })];
    const a = journey.pageAt(1);
    if (!a) throw new Error('No page.');
    expect(journey.next(1, no)).toBe(journey.page(6));
    expect(journey.previous(6, no)).toBe(journey.page(1));
    expect(journey.next(1, yes)).toBe(journey.page(2));
    expect(journey.pageAt(2)?.kind).toBe('notice');
    const last = journey.pageAt(5);
    expect(last?.kind).toBe('support');
    expect(journey.isVisible(journey.pageAt(3) ?? a, no)).toBe(false);
  });

  it('keeps a hidden answer in the draft, and sends nothing of it', () => {
    const journey = journeyThrough('demo', branching);
    const draft = answered(journey, { a: { choices: ['no'] }, b: { body: 'Once said' }, d: { scale: 4 } });
    expect(isGiven(draft.answers.b)).toBe(true);
    expect(journey.visible(draft).map(({ page }) => page.id)).toEqual(['a', 'd']);
    expect(journey.canSend(answered(journey, { b: { body: 'Once said' } }))).toBe(false);
  });

  it('knows a required question that was not answered', () => {
    const journey = journeyThrough('demo', branching);
    expect(journey.firstMissing(answered(journey, { a: { choices: ['no'] } }))?.id).toBe('d');
    expect(journey.firstMissing(answered(journey, { d: { scale: 0 } }))).toBeNull();
  });

  it('after a change goes to what it newly asks, else straight back to the check page', () => {
    const journey = journeyThrough('demo', branching);
    const before = answered(journey, { a: { choices: ['no'] }, d: { scale: 4 } });
    const a = journey.pageAt(1);
    if (!a) throw new Error('No page.');
    const yes = withAnswer(before, a, { choices: ['yes'] });
    expect(journey.afterChange(a, before, yes)).toBe(journey.page(2, true));
    expect(journey.afterChange(a, before, withAnswer(before, a, { choices: ['no'] }))).toBe(journey.check);
    const notice = journey.pageAt(2);
    expect(notice && journey.afterChange(notice, yes, withAnswer(yes, notice, { seen: true }))).toBe(journey.page(3, true));
    const half = answered(journey, { a: { choices: ['no'] } });
    expect(journey.afterChange(a, half, half)).toBe(journey.check);
  });

  it('can send as soon as one question has an answer', () => {
    const journey = journeyThrough('demo', plain(2));
    expect(journey.canSend(answered(journey, { q0: { rating: 'agree' } }))).toBe(true);
    const draft = answered(journey, { q0: { skipped: true }, q1: { body: 'My words' } });
    expect(journey.canSend(draft)).toBe(true);
    expect(wordsIn(draft)).toEqual([{ asked: 'Question 1', body: 'My words' }]);
  });

  it('knows a place from anything else in an address', () => {
    expect(['1', '42', '300'].map(placeIn)).toEqual([1, 42, 300]);
    for (const address of [undefined, '', '0', '-1', '1.5', '01', '1e2', 'check', '1000', '٣']) expect(placeIn(address)).toBeNull();
    expect(journeyThrough('demo', plain(3)).pageAt(4)).toBeNull();
  });
});

describe('the addresses under a link', () => {
  it('can be led to, whatever was typed for one', () => {
    holds(fc.property(fc.string({ unit: 'grapheme' }), (link) => {
      const { start, check } = wayOf(link);
      expect(redirect(check, 303).headers.get('Location')).toBe(`${start}/check`);
    }));
  });
});
