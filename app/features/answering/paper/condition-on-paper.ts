import type { TFunction } from 'i18next';
import { isRating } from '../../voices/contribution.ts';
import type { Condition } from '../../surveys/condition.ts';
import { DEFINITIONS } from '../../surveys/kinds/definitions.ts';
import type { Question, SurveyDefinition } from '../../surveys/survey.ts';
import { wordingOf, type Reading } from '../../surveys/wording.ts';
import { numbersOf } from '../../surveys/numbers.ts';

type Test = Condition['tests'][number];

/** Who is meant to answer a question, in words for paper: "Only if you ticked “Yes” at 3." Null for a question that everyone is asked. */
export function conditionOnPaper(question: Question, { questions, language }: Pick<SurveyDefinition, 'questions' | 'language'>, reading: Reading, t: TFunction): string | null {
  const { when } = question;
  if (!when) return null;
  const numbers = numbersOf(questions);
  const together = tickedTogether(when, questions, numbers, reading, language, t);
  if (together) return t('sheet:only', { condition: together });
  const said = when.tests.flatMap((test) => {
    const earlier = questions.find(({ id }) => id === test.question);
    const number = earlier && numbers.get(earlier.id);
    return earlier && number ? [testInWords(test, earlier, number, wordsOfAnswer(test.value, earlier, reading, language, t), t)] : [];
  });
  if (said.length === 0) return null;
  if (said.length === 1) return t('sheet:only', { condition: said[0] });
  return t(when.match === 'all' ? 'sheet:onlyAll' : 'sheet:onlyAny', { conditions: said.join('; ') });
}

/** Several answers to one question, any of which will do, said as one: "you ticked one of these at 7: a doctor; a friend". */
function tickedTogether({ match, tests }: Condition, questions: readonly Question[], numbers: Map<string, number>, reading: Reading, own: string, t: TFunction): string | null {
  const [first] = tests;
  const asked = questions.find(({ id }) => id === first?.question);
  const number = asked && numbers.get(asked.id);
  const isTick = (test: Test) => test.question === first?.question && (test.test === 'includes' || (test.test === 'is' && asked !== undefined && DEFINITIONS[asked.kind].onPaper.is === 'ticked'));
  if (!asked || !number || match !== 'any' || tests.length < 2 || !isTicked(asked) || !tests.every(isTick)) return null;
  return t('sheet:if.tickedAny', { number, answers: tests.map(({ value }) => wordsOfAnswer(value, asked, reading, own, t)).join('; ') });
}

function isTicked({ kind }: Pick<Question, 'kind'>): boolean {
  return DEFINITIONS[kind].onPaper.isNot === 'else';
}

function testInWords({ test }: Test, earlier: Question, number: number, answer: string, t: TFunction): string {
  const words = { number, answer };
  const { onPaper } = DEFINITIONS[earlier.kind];
  switch (test) {
    case 'answered':
      return t('sheet:if.answered', words);
    case 'more':
      return t('sheet:if.more', words);
    case 'less':
      return t('sheet:if.less', words);
    case 'includes':
      return t('sheet:if.ticked', words);
    case 'is':
      return t(`sheet:if.${onPaper.is}`, words);
    case 'isNot':
      return t(`sheet:if.${onPaper.isNot}`, words);
  }
}

/** An answer as it stands on the sheet: the words beside its box. */
function wordsOfAnswer(value: string, question: Question, reading: Reading, own: string, t: TFunction): string {
  return DEFINITIONS[question.kind].inWords(value, {
    rating: (key) => (isRating(key) ? t(`voices:rating.${key}`) : key),
    yesNo: (key) => t(key === 'yes' ? 'respond:check.yes' : 'respond:check.no'),
    option: (key) => wordingOf(question, reading, own).options.find(({ id }) => id === key)?.text.text ?? key,
  });
}
