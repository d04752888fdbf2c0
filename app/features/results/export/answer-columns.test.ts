import { describe, expect, it } from 'vitest';
import { translator } from '../../../platform/i18n.server.ts';
import { surveyDefinitionSchema } from '../../surveys/survey.schema.ts';
import { answerColumns, cellOf, type ExportedAnswer } from './answer-columns.ts';

const t = translator('en');
const options = [{ id: 'a', text: 'A bus' }, { id: 'b', text: 'A train' }, { id: 'x', text: 'Else', role: 'other' }];
const definition = surveyDefinitionSchema.parse({ questions: [
  { id: 's', kind: 'statement', text: 'I feel safe' },
  { id: 'i', kind: 'information', text: 'Thank you' },
  { id: 'c', kind: 'choices', text: 'How?', options },
  { id: 'r', kind: 'ranking', text: 'First?', options: options.slice(0, 2) },
  { id: 'o', kind: 'open', text: 'Why?' },
  { id: 'k', kind: 'contact', text: 'Again?' },
] });
/** As the database numbers them: in the order in which each was first asked. */
const CODES = { c: { a: 1, b: 2, x: 3 }, r: { a: 1, b: 2 } };
const row = (answers: Record<string, ExportedAnswer>, values: 'labels' | 'codes', withWords = false) =>
  Object.fromEntries(answerColumns(definition, CODES, withWords, t).map((column) => [column.code, cellOf(column, answers[column.question.id], values, t)]));
const answered = (value: ExportedAnswer['value']): ExportedAnswer => ({ state: 'answered', value });

describe('a file of answers', () => {
  it('has one column a question, one an option where several count, and words only when asked for', () => {
    expect(answerColumns(definition, CODES, false, t).map(({ code }) => code)).toEqual(['q_s', 'q_c_1', 'q_c_2', 'q_c_3', 'q_r_1', 'q_r_2']);
    expect(answerColumns(definition, CODES, true, t).map(({ code }) => code)).toEqual(['q_s', 'q_c_1', 'q_c_2', 'q_c_3', 'q_c_other', 'q_r_1', 'q_r_2', 'q_o']);
  });

  it('says what was answered in words or as codes', () => {
    const answers = { s: answered({ rating: 'agree' }), c: answered({ choices: ['b', 'x'], other: 'A boat' }), r: answered({ order: ['b', 'a'] }), o: answered({ body: 'Because' }), k: answered({ contact: true }) };
    expect(row(answers, 'codes', true)).toEqual({ q_s: 4, q_c_1: 0, q_c_2: 1, q_c_3: 1, q_c_other: 'A boat', q_r_1: 2, q_r_2: 1, q_o: 'Because' });
    expect(row(answers, 'labels')).toEqual({ q_s: 'Agree', q_c_1: 'No', q_c_2: 'Yes', q_c_3: 'Yes', q_r_1: 2, q_r_2: 1 });
  });

  it('says in no row who asked to be contacted (H3)', () => {
    expect(answerColumns(definition, CODES, true, t).filter(({ question }) => question.kind === 'contact')).toEqual([]);
  });

  it('keeps skipped, not asked, would rather not say and held apart (P7)', () => {
    const answers: Record<string, ExportedAnswer> = { s: { state: 'skipped', value: null }, c: { state: 'prefer_not', value: null }, o: { state: 'held', value: null } };
    expect(row(answers, 'codes', true)).toMatchObject({ q_s: -99, q_c_1: -77, q_c_3: -77, q_r_1: -88, q_o: -66 });
    expect(row(answers, 'labels')).toMatchObject({ q_s: 'Skipped', q_c_1: 'Prefer not to say', q_r_1: 'Not asked' });
  });

  it('calls a question and an answer the same in every wave, wherever they stand by then', () => {
    const parsed = (questions: object[]) => surveyDefinitionSchema.parse({ questions });
    const one = { id: 'who', kind: 'choice', text: 'Who helped?', options: [{ id: 'w', text: 'A worker' }, { id: 'f', text: 'A friend' }] };
    const later = { ...one, options: [{ id: 'w', text: 'A worker' }, { id: 'm', text: 'A family member' }, { id: 'f', text: 'A friend' }] };
    const coded = (from: ReturnType<typeof parsed>) => answerColumns(from, { who: { w: 1, f: 2, m: 3 } }, false, t).map((column) => [column.code, cellOf(column, answered({ choices: ['f'] }), 'codes', t)]);
    expect(coded(parsed([one]))).toEqual([['q_who', 2]]);
    expect(coded(parsed([{ id: 'new-one', kind: 'number', text: 'Before' }, later])).at(-1)).toEqual(['q_who', 2]);
    expect(coded(parsed([{ id: 'new-one', kind: 'number', text: 'Before' }])).map(([code]) => code)).toEqual(['q_new.one']);
  });

  it('has headings that can be told apart, and no "not sure" on the scale', () => {
    const twice = surveyDefinitionSchema.parse({ questions: [{ id: 'a', kind: 'open', text: 'Why?' }, { id: 'b', kind: 'open', text: 'Why?' }, { id: 'c', kind: 'open', text: 'When?' }] });
    expect(answerColumns(twice, {}, true, t).map(({ label }) => label)).toEqual(['Why? [q_a]', 'Why? [q_b]', 'When?']);
    expect(row({ s: answered({ rating: 'not_sure' }) }, 'codes').q_s).toBe(-55);
  });
});
