import { describe, expect, it } from 'vitest';
import { EQUALITY_QUESTIONS, equalitySet } from './equality-questions.ts';
import { equalityQuestionSchema } from '../survey.schema.ts';

describe('equality questions (C8)', () => {
  it.each(EQUALITY_QUESTIONS)('$id can be left unsaid, and is there in every language', (question) => {
    expect(JSON.parse(JSON.stringify(equalityQuestionSchema.parse(question)))).toEqual(JSON.parse(JSON.stringify(question)));
    expect(question.options.filter(({ role }) => role === 'prefer_not').map(({ id }) => id)).toEqual([question.options.at(-1)?.id]);
    expect(Object.keys(question.translations).sort()).toEqual(['ar', 'cy', 'pl', 'ur']);
    for (const words of Object.values(question.translations)) {
      expect(Object.keys(words.options ?? {}).sort()).toEqual(question.options.map(({ id }) => id).sort());
      expect(Boolean(words.hint)).toBe(Boolean(question.hint));
    }
  });

  it('speaks of a question about gender identity only where there is one, in every language', () => {
    const sexIn = (ids: string[], held?: ReturnType<typeof equalitySet>) => equalitySet(ids, held).find(({ id }) => id === 'sex');
    const hintsOf = (sex = sexIn([])) => [sex?.hint, ...Object.values(sex?.translations ?? {}).map(({ hint }) => hint)];
    const both = equalitySet(['sex', 'gender']);
    expect(hintsOf(sexIn(['sex', 'gender'])).filter(Boolean)).toHaveLength(5);
    expect(hintsOf(sexIn(['age', 'sex', 'ethnicity']))).toEqual([undefined, undefined, undefined, undefined, undefined]);
    // Also of a survey that held both, and held only one.
    expect(hintsOf(sexIn(['sex'], both)).filter(Boolean)).toEqual([]);
    expect(hintsOf(sexIn(['sex', 'gender'], equalitySet(['sex']))).filter(Boolean)).toHaveLength(5);
  });
});
