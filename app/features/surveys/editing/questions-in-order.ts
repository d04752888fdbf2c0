import type { Question } from '../survey.ts';

/** A question that was taken out, with the place it had, so that it can be brought back. */
export interface TakenOut {
  question: Question;
  place: number;
}

/** The questions with one of them moved up (-1) or down (1). At the edge, or when it is gone, they stay as they are. */
export function moveQuestion(questions: readonly Question[], id: string, by: -1 | 1): Question[] {
  const from = questions.findIndex((question) => question.id === id);
  const to = from + by;
  const moved = questions[from];
  if (!moved || to < 0 || to >= questions.length) return [...questions];
  return putIn(questions.filter((question) => question !== moved), moved, to);
}

/** The questions without one of them, and that one; null when it was gone already. */
export function takeOut(questions: readonly Question[], id: string): { questions: Question[]; taken: TakenOut | null } {
  const place = questions.findIndex((question) => question.id === id);
  const question = questions[place];
  return { questions: questions.filter((other) => other !== question), taken: question ? { question, place } : null };
}

/** The questions with one put in at a place; one that is there already stays where it is. */
export function putIn(questions: readonly Question[], question: Question, place: number): Question[] {
  if (questions.some(({ id }) => id === question.id)) return [...questions];
  return [...questions.slice(0, place), question, ...questions.slice(place)];
}

/** The questions with one of them as it is now; a new one comes last in its section, or last of all. */
export function withQuestion(questions: readonly Question[], question: Question): Question[] {
  if (questions.some(({ id }) => id === question.id)) return questions.map((other) => (other.id === question.id ? question : other));
  const lastOfSection = question.section === undefined ? -1 : questions.findLastIndex(({ section }) => section === question.section);
  return putIn(questions, question, lastOfSection === -1 ? questions.length : lastOfSection + 1);
}
