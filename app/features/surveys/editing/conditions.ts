import type { Condition } from '../condition.ts';
import type { Question } from '../survey.ts';
import { unreachableIn } from '../wordings/reachable.ts';
import { DEFINITIONS } from '../kinds/definitions.ts';

/** The values an answer can have, by the keys they are kept under; null when they cannot be listed, as with a number. */
export function valuesOf(question: Question): string[] | null {
  return DEFINITIONS[question.kind].values(question);
}

/** The questions a condition may look at: those that are asked before this one; all of them for one that comes last. */
export function earlierThan(questions: readonly Question[], id: string | null): Question[] {
  const place = questions.findIndex((question) => question.id === id);
  return (place === -1 ? questions : questions.slice(0, place)).filter(({ kind }) => DEFINITIONS[kind].isLookedAt);
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
  if (!DEFINITIONS[looksAt.kind].tests.includes(test.test)) return 'test';
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
