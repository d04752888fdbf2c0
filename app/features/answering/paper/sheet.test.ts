import { describe, expect, it } from 'vitest';
import { translator } from '../../../platform/i18n.server.ts';
import { surveyDefinitionSchema } from '../../surveys/survey.schema.ts';
import { conditionOnPaper } from './condition-on-paper.ts';
import { numbersOf } from '../../surveys/numbers.ts';
import { readSheetRequest } from './sheet-request.ts';

const survey = surveyDefinitionSchema.parse({
  languages: ['ar'],
  questions: [
    { id: 'know', kind: 'information', text: 'Good to know' },
    { id: 'voice', kind: 'statement', text: 'My voice matters' },
    { id: 'stay', kind: 'choice', text: 'Where do you stay?', options: [{ id: 'hostel', text: 'In a hostel' }, { id: 'street', text: 'Outside' }], translations: { ar: { options: { hostel: 'في نزل' } } } },
    { id: 'help', kind: 'choices', text: 'Who helped?', options: [{ id: 'doctor', text: 'A doctor' }, { id: 'friend', text: 'A friend' }] },
    { id: 'first', kind: 'ranking', text: 'What first?', options: [{ id: 'roof', text: 'A roof' }, { id: 'health', text: 'Health' }] },
    { id: 'nights', kind: 'number', text: 'How many nights?' },
    { id: 'agree', kind: 'consent', text: 'May we?' },
    { id: 'last', kind: 'open', text: 'Why?' },
  ],
});

const asking = (tests: [question: string, test: string, value?: string][], match = 'all', language = 'en') => {
  const definition = surveyDefinitionSchema.parse({ ...survey, questions: survey.questions.map((question) => (question.id === 'last' ? { ...question, when: { match, tests: tests.map(([id, test, value = '']) => ({ question: id, test, value })) } } : question)) });
  const last = definition.questions.at(-1);
  return last ? conditionOnPaper(last, definition, { language, variant: 'standard' }, translator(language)) : null;
};

describe('a condition on paper', () => {
  it.each([
    [['stay', 'is', 'hostel'], 'Only if you ticked “In a hostel” at 2.'],
    [['stay', 'isNot', 'hostel'], 'Only if you ticked something else than “In a hostel” at 2.'],
    [['voice', 'is', 'agree'], 'Only if you ticked “Agree” at 1.'],
    [['help', 'is', 'friend'], 'Only if you ticked only “A friend” at 3.'],
    [['help', 'includes', 'friend'], 'Only if you ticked “A friend” at 3.'],
    [['first', 'is', 'roof'], 'Only if you put “A roof” first at 4.'],
    [['nights', 'more', '5'], 'Only if your answer at 5 is more than 5.'],
    [['agree', 'is', 'no'], 'Only if you ticked “No” at 6.'],
    [['nights', 'answered'], 'Only if you answered 5.'],
  ] as [[string, string, string?], string][])('%j', (test, said) => expect(asking([test])).toBe(said));

  it('joins several, all or any', () => {
    expect(asking([['stay', 'is', 'hostel'], ['nights', 'less', '3']])).toBe('Only if all of this is so: you ticked “In a hostel” at 2; your answer at 5 is less than 3.');
    expect(asking([['stay', 'is', 'hostel'], ['nights', 'less', '3']], 'any')).toContain('Only if some of this is so');
  });
  it('stands in the language of the sheet', () => expect(asking([['stay', 'is', 'hostel']], 'all', 'ar')).toMatch(/^فقط إذا .*في نزل/));
  it('says nothing of a question that is gone', () => expect(asking([['gone', 'answered']])).toBeNull());
});

describe('numbers on paper', () => {
  it('leave out what asks nothing', () => expect([...numbersOf(survey.questions)]).toEqual([['voice', 1], ['stay', 2], ['help', 3], ['first', 4], ['nights', 5], ['agree', 6], ['last', 7]]));
});

describe('what is asked to be printed', () => {
  const ask = (query: string) => readSheetRequest(new URLSearchParams(query), survey);

  it('is nothing at first', () => expect(ask('')).toEqual({ reading: { language: 'en', variant: 'standard' }, typed: '', sheets: null, isWrong: false }));
  it('is what the survey is offered in', () => {
    expect(ask('language=ar&variant=easy_read&sheets=50')).toMatchObject({ reading: { language: 'ar', variant: 'standard' }, sheets: 50, isWrong: false });
    expect(ask('language=fr&sheets=1').reading.language).toBe('en');
  });
  it.each(['0', '51', '-1', '1.5', 'ten', '', '999999'])('is no number like "%s"', (typed) => expect(ask(`sheets=${typed}`)).toMatchObject({ sheets: null, isWrong: true }));
});
