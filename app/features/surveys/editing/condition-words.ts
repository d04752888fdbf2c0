import type { TFunction } from 'i18next';
import { briefly } from '../../../platform/written.ts';
import type { Condition } from '../condition.ts';
import { DEFINITIONS } from '../kinds/definitions.ts';
import type { Question } from '../survey.ts';
import { isUnchosen } from './conditions.ts';

/** As much of a question as tells it from the others. */
const QUESTION_SHOWN = 90;

/** People's words inside a sentence, kept apart from its direction. */
const isolated = (words: string) => `\u2068${words}\u2069`;

/** An answer in words: an option's own, how much someone agrees, yes or no, or the figure itself. */
export function answerWords(question: Question, value: string, t: TFunction): string {
  return DEFINITIONS[question.kind].inWords(value, {
    rating: (key) => t(`voices:rating.${key}`),
    yesNo: (key) => t(key === 'yes' ? 'editing:answer.yes' : 'editing:answer.no'),
    option: (key) => question.options.find(({ id }) => id === key)?.text ?? key,
  });
}

/** Who sees a question, as a sentence. */
export function conditionSentence(condition: Condition | undefined, questions: readonly Question[], t: TFunction): string {
  if (!condition) return t('editing:condition.everyone');
  const tests = condition.tests.map((test) => testWords(test, questions, t));
  const joined = tests.slice(1).reduce((before, next) => t(condition.match === 'any' ? 'editing:condition.or' : 'editing:condition.and', { before, next }), tests[0] ?? '');
  return t('editing:condition.sentence', { tests: joined });
}

function testWords(test: Condition['tests'][number], questions: readonly Question[], t: TFunction): string {
  const looksAt = questions.find(({ id }) => id === test.question);
  if (!looksAt) return t('editing:condition.gone');
  return t(`editing:condition.says.${test.test}`, { question: isolated(briefly(looksAt.text, QUESTION_SHOWN)), value: isolated(isUnchosen(test) ? '…' : answerWords(looksAt, test.value, t)) });
}
