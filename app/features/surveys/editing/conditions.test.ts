import { describe, expect, it } from 'vitest';
import type { Condition } from '../condition.ts';
import { DEFINITIONS } from '../kinds/definitions.ts';
import { questionSchema } from '../survey.schema.ts';
import { breaksOf, brokenQuestions, contradicts, earlierThan, lookingAt, valuesOf } from './conditions.ts';
import { QUESTION_KINDS } from '../kinds/names.ts';

const options = [{ id: 'in', text: 'Inside' }, { id: 'out', text: 'Outside' }];
const place = questionSchema.parse({ id: 'place', kind: 'choice', text: 'Where did you sleep?', options });
const nights = questionSchema.parse({ id: 'nights', kind: 'number', text: 'How many nights?' });
const asks = (when: Condition['tests'][number]) => questionSchema.parse({ id: 'asks', kind: 'open', text: 'Tell us more', when: { match: 'all', tests: [when] } });
const reasons = (questions: Parameters<typeof breaksOf>[0]) => questions.flatMap((question) => breaksOf(questions, question).map(({ reason }) => reason));

describe('conditions of a survey that is being written', () => {
  it('offer only questions that come before and ask something', () => {
    const information = questionSchema.parse({ id: 'note', kind: 'information', text: 'Please read' });
    expect(earlierThan([place, information, nights], 'nights').map(({ id }) => id)).toEqual(['place']);
    expect(earlierThan([place, information, nights], null).map(({ id }) => id)).toEqual(['place', 'nights']);
  });
  it('say when they cannot work: the question gone or later, the answer gone, a test that does not fit', () => {
    const outside = asks({ question: 'place', test: 'is', value: 'out' });
    expect(reasons([place, outside])).toEqual([]);
    expect(reasons([outside])).toEqual(['removed']);
    expect(reasons([outside, place])).toEqual(['later']);
    expect(reasons([place, asks({ question: 'place', test: 'is', value: 'tent' })])).toEqual(['answer']);
    expect(reasons([place, asks({ question: 'place', test: 'more', value: '3' })])).toEqual(['test']);
    expect(brokenQuestions([outside, place]).map(({ id }) => id)).toEqual(['asks']);
  });
  it('say when no answers can be as they ask together, and nothing while an answer is still to be chosen', () => {
    const both = (...values: string[]) => ({ ...asks({ question: 'place', test: 'answered', value: '' }), when: { match: 'all' as const, tests: values.map((value) => ({ question: 'place', test: 'is' as const, value })) } });
    expect(contradicts([place, both('in', 'out')], both('in', 'out'))).toBe(true);
    expect(brokenQuestions([place, both('in', 'out')]).map(({ id }) => id)).toEqual(['asks']);
    expect(contradicts([place, both('in')], both('in', ''))).toBe(false);
    expect(reasons([place, both('in', '')])).toEqual([]);
    expect(contradicts([place, both('in', 'in')], both('in', 'in'))).toBe(false);
    expect(lookingAt([place, nights, both('in')], 'place').map(({ id }) => id)).toEqual(['asks']);
  });
  it('take any number, and list every other answer that has a list', () => {
    expect(reasons([nights, asks({ question: 'nights', test: 'more', value: '3' })])).toEqual([]);
    expect(valuesOf(nights)).toBeNull();
    expect(valuesOf(place)).toEqual(['in', 'out']);
    expect(valuesOf(questionSchema.parse({ id: 's', kind: 'scale', text: 'How safe?' }))).toHaveLength(11);
  });
  it('can ask of everything whether it was answered, but of a page of information and of how to reach someone, which nothing beside an answer may tell', () => {
    expect(QUESTION_KINDS.filter((kind) => !DEFINITIONS[kind].tests.includes('answered'))).toEqual(['information', 'contact']);
  });
});
