import { describe, expect, it } from 'vitest';
import { translator } from '../../../platform/i18n.server.ts';
import { surveyDefinitionSchema } from '../survey.schema.ts';
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
const row = (answers: Record<string, ExportedAnswer>, values: 'labels' | 'codes', withWords = false) =>
  Object.fromEntries(answerColumns(definition, withWords, t).map((column) => [column.code, cellOf(column, answers[column.question.id], values, t)]));
const answered = (value: ExportedAnswer['value']): ExportedAnswer => ({ state: 'answered', value });

describe('a file of answers', () => {
  it('has one column a question, one an option where several count, and words only when asked for', () => {
    expect(answerColumns(definition, false, t).map(({ code }) => code)).toEqual(['q1', 'q2_1', 'q2_2', 'q2_3', 'q3_1', 'q3_2']);
    expect(answerColumns(definition, true, t).map(({ code }) => code)).toEqual(['q1', 'q2_1', 'q2_2', 'q2_3', 'q2_other', 'q3_1', 'q3_2', 'q4']);
  });

  it('says what was answered in words or as codes', () => {
    const answers = { s: answered({ rating: 'agree' }), c: answered({ choices: ['b', 'x'], other: 'A boat' }), r: answered({ order: ['b', 'a'] }), o: answered({ body: 'Because' }), k: answered({ contact: true }) };
    expect(row(answers, 'codes', true)).toEqual({ q1: 4, q2_1: 0, q2_2: 1, q2_3: 1, q2_other: 'A boat', q3_1: 2, q3_2: 1, q4: 'Because' });
    expect(row(answers, 'labels')).toEqual({ q1: 'Agree', q2_1: 'No', q2_2: 'Yes', q2_3: 'Yes', q3_1: 2, q3_2: 1 });
  });

  it('says in no row who asked to be contacted (H3)', () => {
    expect(answerColumns(definition, true, t).filter(({ question }) => question.kind === 'contact')).toEqual([]);
  });

  it('keeps skipped, not asked, would rather not say and held apart (P7)', () => {
    const answers: Record<string, ExportedAnswer> = { s: { state: 'skipped', value: null }, c: { state: 'prefer_not', value: null }, o: { state: 'held', value: null } };
    expect(row(answers, 'codes', true)).toMatchObject({ q1: -99, q2_1: -77, q2_3: -77, q3_1: -88, q4: -66 });
    expect(row(answers, 'labels')).toMatchObject({ q1: 'Skipped', q2_1: 'Prefer not to say', q3_1: 'Not asked' });
  });
});
