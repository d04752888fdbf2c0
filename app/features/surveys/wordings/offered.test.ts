import { describe, expect, it } from 'vitest';
import { surveyDefinitionSchema } from '../survey.schema.ts';
import { offeredToPeople, standingOf } from './offered.ts';

const survey = (more: object = {}, consent: object = {}) => surveyDefinitionSchema.parse({
  languages: ['pl'],
  translations: { pl: { title: 'Tytuł', introduction: 'Pytamy.' } },
  introduction: 'We ask.',
  questions: [
    { id: 'a', kind: 'choice', text: 'Which?', options: [{ id: 'x', text: 'This' }], easy: { text: 'Which one?' }, translations: { pl: { text: 'Które?', options: { x: 'To' } } } },
    { id: 'b', kind: 'consent', text: 'May we?', translations: { pl: { text: 'Czy możemy?' } }, ...consent },
  ],
  ...more,
});

describe('the languages people are offered (A8, C0)', () => {
  it('are those every word is in; easy words may be missing', () => {
    expect([standingOf(survey(), 'Title', 'pl'), offeredToPeople(survey(), 'Title')]).toEqual(['whole', ['pl']]);
  });

  it('leave out one with a word missing, whatever word it is, unless the team says so', () => {
    for (const missing of [{ introduction: 'We ask.', translations: { pl: { title: 'Tytuł' } } }, { sections: [{ id: 's', title: 'Part', support: 'Call' }], questions: [{ id: 'a', kind: 'open', text: 'What?', section: 's', translations: { pl: { text: 'Co?' } } }] }]) {
      expect([standingOf(survey(missing), 'Title', 'pl'), offeredToPeople(survey(missing), 'Title')]).toEqual(['partly', []]);
      expect(offeredToPeople(survey({ ...missing, partly: ['pl'] }), 'Title')).toEqual(['pl']);
    }
  });

  it('never have one in which a consent has no words, whatever the team says', () => {
    const half = survey({ partly: ['pl'] }, { translations: {} });
    expect([standingOf(half, 'Title', 'pl'), offeredToPeople(half, 'Title')]).toEqual(['withoutConsent', []]);
  });
});
