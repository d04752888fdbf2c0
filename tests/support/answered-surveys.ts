import fc from 'fast-check';
import { TESTS } from '../../app/features/surveys/condition.ts';
import type { Value } from '../../app/features/surveys/value.ts';
import { RATINGS } from '../../app/features/voices/contribution.ts';
import type { QuestionKind } from '../../app/features/surveys/kinds/names.ts';

const IDS = ['a', 'b', 'c'] as const;
/** Three things to choose from: the second in one's own words, the third that one would rather not say. */
const OPTIONS = [{ id: 'a', text: 'First' }, { id: 'b', text: 'Something else', role: 'other' }, { id: 'c', text: 'Prefer not to say', role: 'prefer_not' }];

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => text.replaceAll('\0', '')).filter((text) => text.trim() !== '');
const number = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 100));

/** Any answer a question of a kind can have. */
const VALUES: Record<Exclude<QuestionKind, 'information'>, fc.Arbitrary<Value>> = {
  statement: fc.constantFrom(...RATINGS).map((rating) => ({ rating })),
  choice: fc.constantFrom<Value>({ choices: ['a'] }, { choices: ['b'] }, { choices: ['b'], other: 'Mine' }, { choices: ['c'] }),
  pictures: fc.constantFrom(...IDS).map((id) => ({ choices: [id] })),
  choices: fc.constantFrom<Value>({ choices: ['a'] }, { choices: ['a', 'b'] }, { choices: ['a', 'b'], other: 'Mine' }, { choices: ['c'] }),
  ranking: fc.shuffledSubarray([...IDS], { minLength: 3, maxLength: 3 }).map((order) => ({ order })),
  scale: fc.integer({ min: 0, max: 10 }).map((scale) => ({ scale })),
  number: number.map((n) => ({ number: n })),
  date: fc.constantFrom('2024', '2024-03', '2024-02-29', '0001', '1999-12-31').map((date) => ({ date })),
  short: words.map((body) => ({ body })),
  open: words.map((body) => ({ body })),
  consent: fc.boolean().map((agreed) => ({ agreed })),
  contact: fc.constant({ contact: true as const }),
};
const KINDS = Object.keys(VALUES) as (keyof typeof VALUES)[];

/** What conditions look for: values that answers may have, and some that none has. */
const wanted = fc.oneof(fc.constantFrom('agree', 'not_sure', 'a', 'b', 'c', 'yes', 'no', '0', '5', '5.0', '-3', '10', '2024', '2024-03', '', 'nonsense', '1e3'), number.map(String), words);

const condition = (before: number) =>
  fc.record({
    match: fc.constantFrom('all' as const, 'any' as const),
    tests: fc.array(fc.record({ question: fc.nat({ max: Math.max(before - 1, 0) }).map((n) => `q${n}`), test: fc.constantFrom(...TESTS), value: wanted }), { minLength: 1, maxLength: 3 }),
  });

export interface AnsweredSurvey {
  questions: { id: string; kind: QuestionKind; text: string; options: typeof OPTIONS; when?: unknown }[];
  /** An answer to each question that has one, whether it is asked or not. */
  answers: Record<string, Value>;
}

/** Surveys of a few questions of every kind that hang on one another, with answers to all of them, some left out. */
export const answeredSurveys: fc.Arbitrary<AnsweredSurvey> = fc
  .array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 7 })
  .chain((kinds) => fc.tuple(fc.constant(kinds), fc.tuple(...kinds.map((kind) => fc.option(VALUES[kind], { freq: 5 }))), fc.tuple(...kinds.map((_, n) => (n === 0 ? fc.constant(null) : fc.option(condition(n), { freq: 3 }))))))
  .map(([kinds, values, conditions]) => ({
    questions: kinds.map((kind, n) => ({ id: `q${n}`, kind, text: `Question ${n}`, options: OPTIONS, ...(conditions[n] ? { when: conditions[n] } : {}) })),
    answers: Object.fromEntries(values.flatMap((value, n) => (value ? [[`q${n}`, value]] : []))),
  }));

const asks = (kind: QuestionKind, more: object = {}) => ({ kind, options: OPTIONS, ...more });

/** Questions with what cannot answer them. */
export const oddValues: [object, unknown][] = [
  [asks('statement'), { rating: 'maybe' }],
  [asks('statement'), { rating: 'agree', body: 'x' }],
  [asks('choice'), { choices: ['a', 'b'] }],
  [asks('choice'), { choices: ['d'] }],
  [asks('choice'), { choices: ['a'], other: 'Mine' }],
  [asks('choices'), { choices: ['a', 'c'] }],
  [asks('choices'), { choices: ['a', 'a'] }],
  [asks('choices'), { choices: [] }],
  [asks('ranking'), { order: ['a', 'b'] }],
  [asks('ranking'), { choices: ['a', 'b', 'c'] }],
  [asks('scale'), { scale: 11 }],
  [asks('scale'), { scale: '5' }],
  [asks('scale'), { scale: 2.5 }],
  [asks('number', { min: 0, max: 31 }), { number: 32 }],
  [asks('number', { min: 0 }), { number: -1 }],
  [asks('number'), { number: '5' }],
  [asks('date'), { date: '2023-02-29' }],
  [asks('date'), { date: '2024-13' }],
  [asks('date'), { date: '24' }],
  [asks('short'), { body: 'x'.repeat(201) }],
  [asks('open'), { body: '' }],
  [asks('open'), { body: 'x'.repeat(10_001) }],
  [asks('consent'), { agreed: 'yes' }],
  [asks('contact'), { contact: true, ways: [] }],
  [asks('information'), { body: 'x' }],
];
