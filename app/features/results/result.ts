import { NOTHING, type QuestionCounts } from '../surveys/counted/counts.ts';
import { numbersOf } from '../surveys/numbers.ts';
import type { EqualityQuestion, Question, SurveyDefinition } from '../surveys/survey.ts';
import type { WaveState } from '../surveys/waves/wave.ts';

/** What a closed wave is told by. The first three are chosen on the page; equality has a page of its own. */
export const SPLITS = ['priority_group', 'language', 'version_used'] as const;
export type Split = (typeof SPLITS)[number];

/** A wave that was opened, and what it asks. */
export interface OpenedWave {
  survey: string;
  title: string;
  name: string;
  state: WaveState;
  openedOn: string | null;
  closedOn: string | null;
  definition: SurveyDefinition;
}

export interface WaveResults extends OpenedWave {
  /** What a facilitator sees at this moment, or what everyone else does: how many, in steps, of an open wave; else what is published. */
  told: 'raw' | 'open' | 'published';
  /** The fewest people of whom anything is told. */
  least: number;
  questions: Record<string, QuestionCounts>;
  /** In steps of `least` while an open wave is told, and 0 of one that fewer answered. */
  people: number;
  /** How many took their words back since; counted nowhere else. */
  withdrawn: number;
  /** Null where too few did, or too few did not. */
  paper: number | null;
  offline: number | null;
  afterClosing: number | null;
  /** How many began, sent or not. */
  began: number;
  /** Median, when eight people or more let it be measured. */
  minutes: number | null;
  agreedTo: { quoteBoards: number | null; quotePublic: number | null };
}

/** Groups counted together or one alone, rounded to five. `agree` is missing where only people are counted. */
export interface ShownGroup {
  groups: string[];
  people: number;
  agree?: number;
}

/** What a closed wave shows of one question by group: which answers stand for it, and the groups; none when too few to show. */
export interface ShownQuestion {
  picked: string[];
  groups: ShownGroup[];
}

export interface Breakdown {
  /** The fewest people that were shown when it was made. */
  least: number;
  /** By question; '' is how many people took part. */
  questions: Record<string, ShownQuestion>;
}

/** A question beside the wave before that asked the same: everyone, who are different people, and the same people apart. */
export interface Change {
  question: string;
  wave: { id: string; name: string };
  before: { answered: number; agree: number };
  after: { answered: number; agree: number };
  same: { people: number; before: number; after: number } | null;
}

/** A reach target. `isReached` is null once the wave has closed: the breakdown says how many. */
export interface Reach {
  group: string;
  target: number;
  isReached: boolean | null;
}

/** What became of a question; nothing when nobody came to it. */
export function countsOf(results: Pick<WaveResults, 'questions'>, question: Pick<Question, 'id'>): QuestionCounts {
  return results.questions[question.id] ?? NOTHING;
}

/** The questions something is counted of, in order, each with the number it has everywhere. */
export function countedQuestions(definition: Pick<SurveyDefinition, 'questions'>): { question: Question; number: number }[] {
  const numbers = numbersOf(definition.questions);
  return definition.questions.flatMap((question) => {
    const number = numbers.get(question.id);
    return number === undefined ? [] : [{ question, number }];
  });
}

/** The equality questions a survey asks. */
export function equalityQuestions(definition: Pick<SurveyDefinition, 'equality'>): EqualityQuestion[] {
  return definition.equality?.questions ?? [];
}
