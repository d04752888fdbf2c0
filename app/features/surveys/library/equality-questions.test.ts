import { describe, expect, it } from 'vitest';
import { EQUALITY_QUESTIONS } from './equality-questions.ts';
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
});
