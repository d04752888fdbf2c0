import { readMonth } from './month.ts';
import { asMeant } from './typed-line.ts';

/** A date as its three boxes hold it. */
export interface DateBoxes {
  day: string;
  month: string;
  year: string;
}

/** Nobody who answers was born before, and no board of theirs decided anything. A year before it is of another calendar. */
export const EARLIEST_YEAR = 1900;

/** Why boxes are no date, and in which: no such part, a year that cannot be, or one with two figures that could be either century. */
export type DateFault = { wrong: keyof DateBoxes; why: 'day' | 'month' | 'year' | 'century' | 'impossible' | 'ahead' };

/** A year, a month or a day that exists: 2023-02-30 does not. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 100 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day of a month as people type it: "9", "09", "9th", "9.". Null when it is none. */
export function readDay(typed: string): number | null {
  const found = /^(\d{1,2}) ?(st|nd|rd|th|\.|º|ª)?$/i.exec(asMeant(typed))?.[1];
  return found && Number(found) >= 1 && Number(found) <= 31 ? Number(found) : null;
}

/** The most characters of a whole date in one box: with its weekday, in any of the languages, and room to spare. */
const DATE_WRITTEN_MAX = 200;

/**
 * The three boxes of a date that was written, pasted or spoken in one: "27/3/2027", "27th of March, 2027", "March 2027",
 * "2027-03-27". What cannot be told apart lands in a box in which it is then not understood; nothing is left out.
 */
export function boxesOf(text: string): DateBoxes {
  if (text.length > DATE_WRITTEN_MAX) return { day: '', month: '', year: text };
  const parts = asMeant(text).replace(/(\d)(st|nd|rd|th)\b/gi, '$1').split(/[\s./,،-]+/).filter((part) => part !== '' && !/^of$/i.test(part))
    // The name of a month may be two words.
    .reduce<string[]>((so, part) => (/^\P{N}/u.test(part) && /^\P{N}/u.test(so.at(-1) ?? '1') ? [...so.slice(0, -1), `${so.at(-1)} ${part}`] : [...so, part]), []);
  const [first = '', second = '', third = ''] = parts;
  const isYear = (part: string) => /^\d{4}$/.test(part);
  if (parts.length > 3) return { day: '', month: '', year: text };
  if (parts.length === 1) return { day: '', month: '', year: first };
  if (isYear(first)) return { day: third, month: second, year: first };
  if (parts.length === 3) return /^\p{L}/u.test(first) ? { day: second, month: first, year: third } : { day: first, month: second, year: third };
  return readMonth(first) !== null || isYear(second) ? { day: '', month: first, year: second } : { day: first, month: second, year: '' };
}

/** Boxes as they were meant: a whole date in one of them counts as three. */
export function tidyBoxes(typed: Partial<DateBoxes>): DateBoxes {
  const boxes = { day: asMeant(typed.day ?? ''), month: asMeant(typed.month ?? ''), year: asMeant(typed.year ?? '') };
  const filled = Object.values(boxes).filter((part) => part !== '');
  const whole = filled.length === 1 ? boxesOf(filled[0] ?? '') : null;
  return whole && Object.values(whole).filter((part) => part !== '').length > 1 ? whole : boxes;
}

/**
 * Reads a date as far as it is known: "2024", "2024-03", "2024-03-09"; null when nothing was typed. `latest` is the last
 * day it may be. A year of two figures is read only with `assumeCentury`, which gives its century or null for "ask".
 */
export function readDate(typed: Partial<DateBoxes>, latest: string, assumeCentury: (twoFigures: number) => number | null = () => null): { date: string | null } | DateFault {
  const boxes = tidyBoxes(typed);
  if (boxes.day === '' && boxes.month === '' && boxes.year === '') return { date: null };
  const isShort = /^[’']?\d{2}$/.test(boxes.year);
  const year = isShort ? assumeCentury(Number(boxes.year.replace(/\D/g, ''))) : /^\d{4}$/.test(boxes.year) ? Number(boxes.year) : null;
  if (year === null) return { wrong: 'year', why: isShort ? 'century' : 'year' };
  if (year < EARLIEST_YEAR) return { wrong: 'year', why: 'impossible' };
  const month = boxes.month === '' ? null : readMonth(boxes.month);
  if (month === null && (boxes.month !== '' || boxes.day !== '')) return { wrong: 'month', why: 'month' };
  const day = boxes.day === '' ? null : readDay(boxes.day);
  if (boxes.day !== '' && day === null) return { wrong: 'day', why: 'day' };
  const date = [year, month, day].filter((part) => part !== null).map((part) => String(part).padStart(2, '0')).join('-');
  if (!isRealDate(date)) return { wrong: 'day', why: 'day' };
  if (date > latest.slice(0, date.length)) return { wrong: 'year', why: year > Number(latest.slice(0, 4)) + 20 ? 'impossible' : 'ahead' };
  return { date };
}
