import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../platform/languages.ts';
import { translator } from '../../../platform/i18n.server.ts';
import { surveyDefinitionSchema } from '../../surveys/survey.schema.ts';
import { sizeOf } from '../asked-survey.ts';
import { countOf, countWords } from './question-count.ts';

const plain = surveyDefinitionSchema.parse({ questions: [{ id: 'a', kind: 'open', text: 'A' }, { id: 'i', kind: 'information', text: 'I' }, { id: 'b', kind: 'open', text: 'B' }] });
const branching = surveyDefinitionSchema.parse({
  questions: [
    { id: 'a', kind: 'choice', text: 'A', options: [{ id: 'yes', text: 'Yes' }, { id: 'no', text: 'No' }] },
    { id: 'b', kind: 'open', text: 'B', when: { tests: [{ question: 'a', test: 'is', value: 'yes' }] } },
    { id: 'c', kind: 'open', text: 'C' },
  ],
});

describe('which question of how many', () => {
  it('says the total that the first page says, and never another, whatever was answered', () => {
    for (const definition of [plain, branching]) {
      const counts = definition.questions.flatMap(({ id }) => countOf(definition, id) ?? []);
      expect(counts.map(({ step }) => step)).toEqual(counts.map((_, index) => index + 1));
      expect(new Set(counts.map(({ total, depends }) => `${total} ${depends}`))).toEqual(new Set([`${sizeOf(definition).total} ${sizeOf(definition).depends}`]));
    }
    expect(countOf(plain, 'i')).toBeNull();
  });

  it.each(LANGUAGES)('says in $name that there may be fewer, only where that is so', ({ code }) => {
    const [of, most] = [plain, branching].map((definition) => { const count = countOf(definition, 'a'); return count && countWords(translator(code), count); });
    for (const words of [of, most]) expect(words).toMatch(/1/);
    expect(of).toMatch(/2/);
    expect(most).toMatch(/3/);
    expect(translator(code)('respond:question.title')).not.toBe(translator(code)('respond:question.title.most'));
    expect(most?.replace(/\d/g, '')).not.toBe(of?.replace(/\d/g, ''));
  });
});
