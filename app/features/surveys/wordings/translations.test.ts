import { describe, expect, it } from 'vitest';
import { surveyDefinitionSchema } from '../survey.schema.ts';
import { partsOf } from './parts.ts';
import { readinessOf, textsOf } from './texts.ts';
import { changesIn, withLanguage, withoutLanguage, withRecordings, withTranslations } from './translations.ts';

const audio = '0f9c2a44-7a1e-4c0e-9a53-1f5f3c2b7d10';
const survey = surveyDefinitionSchema.parse({
  introduction: 'We want to hear from you.',
  languages: ['cy', 'pl'],
  sections: [{ id: 's', title: 'Home', notice: 'About violence.', translations: { pl: { title: 'Dom' } } }],
  questions: [
    { id: 'q1', kind: 'open', text: 'What helped?', hint: 'Anything.', translations: { pl: { text: 'Co pomogło?', audio } } },
    { id: 'q2', kind: 'choice', section: 's', text: 'Where?', options: [{ id: 'a', text: 'Hostel' }, { id: 'b', text: 'Street' }], easy: { text: 'Where do you sleep?', options: { a: 'A hostel' } } },
  ],
  equality: { version: '1', questions: [{ id: 'age', text: 'How old are you?', options: [{ id: 'y', text: 'Under 25' }, { id: 'o', text: '25 or over' }] }] },
});
const texts = textsOf(survey, 'Listening');

describe('the texts of a survey', () => {
  it('are all there, in the order people meet them', () => {
    expect(texts.map(({ id }) => id)).toEqual([
      'title', 'introduction', 'question:q1:text', 'question:q1:hint', 'section:s:title', 'section:s:notice', 'question:q2:text', 'question:q2:option:a', 'question:q2:option:b',
      'question:q2:easyText', 'question:q2:easyOption:a', 'equality:age:text', 'equality:age:option:y', 'equality:age:option:o',
    ]);
  });
  it('are counted as ready by language', () => {
    expect(readinessOf(texts, 'pl')).toEqual({ ready: 2, total: 14 });
    expect(readinessOf(texts, 'cy')).toEqual({ ready: 0, total: 14 });
  });
});

describe('translating', () => {
  const all = Object.fromEntries(texts.map(({ id }) => [id, `cy ${id}`]));

  it('puts each words where they belong, and comes back as it was typed', () => {
    const changed = withTranslations(survey, 'cy', changesIn(texts, 'cy', all));
    expect(surveyDefinitionSchema.parse(changed)).toEqual(changed);
    expect(Object.fromEntries(textsOf(changed, 'Listening').map(({ id, inLanguages }) => [id, inLanguages.cy]))).toEqual(all);
    expect(textsOf(changed, 'Listening').map(({ own, inLanguages }) => [own, inLanguages.pl])).toEqual(texts.map(({ own, inLanguages }) => [own, inLanguages.pl]));
  });
  it('is undone by emptying every box', () => {
    const changed = withTranslations(survey, 'cy', changesIn(texts, 'cy', all));
    const empty = Object.fromEntries(texts.map(({ id }) => [id, '']));
    expect(withTranslations(changed, 'cy', changesIn(textsOf(changed, 'Listening'), 'cy', empty))).toEqual(survey);
  });
  it('changes only what was changed, and keeps a recording', () => {
    expect(changesIn(texts, 'pl', { 'question:q1:text': 'Co pomogło?', 'question:q1:hint': '' }).size).toBe(0);
    const changed = withTranslations(survey, 'pl', new Map([['question:q1:text', '']]));
    expect(changed.questions[0]?.translations).toEqual({ pl: { audio } });
    expect(changed.questions[1]).toEqual(survey.questions[1]);
    expect(changed.sections).toEqual(survey.sections);
  });
  it('puts a recording in and takes it off, and leaves what is as it was', () => {
    expect(withRecordings(survey, 'pl', { q1: audio, q2: null })).toBe(survey);
    const off = withRecordings(survey, 'pl', { q1: null, q2: audio });
    expect(off.questions.map(({ translations }) => translations.pl)).toEqual([{ text: 'Co pomogło?' }, { audio }]);
    expect(withRecordings(off, 'pl', { q1: audio, q2: null })).toEqual(survey);
  });
  it('adds a language once, never its own, and takes it out without losing its words', () => {
    expect(withLanguage(survey, 'so').languages).toEqual(['cy', 'pl', 'so']);
    expect(withLanguage(survey, 'pl')).toBe(survey);
    expect(withLanguage(survey, 'en')).toBe(survey);
    const taken = withoutLanguage(survey, 'pl');
    expect(taken.languages).toEqual(['cy']);
    expect(taken.questions).toEqual(survey.questions);
  });
});

describe('the parts of a form', () => {
  const many = (count: number, section?: string) => Array.from({ length: count }, (_, place) => ({ id: `${section ?? 'n'}${place}`, kind: 'open', text: `Question ${place}`, section }));
  const partsIn = (questions: object[]) => {
    const definition = surveyDefinitionSchema.parse({ ...survey, sections: [{ id: 's', title: 'Home' }, { id: 't', title: 'Work' }], questions });
    return partsOf(definition, textsOf(definition, 'Listening')).map(({ from, to, hasEquality }) => [from, to, hasEquality]);
  };

  it('is one for a short survey', () => expect(partsIn(many(14))).toEqual([[1, 14, true]]));
  it('hold 15 questions at most, the equality questions apart', () => expect(partsIn(many(32))).toEqual([[1, 15, false], [16, 30, false], [31, 32, false], [0, 0, true]]));
  it('keep a section together where it fits', () => expect(partsIn([...many(10), ...many(10, 's'), ...many(17, 't')])).toEqual([[1, 10, false], [11, 20, false], [21, 35, false], [36, 37, false], [0, 0, true]]));
  it('leave no text out', () => {
    const definition = surveyDefinitionSchema.parse({ ...survey, questions: many(40) });
    const all = textsOf(definition, 'Listening');
    expect(partsOf(definition, all).flatMap((part) => part.texts).map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
  });
});
