import { RATINGS } from '../../voices/contribution.ts';
import type { Condition, Test } from '../condition.ts';
import { isLookedAt, SCALE_MAX, SCALE_MIN, type QuestionKind } from '../question-kind.ts';
import type { Question } from '../survey.ts';
import { unreachableIn } from '../wordings/reachable.ts';

/** How the answers to a kind of question can be looked at. Words and dates only say whether there is an answer. */
const TESTS_OF: Record<QuestionKind, readonly Test[]> = {
  statement: ['is', 'isNot', 'answered'],
  choice: ['is', 'isNot', 'answered'],
  pictures: ['is', 'isNot', 'answered'],
  choices: ['includes', 'is', 'isNot', 'answered'],
  ranking: ['is', 'isNot', 'answered'],
  scale: ['is', 'isNot', 'more', 'less', 'answered'],
  number: ['is', 'isNot', 'more', 'less', 'answered'],
  consent: ['is', 'answered'],
  date: ['answered'],
  short: ['answered'],
  open: ['answered'],
  contact: [],
  information: [],
};

export function testsOf(kind: QuestionKind): readonly Test[] {
  return TESTS_OF[kind];
}

/** The values an answer can have, by the keys they are kept under; null when they cannot be listed, as with a number. */
export function valuesOf(question: Question): string[] | null {
  switch (question.kind) {
    case 'statement':
      return [...RATINGS];
    case 'choice':
    case 'choices':
    case 'pictures':
    case 'ranking':
      return question.options.map(({ id }) => id);
    case 'scale':
      return Array.from({ length: SCALE_MAX - SCALE_MIN + 1 }, (_, step) => String(SCALE_MIN + step));
    case 'consent':
      return ['yes', 'no'];
    default:
      return null;
  }
}

/** The questions a condition may look at: those that are asked before this one; all of them for one that comes last. */
export function earlierThan(questions: readonly Question[], id: string | null): Question[] {
  const place = questions.findIndex((question) => question.id === id);
  return (place === -1 ? questions : questions.slice(0, place)).filter(({ kind }) => isLookedAt(kind));
}

/** Why a test can never be met: its question is gone, comes later, is of another kind now, or lost the answer. */
export type Break = 'removed' | 'later' | 'test' | 'answer';

/** What is wrong with each test of a question's condition, by its place; tests that work are left out. */
export function breaksOf(questions: readonly Question[], question: Pick<Question, 'id' | 'when'>): { place: number; reason: Break }[] {
  const earlier = earlierThan(questions, question.id);
  return (question.when?.tests ?? []).flatMap((test, place) => {
    const reason = breakOf(questions, earlier, test);
    return reason ? [{ place, reason }] : [];
  });
}

function breakOf(questions: readonly Question[], earlier: readonly Question[], test: Condition['tests'][number]): Break | null {
  const looksAt = earlier.find(({ id }) => id === test.question);
  if (!looksAt) return questions.some(({ id }) => id === test.question) ? 'later' : 'removed';
  if (!testsOf(looksAt.kind).includes(test.test)) return 'test';
  const values = valuesOf(looksAt);
  return test.test === 'answered' || values === null || isUnchosen(test) || values.includes(test.value) ? null : 'answer';
}

/** Whether the answer a test looks for is still to be chosen: only while it is being made, since such a one is not saved. */
export function isUnchosen({ test, value }: Condition['tests'][number]): boolean {
  return test !== 'answered' && value === '';
}

/** Whether no answers can be as a condition asks, though each of its tests works: they contradict each other, or one before. */
export function contradicts(questions: readonly Question[], { id, when }: Pick<Question, 'id' | 'when'>): boolean {
  if (!when || when.tests.some(isUnchosen)) return false;
  return unreachableIn(questions.map((question) => (question.id === id ? { ...question, when } : question))).get(id) === 'never';
}

/** The questions whose conditions do not work, in the order they are asked. */
export function brokenQuestions(questions: readonly Question[]): Question[] {
  const unreachable = unreachableIn(questions);
  return questions.filter((question) => unreachable.get(question.id) === 'never' || breaksOf(questions, question).length > 0);
}

/** The questions that look at the answer to this one. */
export function lookingAt(questions: readonly Question[], id: string): Question[] {
  return questions.filter(({ when }) => when?.tests.some(({ question }) => question === id));
}
