import type { Option } from '../survey.ts';

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

/** One value of a question with its words and how often it was given. */
export interface Tally {
  key: string;
  count: number;
}

export const NOTHING: QuestionCounts = { isShown: true, answered: 0, skipped: 0, notAsked: 0, preferNot: 0, rest: null, passed: 0, couldPass: 0, counts: {}, together: [], bands: [], numbers: null };

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
