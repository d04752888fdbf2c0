import type { TFunction } from 'i18next';
import type { QuestionCounts, Tally } from '../counted/counts.ts';
import type { Question } from '../survey.ts';

type T = TFunction<'results'>;

/** What a sentence of results is said with. */
export interface Saying {
  t: T;
  /** The fewest people of whom a programme tells anything. */
  least: number;
  /** One of the sentences (results.json, "sentence."), of so many of those who answered. */
  say: (what: string, part: number, more?: Record<string, unknown>) => string;
}

/** How the answers to a kind of question are counted and told. Runs for staff and boards alone. */
export interface KindResults {
  /** The values it is counted by, in the order they were offered. Of options only those that are told alone. */
  tally: (question: Pick<Question, 'options'>, counts: Pick<QuestionCounts, 'counts' | 'rest'>) => Tally[];
  /** What people answered, in one sentence with its base. Somebody did. */
  sentence: (question: Question, counts: QuestionCounts, saying: Saying) => string;
  /** The values its sentence speaks of, where they are not the one given most often. As private.standing_for. */
  marked: (question: Pick<Question, 'text'>) => readonly string[];
  /** What the answers that stand for it have in common: "agreed", "chose 7 or more", "chose Housing". */
  picked: (question: Pick<Question, 'options'>, picked: readonly string[], t: T) => string;
  /** Whether its answers are words, which are read elsewhere. */
  areWords: boolean;
  /** What its bands are of. */
  bandsOf: 'numbers' | 'years';
}

/** Points of a scale from one to another, as they are counted. */
export const upward = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => String(from + step));

/** The points of a scale that stand for it in one figure. As private.break_down. */
export const HIGH_POINTS = upward(7, 10);

/** Kinds of which the one value given most often stands for the rest. */
export const BY_MOST: Pick<KindResults, 'marked' | 'areWords' | 'bandsOf'> = { marked: () => HIGH_POINTS, areWords: false, bandsOf: 'numbers' };
