import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOf } from '../../surveys/pages.ts';
import { surveyDefinitionSchema } from '../../surveys/survey.schema.ts';
import type { Question } from '../../surveys/survey.ts';
import type { Value } from '../../surveys/value.ts';
import { READINGS } from '../../surveys/kinds/readings.ts';
import type { TypedOnSheet } from '../../surveys/kinds/reading.ts';
import { readSheetAnswer, sheetQuestions } from './entry.ts';
import { beginSheetSchema, sheetSchema } from './entry.schema.ts';
import { formCodeOf } from './form-code.ts';
import { paperCodeOf } from './paper-code.ts';
import { holds } from '../../../../tests/support/properties.ts';

const BYTES = new Uint8Array(8).fill(9);
const CODE = paperCodeOf('answers', BYTES);
const options = [{ id: 'a', text: 'Food' }, { id: 'b', text: 'A bed' }, { id: 'c', text: 'Something else', role: 'other' }];
const definition = surveyDefinitionSchema.parse({
  languages: ['cy'],
  sections: [{ id: 's', title: 'At night', translations: { cy: { title: 'Yn y nos' } } }],
  questions: [
    { id: 'intro', kind: 'information', text: 'Read this' },
    { id: 'safe', kind: 'statement', text: 'I feel safe', section: 's', translations: { cy: { text: 'Rwy’n teimlo’n ddiogel' } } },
    { id: 'why', kind: 'open', text: 'Why not?', when: { tests: [{ question: 'safe', test: 'is', value: 'disagree' }] } },
    { id: 'had', kind: 'choices', text: 'What did you have?', options },
    { id: 'order', kind: 'ranking', text: 'What comes first?', options: options.slice(0, 2) },
    { id: 'life', kind: 'scale', text: 'How is life?' },
    { id: 'since', kind: 'date', text: 'Since when?' },
    { id: 'nights', kind: 'number', text: 'How many nights?', max: 31 },
    { id: 'reach', kind: 'contact', text: 'May we write?' },
  ],
});
const question = (id: string): Question => definition.questions.find((one) => one.id === id) ?? definition.questions[0] ?? expect.fail();
const read = (id: string, typed: TypedOnSheet | string) => readSheetAnswer(question(id), typeof typed === 'string' ? { value: typed } : typed);

describe('the questions of a sheet', () => {
  it('are numbered as they ask something, in the words of the sheet', () => {
    const [first, second] = sheetQuestions(definition, { language: 'cy', variant: 'standard' });
    expect(first).toMatchObject({ id: 'safe', number: 1, text: { text: 'Rwy’n teimlo’n ddiogel', language: 'cy' }, section: { text: 'Yn y nos' } });
    expect(second).toMatchObject({ id: 'why', number: 2, text: { text: 'Why not?', language: 'en' }, section: null });
  });
});

describe('what stands on a sheet', () => {
  it.each([
    ['safe', 'agree', { rating: 'agree' }],
    ['had', '1 3', { choices: ['a', 'c'] }],
    ['had', '2, 1', { choices: ['a', 'b'] }],
    ['had', '1 and 2', { choices: ['a', 'b'] }],
    ['had', { value: '', other: 'A walk' }, { choices: ['c'], other: 'A walk' }],
    ['order', { 'place-a': '2', 'place-b': '1' }, { order: ['b', 'a'] }],
    ['life', '10', { scale: 10 }],
    ['life', '٧', { scale: 7 }],
    ['since', '2024', { date: '2024' }],
    ['since', '3 2024', { date: '2024-03' }],
    ['since', 'March 2024', { date: '2024-03' }],
    ['since', '9/3/2024', { date: '2024-03-09' }],
    ['since', '2024-03-09', { date: '2024-03-09' }],
    ['nights', '12', { number: 12 }],
  ])('%s: %j is understood', (id, typed, value) => {
    expect(read(id, typed)).toEqual({ value });
  });
  it.each([
    ['had', '4', 'value'],
    ['had', 'x', 'value'],
    ['order', { 'place-a': '1', 'place-b': '1' }, 'place-b'],
    ['order', { 'place-a': '1' }, 'place-b'],
    ['life', '11', 'value'],
    ['since', '31 2 2024', 'value'],
    ['nights', '32', 'value'],
  ])('%s: %j is pointed at', (id, typed, box) => {
    expect(read(id, typed)).toMatchObject({ wrong: box });
  });
  it.each([
    ['safe', { rating: 'not_sure' }], ['had', { choices: ['a', 'c'], other: 'A walk' }], ['order', { order: ['b', 'a'] }], ['life', { scale: 0 }],
    ['since', { date: '2024' }], ['since', { date: '2024-03' }], ['since', { date: '2024-03-09' }], ['nights', { number: 12 }], ['why', { body: '  As it was\nwritten ' }],
  ] as [string, Value][])('%s: %j is typed again as it was read', (id, value) => {
    expect(read(id, READINGS[question(id).kind].typedInBoxes(question(id), value))).toEqual({ value });
  });
  it('left empty is skipped', () => {
    for (const { id } of definition.questions) expect(read(id, { value: ' ', other: '' })).toMatchObject({ nothing: true });
  });
  it('is never a fault of the page, whatever is typed, and points only at boxes that are there', () => {
    holds(fc.property(fc.constantFrom(...definition.questions), fc.string(), fc.string(), (one, value, other) => {
      const found = readSheetAnswer(one, Object.fromEntries(READINGS[one.kind].boxes(one).map((box, place) => [box, place === 0 ? value : other])));
      if ('wrong' in found) expect(READINGS[one.kind].boxes(one)).toContain(found.wrong);
    }));
  });
});

