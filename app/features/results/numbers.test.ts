import { describe, expect, it } from 'vitest';
import { translator } from '../../platform/i18n.server.ts';
import { titleOfQuestion } from '../surveys/editing/question-title.ts';
import { answerColumns } from './export/answer-columns.ts';
import { numbersOf } from '../surveys/numbers.ts';
import { countedQuestions } from './result.ts';
import { surveyDefinitionSchema } from '../surveys/survey.schema.ts';
import { numberedTexts, textsOf } from '../surveys/wordings/texts.ts';

const t = translator('en');
const definition = surveyDefinitionSchema.parse({ questions: [
  { id: 'before', kind: 'information', text: 'Welcome' },
  { id: 'one', kind: 'statement', text: 'I feel safe' },
  { id: 'between', kind: 'information', text: 'Half way' },
  { id: 'two', kind: 'scale', text: 'How much?' },
  { id: 'three', kind: 'number', text: 'How many?' },
] });

describe('the number of a question', () => {
  it('is one wherever it is named: in the editor, in translations, on paper, in results and in files', () => {
    const numbers = Object.fromEntries(numbersOf(definition.questions));
    expect(numbers).toEqual({ one: 1, two: 2, three: 3 });
    expect(Object.fromEntries(countedQuestions(definition).map(({ question, number }) => [question.id, number]))).toEqual(numbers);
    expect(Object.fromEntries(answerColumns(definition, {}, true, t).map(({ number, question }) => [question.id, number]))).toEqual(numbers);
    expect(definition.questions.map((question) => titleOfQuestion(question, definition.questions, t))).toEqual(['Page of information', 'Question 1', 'Page of information', 'Question 2', 'Question 3']);
    const translated = numberedTexts(textsOf(definition, 'Survey'), definition).flatMap(({ owner, number }) => (owner.kind === 'question' ? [[owner.id, number] as const] : []));
    expect(Object.fromEntries(translated)).toEqual({ before: 0, between: 0, ...numbers });
  });
});
