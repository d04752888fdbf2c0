import { asMeant } from './typed-line.ts';

/** What may stand before a number, the number as far as its last digit, and what follows it. */
const FOUND = /^[£$€+ ]*(-?) ?(\d(?:[\d ,.'’]*\d)?)[.,]?(.*)$/;

/** Signs that say what is counted and change nothing of the number. */
const SIGNS = /^[%٪£$€]$/;

/** The most digits before the point that the database keeps. */
const DIGITS_MAX = 12;

/** Ways of parting thousands, each with what then begins the decimals. A group of thousands never begins with a nought. */
const GROUPED: readonly RegExp[] = [
  /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,6}))?$/,
  /^([1-9]\d?(?:,\d{2})+,\d{3})(?:\.(\d{1,6}))?$/,
  /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d{1,6}))?$/,
  /^([1-9]\d{0,2}(?:['’]\d{3})+)(?:[.,](\d{1,6}))?$/,
  // One point before three digits is a decimal point to most people here, so points part thousands only when more follows.
  /^([1-9]\d{0,2}(?:\.\d{3}){2,})(?:,(\d{1,6}))?$/,
  /^([1-9]\d{0,2}\.\d{3}),(\d{1,6})$/,
];

/**
 * A number as people type or dictate it: "1 200", "1,200", "1,5", "£12", "১২", "١٢٫٥", "12." and, after the number, only
 * words that are among `following`: the unit, or the question's own words ("12 nights"). Null for everything that is not
 * one number for certain ("5k", "3 million", "5 5", "10²", "2 weeks"): then we ask, and drop nothing of what was typed.
 */
export function readNumber(typed: string, following: readonly string[] = []): number | null {
  const text = asMeant(typed).replace(/[−–]/g, '-').replaceAll('٬', ',').replaceAll('٫', '.');
  const [, sign, body = '', after = ''] = FOUND.exec(text) ?? [];
  const plain = sign === undefined ? null : plainDecimal(body);
  if (plain === null || !isOnlyUnit(after.trim(), following)) return null;
  // Nothing is nothing, below or above: adding zero takes the sign from -0.
  return Number(sign + plain) + 0;
}

/** A whole number in a range, as people type it; null when it is none. */
export function readWhole(typed: string, least: number, most: number, following: readonly string[] = []): number | null {
  const number = readNumber(typed, following);
  return number !== null && Number.isInteger(number) && number >= least && number <= most ? number : null;
}

function plainDecimal(body: string): string | null {
  for (const pattern of GROUPED) {
    const [, whole, decimals] = pattern.exec(body) ?? [];
    if (whole !== undefined) return kept(whole.replace(/\D/g, ''), decimals);
  }
  const [, whole, point, decimals] = /^(\d+)(?:([.,])(\d{1,6}))?$/.exec(body) ?? [];
  if (whole === undefined) return null;
  // "012,500" is neither twelve thousand for certain nor twelve and a half.
  return point === ',' && decimals?.length === 3 && whole.length <= 3 && whole !== '0' ? null : kept(whole, decimals);
}

function kept(whole: string, decimals: string | undefined): string | null {
  if (whole.length > DIGITS_MAX) return null;
  return decimals === undefined ? whole : `${whole}.${decimals}`;
}

function isOnlyUnit(after: string, following: readonly string[]): boolean {
  if (after === '' || SIGNS.test(after)) return true;
  const known = following.flatMap(wordsOf);
  const words = wordsOf(after);
  return !/\p{N}/u.test(after) && words.length > 0 && words.every((word) => known.some((one) => isSameWord(word, one)));
}

/** The words of a text without their marks and small differences of script. */
function wordsOf(text: string): string[] {
  const bare = asMeant(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  // Any sign besides letters and a full stop changes what is said: "12+", "12/2".
  return bare.split(/[\s.]+/).filter((word) => word !== '');
}

/** One word in another number or case: "night" and "nights". */
function isSameWord(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  const start = [...one].findIndex((letter, place) => letter !== other[place]);
  const shared = start === -1 ? Math.min(one.length, other.length) : start;
  return one === other || shared >= Math.max(3, longest - 2);
}
