import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds as holdsOnServer, TESTS, type Condition } from '../../../surveys/condition.ts';
import { visiblePages, pagesOf } from '../../../surveys/pages.ts';
import type { Question } from '../../../surveys/survey.ts';
import { surveyDefinitionSchema } from '../../../surveys/survey.schema.ts';
import type { Value } from '../../../surveys/value.ts';
import { PHONE } from '../../../surveys/kinds/phones.ts';
import { readFilledIn } from '../filled-in.ts';
import { filledIn } from '../pack.server.ts';
import type { FilledIn, PackedPage } from '../pack.ts';
import { holds, saidIn, visible } from './judge.ts';
import type { QuestionKind } from '../../../surveys/kinds/names.ts';
import { holds as alwaysHolds } from '../../../../../tests/support/properties.ts';

const OPTIONS = ['a', 'b', 'c'];
const subset = fc.subarray(OPTIONS, { minLength: 1 });

/** Any kind that is answered, with an answer it can have. */
const answered: fc.Arbitrary<{ kind: QuestionKind; value: Value }> = fc.oneof(
  fc.constantFrom('agree', 'not_sure').map((rating) => ({ kind: 'statement' as const, value: { rating } })),
  fc.constantFrom(...OPTIONS).map((id) => ({ kind: 'choice' as const, value: { choices: [id] } })),
  subset.map((choices) => ({ kind: 'choices' as const, value: { choices } })),
  fc.shuffledSubarray(OPTIONS, { minLength: 3 }).map((order) => ({ kind: 'ranking' as const, value: { order } })),
  fc.integer({ min: 0, max: 10 }).map((scale) => ({ kind: 'scale' as const, value: { scale } })),
  fc.constantFrom(-2, 0, 1, 1.5, 10, 1200).map((number) => ({ kind: 'number' as const, value: { number } })),
  fc.constantFrom('2024', '2024-03', '2024-03-09').map((date) => ({ kind: 'date' as const, value: { date } })),
  fc.constantFrom('yes', 'a', ' two words ', 'lines\nmore').map((body) => ({ kind: 'open' as const, value: { body } })),
  fc.boolean().map((agreed) => ({ kind: 'consent' as const, value: { agreed } })),
);
const looked = fc.constantFrom('a', 'b', 'agree', 'yes', 'no', '1', '1.5', '10', '0', '1200', '2024', '', 'x');

function conditionOn(names: string[]): fc.Arbitrary<Condition> {
  const test = fc.record({ question: fc.constantFrom(...names), test: fc.constantFrom(...TESTS), value: looked });
  return fc.record({ match: fc.constantFrom('all' as const, 'any' as const), tests: fc.array(test, { minLength: 1, maxLength: 4 }) });
}

const said = (kind: QuestionKind, value: Value) => saidIn({ reads: PHONE[kind].reads }, filledIn({ kind }, value));