describe('a whole sheet', () => {
  const sheet = (answers: Record<string, TypedOnSheet>) => sheetSchema(definition).safeParse({ intent: 'save', take_part: 'yes', answers: { ...Object.fromEntries(definition.questions.map(({ id }) => [id, {}])), ...answers } });

  it('keeps what the answers lead to, leaves the rest out and says which', () => {
    expect(sheet({ safe: { value: 'agree' }, why: { value: 'Noise' } }).data).toMatchObject({ answers: [{ question: 'safe', rating: 'agree' }], leftOut: [2] });
    expect(sheet({ safe: { value: 'disagree' }, why: { value: 'Noise' } }).data).toMatchObject({ answers: [{ question: 'safe' }, { question: 'why', body: 'Noise' }], leftOut: [] });
  });
  it('has no box for how to reach someone, which stands on a sheet of its own', () => {
    expect(READINGS.contact.boxes(question('reach'))).toEqual([]);
    expect(sheet({ reach: { value: '07700 900123' } }).data?.answers).toEqual([]);
  });
  it('needs the tick for taking part, and points at what cannot be read', () => {
    const found = sheetSchema(definition).safeParse({ intent: 'save', answers: Object.fromEntries(definition.questions.map(({ id }) => [id, {}])) });
    expect(found.error?.issues.map(({ path }) => path)).toEqual([['take_part']]);
    expect(sheet({ life: { value: '12' } }).error?.issues.map(({ path }) => path)).toEqual([['answers', 'life', 'value']]);
  });
  it('never keeps an answer to a question that is not asked', () => {
    holds(fc.property(fc.constantFrom('', 'agree', 'disagree'), fc.constantFrom('', 'Noise'), (safe, why) => {
      const data = sheet({ safe: { value: safe }, why: { value: why } }).data;
      const asked = askedOf(definition.questions, safe === '' ? {} : { safe: { rating: safe === 'agree' ? 'agree' : 'disagree' } });
      expect(data?.answers.every(({ question: id }) => asked.has(id))).toBe(true);
    }));
  });
});

describe('beginning a sheet', () => {
  const wave = '3f2a91c0-0000-4000-8000-000000000000';
  const begin = (typed: Record<string, string>) => beginSheetSchema(wave, 2, ['en', 'cy']).safeParse({ intent: 'begin', language: 'en', variant: 'standard', code: CODE.toLowerCase().replace(/(.{4})/g, '$1 '), ...typed });

  it('reads the code forgivingly', () => {
    expect(begin({}).data).toEqual({ code: CODE, language: 'en', variant: 'standard', group: null });
    for (const code of ['ABCD', `${CODE.slice(0, -1)}${CODE.endsWith('A') ? 'B' : 'A'}`, paperCodeOf('contact', BYTES)]) expect(begin({ code }).error?.issues[0]?.path, code).toEqual(['code']);
  });
  it('takes language and wording from the small code, and refuses a sheet of another wave or version', () => {
    expect(begin({ formCode: formCodeOf({ wave, version: 2, language: 'cy', variant: 'easy_read' }) }).data).toMatchObject({ language: 'cy', variant: 'easy_read' });
    expect(begin({ formCode: formCodeOf({ wave, version: 1, language: 'cy', variant: 'standard' }) }).success).toBe(false);
    expect(begin({ formCode: formCodeOf({ wave: wave.replace('3', '4'), version: 2, language: 'cy', variant: 'standard' }) }).success).toBe(false);
  });
  it('asks for no code when one is to be made', () => {
    expect(begin({ intent: 'beginWithoutCode', code: '' }).data).toMatchObject({ code: null });
  });
});
