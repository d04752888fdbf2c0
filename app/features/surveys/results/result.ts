import { numbersOf } from '../numbers.ts';
import type { EqualityQuestion, Option, Question, SurveyDefinition } from '../survey.ts';
import type { WaveState } from '../waves/wave.ts';

/** What a closed wave is told by. The first three are chosen on the page; equality has a page of its own. */
export const SPLITS = ['priority_group', 'language', 'version_used'] as const;
export type Split = (typeof SPLITS)[number];

/** Options counted together; how many people, where that tells of none of them that anybody chose it. */
export interface Together {
  keys: string[];
  people: number | null;
}

/** Numbers from one to below another; the first band has no beginning and the last no end. */
export interface NumberBand {
  from: number | null;
  to: number | null;
  people: number;
}

/** What became of one question, counted over everyone who took part. */
export interface QuestionCounts {
  /** False where nothing may be told of it: too few were asked or answered, or too few were not asked. */
  isShown: boolean;
  answered: number;
  skipped: number;
  notAsked: number;
  preferNot: number;
  /** Outside the facilitators, all who did not answer, told together; null where they are told apart. */
  rest: number | null;
  /** How many came past it, sent or not, of those it could have been asked of. */
  passed: number;
  couldPass: number;
  /** How often each value was given: a rating, an option's id, "1:" and "2:" before what was ranked, a point, a year, yes or no. */
  counts: Record<string, number>;
  together: Together[];
  bands: NumberBand[];
  /** Of numbers, for facilitators, when enough people gave one. */
  numbers: { median: number; lowest: number; highest: number } | null;
}

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

/** One value of a question with its words and how often it was given. */
export interface Tally {
  key: string;
  count: number;
}

export const NOTHING: QuestionCounts = { isShown: true, answered: 0, skipped: 0, notAsked: 0, preferNot: 0, rest: null, passed: 0, couldPass: 0, counts: {}, together: [], bands: [], numbers: null };

/** What became of a question; nothing when nobody came to it. */
export function countsOf(results: Pick<WaveResults, 'questions'>, question: Pick<Question, 'id'>): QuestionCounts {
  return results.questions[question.id] ?? NOTHING;
}

/** The part of a whole in per cent, without decimals; 0 of nothing. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}

/** How many gave one of these values. Of things chosen together it counts choices, not people. */
export function countAmong({ counts }: Pick<QuestionCounts, 'counts'>, values: readonly string[]): number {
  return values.reduce((sum, value) => sum + (counts[value] ?? 0), 0);
}

/** The words of an option; its id when it is not there. A ranking's "1:" or "2:" is left aside. */
export function optionText(options: readonly Pick<Option, 'id' | 'text'>[], key: string): string {
  const id = key.replace(/^[12]:/, '');
  return options.find((option) => option.id === id)?.text ?? id;
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
