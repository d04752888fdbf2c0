import { describe, expect, it } from 'vitest';
import { questionSchema } from '../survey.schema.ts';
import { beginQuestion, formOf, questionOf } from './question-form.ts';
import { questionFormSchema } from './question-form.schema.ts';
import { QUESTION_KINDS } from '../kinds/names.ts';

const outcome = '5f0c1b52-6a4e-4d6b-9c1a-0c6a3f1f2b11';
const whole = {
  id: 'q1', text: 'How many nights?', hint: 'About', why: 'To see change', section: 's1', required: true, core: true, low: 'None', high: 'All', min: 0, max: 7, unit: 'nights',
  outcomes: [outcome], indicator: { outcome, metric: 'Nights | outside' }, picture: 'bed', audio: outcome,
  options: [{ id: 'a', text: 'Inside', picture: 'home' }, { id: 'b', text: 'Another place', role: 'other' }],
  when: { match: 'any', tests: [{ question: 'q0', test: 'answered', value: '' }] },
  easy: { text: 'How many nights outside?', options: { a: 'In' } }, translations: { pl: { text: 'Ile nocy?' } },
};
/** What a form sends of what it was filled with: words. */
const sent = (filled: Record<string, unknown>) => ({ ...filled, core: filled.core === 'on' });
const read = (typed: unknown) => questionFormSchema([]).parse(typed);
const faults = (typed: Record<string, unknown>) => questionFormSchema([]).safeParse({ id: 'q1', revision: 1, text: 'Why?', ...typed }).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
const kept = (question: unknown): unknown => JSON.parse(JSON.stringify(question));

describe('the form of a question', () => {
  it.each(QUESTION_KINDS)('gives back a %s as it was, however often it is saved', (kind) => {
    const question = questionSchema.parse({ ...whole, kind });
    const once = questionOf(read(sent(formOf(question, 1))), question, undefined);
    const twice = questionOf(read(sent(formOf(once, 2))), once, undefined);
    expect(kept(twice)).toEqual(kept(once));
    expect(once).toMatchObject({ id: 'q1', kind, text: whole.text, translations: whole.translations, when: whole.when, picture: 'bed', easy: { text: whole.easy.text } });
  });
  it('keeps only what its kind has', () => {
    const number = questionOf(read(sent(formOf(questionSchema.parse({ ...whole, kind: 'number' }), 1))), undefined, undefined);
    expect(number).toMatchObject({ min: 0, max: 7, unit: 'nights', options: [], indicator: whole.indicator });
    expect(number.low).toBeUndefined();
    const note = questionOf(read(sent(formOf(questionSchema.parse({ ...whole, kind: 'information' }), 1))), undefined, undefined);
    expect(note).toMatchObject({ required: false, core: false, outcomes: [] });
    expect([note.why, note.indicator, note.min]).toEqual([undefined, undefined, undefined]);
  });
  it('lets an indicator go with its outcome', () => {
    const form = read({ ...sent(formOf(questionSchema.parse({ ...whole, kind: 'open' }), 1)), outcomes: [] });
    expect(questionOf(form, undefined, undefined).indicator).toBeUndefined();
  });
  it('holds fast what a wave has asked', () => {
    const locked = questionSchema.parse({ ...whole, kind: 'choice' });
    const form = read({ ...sent(formOf(locked, 1)), text: 'Something else?', hint: 'A new hint', core: false, options: [{ id: 'b', text: 'Changed' }, { id: 'a', text: 'Inside', picture: 'key' }] });
    const saved = questionOf(form, locked, locked);
    expect(saved).toMatchObject({ text: whole.text, core: true, hint: 'A new hint' });
    expect(saved.options.map(({ id, text, picture }) => [id, text, picture])).toEqual([['a', 'Inside', 'key'], ['b', 'Another place', undefined]]);
  });
  it('says beside the field what is missing', () => {
    expect(faults({ kind: 'open', text: ' ' })).toEqual(['text question.text']);
    expect(faults({ kind: 'choice', options: [{ id: 'a', text: 'One' }, { id: 'b' }] })).toEqual(['options.1.text option.two']);
    expect(faults({ kind: 'choice', options: [{ id: 'a', text: 'One' }, { id: 'b', text: 'One', role: 'other' }, { id: 'c', text: 'Two', role: 'other' }] })).toEqual(['options.1.text option.twice', 'options.2.role option.role']);
    expect(faults({ kind: 'number', min: 5, max: 2 })).toEqual(['max question.range']);
    expect(faults({ kind: 'open', tests: [{ question: 'q0', test: 'more', value: '' }] })).toEqual(['tests.0.value number']);
    expect(faults({ kind: 'open', uploadFault: 'file.large' })).toEqual(['upload file.large']);
  });

  it('begins a number at nought, and lets a date be still to come only when its maker says so', () => {
    expect([beginQuestion('q', 'number', () => 'o').min, beginQuestion('q', 'date', () => 'o').min]).toEqual([0, undefined]);
    const ahead = (kind: 'date' | 'open', on: boolean) => questionOf(questionFormSchema([]).parse({ id: 'q', kind, revision: 1, text: 'When?', ahead: on }), undefined, undefined).ahead;
    expect([ahead('date', true), ahead('date', false), ahead('open', true)]).toEqual([true, undefined, undefined]);
    expect(formOf(questionSchema.parse({ id: 'q', kind: 'date', text: 'When?', ahead: true }), 1).ahead).toBe('on');
  });
});