describe('the judge on the phone', () => {
  it('judges every condition as the server does', () => {
    alwaysHolds(
      fc.property(fc.array(fc.option(answered), { minLength: 1, maxLength: 5 }), (answers) => {
        const names = answers.map((_, n) => `q${n}`);
        const given = answers.flatMap((one, n) => (one ? [[`q${n}`, one] as const] : []));
        const known = Object.fromEntries(given.map(([id, { value }]) => [id, value]));
        const heard = Object.fromEntries(given.map(([id, { kind, value }]) => [id, { reads: PHONE[kind].reads, said: said(kind, value) }]));
        alwaysHolds(fc.property(conditionOn(names), (condition) => void expect(holds(condition, heard)).toBe(holdsOnServer(condition, known))), { numRuns: 20 });
      }),
      { numRuns: 150 },
    );
  });

  it('leads through the same pages as the server, whatever hangs on what', () => {
    const survey = fc.array(fc.record({ answer: fc.option(answered, { freq: 4 }), section: fc.constantFrom(undefined, 's'), hangs: fc.boolean() }), { minLength: 2, maxLength: 7 });
    alwaysHolds(
      fc.property(survey, fc.array(conditionOn(['q0', 'q1', 'q2', 'q3']), { minLength: 7, maxLength: 7 }), (parts, conditions) => {
        const questions = parts.map(({ answer, section, hangs }, n) => ({
          id: `q${n}`, kind: answer?.kind ?? 'open', text: 'Words', section, options: OPTIONS.map((id) => ({ id, text: id })),
          when: n > 0 && hangs ? conditions[n] : undefined,
        }));
        const definition = surveyDefinitionSchema.parse({ sections: [{ id: 's', title: 'Part', notice: 'Before', support: 'After' }], questions });
        const values = Object.fromEntries(parts.flatMap(({ answer }, n) => (answer ? [[`q${n}`, answer.value]] : [])));
        const kept: Record<string, FilledIn> = Object.fromEntries(parts.flatMap(({ answer }, n) => (answer ? [[`q${n}`, filledIn({ kind: answer.kind }, answer.value)]] : [])));
        const all = pagesOf(definition);
        const shown = new Set(visiblePages(definition, values).map(({ id }) => id));
        const places = all.flatMap(({ id }, n) => (shown.has(id) ? [n + 1] : []));
        const packed = all.map((page): PackedPage => ({ id: page.id, title: '', main: '', ...(page.kind === 'question' ? questionIn(page.question) : { of: definition.questions.filter(({ section }) => section === 's').map(({ id }) => id) }) }));
        expect(visible(packed, kept)).toEqual(places);
      }),
      { numRuns: 300 },
    );
  });

  it.each<[QuestionKind, Record<string, string>, string[]]>([
    ['number', { number: ' 12 ' }, ['12']],
    // The server knows the unit; the phone asks again, since it cannot tell nights from weeks.
    ['number', { number: '12 nights' }, []],
    ['number', { number: '10²' }, []],
    ['number', { number: '5k' }, []],
    ['number', { number: '١٢٫٥' }, ['12.5']],
    ['number', { number: '£3,5' }, ['3.5']],
    ['number', { number: '1,200' }, []],
    ['number', { number: 'many' }, []],
    ['number', { number: '101' }, []],
    ['date', { day: '9', month: '3', year: '2024' }, ['2024-03-09']],
    ['date', { day: '', month: '', year: ' ٢٠٢٤ ' }, ['2024']],
    ['date', { day: '', month: '', year: '0007' }, []],
    ['date', { day: '', month: '', year: '1403' }, []],
    ['date', { day: '9', month: '3', year: '' }, []],
    ['date', { day: '9', month: '', year: '2024' }, []],
    ['date', { day: '31', month: '2', year: '2024' }, []],
    ['choice', { other: 'my van' }, ['z']],
    ['choice', { choice: 'a', other: 'my van' }, ['z']],
    ['choice', { choice: 'a', other: '' }, ['a']],
    ['open', { body: 'one\r\ntwo' }, ['one\ntwo']],
    ['open', { body: '  ' }, []],
    ['open', { body: '\u200b\u2060\u00ad' }, []],
    ['contact', { email: 'a@b.org' }, []],
  ])('reads a form of the kind %s: %j', (kind, fields, found) => expect(saidIn({ reads: PHONE[kind].reads, other: 'z', max: 100 }, new URLSearchParams(fields).toString())).toEqual(found));

  const figures = fc.string({ unit: fc.constantFrom(...'0123456789.,- £٣٫٬’n²½২k'), maxLength: 9 });
  const parts = fc.record({ day: fc.constantFrom('', '0', '9', '31', '32', 'x'), month: fc.constantFrom('', '2', '02', '12', '13', 'May'), year: fc.constantFrom('', '20', '2024', '2023', '20245', '٢٠٢٤', '1403', '0007', '1899', '1900', '2026', '2027', '2204') });
  it.each<[QuestionKind, fc.Arbitrary<Record<string, string>>]>([
    ['number', fc.record({ number: figures })],
    ['date', parts],
  ])('takes no %s that the server does not, and takes it as the server does', (kind, typed) => {
    const question = surveyDefinitionSchema.parse({ questions: [{ id: 'q', kind, text: 'Words', min: -50, max: 5000 }] }).questions[0];
    alwaysHolds(
      fc.property(typed, (fields) => {
        const form = new URLSearchParams(fields).toString();
        const [found] = saidIn({ reads: PHONE[kind].reads, min: -50, max: 5000, latest: question && PHONE[kind].latest(question) }, form);
        const read = question && readFilledIn(question, form);
        if (found !== undefined) expect(read).toEqual(kind === 'number' ? { number: Number(found) } : { date: found });
      }),
      { numRuns: 3000 },
    );
  });
});

function questionIn({ kind, when }: Question) {
  return { reads: PHONE[kind].reads, when, asked: 'Words', words: {}, mustSay: false, wrong: { title: '', main: '' } };
}
