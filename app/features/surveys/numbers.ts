import type { Question } from './survey.ts';
import { DEFINITIONS } from './kinds/definitions.ts';

/** The number each question has wherever it is named, by its id: in order, from 1; a page of information has none. */
export function numbersOf(questions: readonly Pick<Question, 'id' | 'kind'>[]): Map<string, number> {
  return new Map(questions.filter(({ kind }) => DEFINITIONS[kind].asks).map(({ id }, place) => [id, place + 1]));
}
