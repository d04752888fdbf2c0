import { RATINGS } from '../../voices/contribution.ts';
import { numbersOf } from '../numbers.ts';
import { SCALE_MAX, SCALE_MIN } from '../question-kind.ts';
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

/** The values a question is counted by, in the order they were offered; dates by year, in order. Of options only those that are told alone. */
export function tally(question: Pick<Question, 'kind' | 'options'>, { counts, rest }: Pick<QuestionCounts, 'counts' | 'rest'>): Tally[] {
  const of = (key: string): Tally => ({ key, count: counts[key] ?? 0 });
  const isTold = (key: string) => rest === null || key in counts;
  switch (question.kind) {
    case 'statement':
      return RATINGS.map(of);
    case 'choice':
    case 'choices':
    case 'pictures':
      return question.options.filter(({ role, id }) => role !== 'prefer_not' && isTold(id)).map(({ id }) => of(id));
    case 'ranking':
      return question.options.map(({ id }) => `1:${id}`).filter(isTold).map(of);
    case 'scale':
      return Array.from({ length: SCALE_MAX - SCALE_MIN + 1 }, (_, point) => of(String(SCALE_MIN + point)));
    case 'consent':
      return ['yes', 'no'].filter(isTold).map(of);
    case 'date':
      return rest === null ? Object.keys(counts).sort().map(of) : [];
    default:
      return [];
  }
}

/** How many gave one of these values. Of things chosen together it counts choices, not people. */
export function countAmong({ counts }: Pick<QuestionCounts, 'counts'>, values: readonly string[]): number {
  return values.reduce((sum, value) => sum + (counts[value] ?? 0), 0);
}

export const AGREEING = ['strongly_agree', 'agree'] as const;
const upward = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => String(from + step));

/** The points of a scale that stand for it in one figure. As private.break_down. */
export const HIGH_POINTS = upward(7, SCALE_MAX);

/** A band of a wellbeing scale: its word, and its points. */
export interface Band {
  word: 'veryLow' | 'low' | 'medium' | 'high' | 'veryHigh';
  from: number;
  to: number;
}

/*
 * The thresholds the Office for National Statistics reports its four personal wellbeing questions by (Personal well-being
 * in the UK, quality and methodology information): life satisfaction, worthwhile and happiness low 0 to 4, medium 5 to 6,
 * high 7 to 8, very high 9 to 10; anxiety very low 0 to 1, low 2 to 3, medium 4 to 5, high 6 to 10.
 */
const WELLBEING: Band[] = [{ word: 'low', from: 0, to: 4 }, { word: 'medium', from: 5, to: 6 }, { word: 'high', from: 7, to: 8 }, { word: 'veryHigh', from: 9, to: 10 }];
const ANXIETY: Band[] = [{ word: 'veryLow', from: 0, to: 1 }, { word: 'low', from: 2, to: 3 }, { word: 'medium', from: 4, to: 5 }, { word: 'high', from: 6, to: 10 }];
const ONS_QUESTIONS: [RegExp, Band[]][] = [
  [/^overall, how satisfied are you with your life nowadays/i, WELLBEING],
  [/^overall, to what extent do you feel (that )?the things you do in your life are worthwhile/i, WELLBEING],
  [/^overall, how happy did you feel yesterday/i, WELLBEING],
  [/(^|, )overall, how anxious did you feel yesterday/i, ANXIETY],
];

/** The bands of one of the four wellbeing questions, known by its exact words; null for any other scale. No mean, no total. */
export function bandsOf({ kind, text }: Pick<Question, 'kind' | 'text'>): Band[] | null {
  return kind === 'scale' ? (ONS_QUESTIONS.find(([words]) => words.test(text.trim()))?.[1] ?? null) : null;
}

/** How many stand in a band. */
export function countInBand(counts: Pick<QuestionCounts, 'counts'>, { from, to }: Band): number {
  return countAmong(counts, upward(from, to));
}

/** The words of an option; its id when it is not there. A ranking's "1:" or "2:" is left aside. */
export function optionText(options: readonly Pick<Option, 'id' | 'text'>[], key: string): string {
  const id = key.replace(/^[12]:/, '');
  return options.find((option) => option.id === id)?.text ?? id;
}

/** The value given most often; null when none was given. */
export function mostGiven(tallies: readonly Tally[]): Tally | null {
  return tallies.reduce<Tally | null>((most, one) => (one.count > (most?.count ?? 0) ? one : most), null);
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
