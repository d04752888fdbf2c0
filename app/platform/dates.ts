import { z } from 'zod';
import type { FormState } from './form-state.ts';
import { today } from './written.ts';

export interface DateParts {
  day: string;
  month: string;
  year: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const part = z.string().optional();
const typedParts = z.object({ day: part, month: part, year: part });

/** What DateField sends, as an ISO date (yyyy-mm-dd), or null when nothing was typed. */
export const dateParts = typedParts.transform((typed, context) => readDate(typed, context));

/** As dateParts, for a date that must be given; `missing` is the message when it is not. */
export const dateNeeded = (missing = 'date') =>
  typedParts.transform((typed, context) => {
    const iso = readDate(typed, context);
    if (iso !== null) return iso;
    context.addIssue({ code: 'custom', message: missing });
    return z.NEVER;
  });

/** As dateNeeded, for a date still to come: from tomorrow on. */
export const futureDateNeeded = (missing = 'date') => dateNeeded(missing).refine((iso) => iso > today(), 'date.past');

export const requiredDate = dateNeeded();
export const futureDate = futureDateNeeded();

/** What is typed in a date field of a form, for DateField to show again. */
export function typedDate(form: FormState, name: string): DateParts {
  return { day: form.value(`${name}.day`), month: form.value(`${name}.month`), year: form.value(`${name}.year`) };
}

/** The three parts of an ISO date, to fill a form with what is already known. */
export function partsOfDate(iso: string | null): DateParts {
  const [year = '', month = '', day = ''] = iso?.split('-') ?? [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

function readDate(typed: z.output<typeof typedParts>, context: z.RefinementCtx): string | null {
  const parts = [typed.day, typed.month, typed.year].map(tidy);
  if (parts.every((one) => one === '')) return null;
  // A whole date pasted or spoken into one box counts as three.
  const filled = parts.filter((one) => one !== '');
  const [day = '', month = '', year = ''] = filled.length === 1 ? (filled[0] ?? '').split(/[\s./-]+/) : parts;
  const iso = isoDate(day, month, year);
  if (iso !== null) return iso;
  context.addIssue({ code: 'custom', message: 'date' });
  return z.NEVER;
}

/** People paste invisible characters, say "27th", and write months as words (rule A12). */
function tidy(typed: string | undefined): string {
  return (typed ?? '').normalize('NFKC').replace(/[\p{Cf},]/gu, '').trim().toLowerCase();
}

/** The ISO date of a day, a month (a number or an English name) and a year (two digits mean this century); null when there is no such day. */
function isoDate(day: string, month: string, year: string): string | null {
  const dayNumber = /^\d{1,2}(st|nd|rd|th)?$/.test(day) ? Number.parseInt(day, 10) : 0;
  const named = /^[a-z]{3,9}\.?$/.test(month) ? MONTHS.indexOf(month.slice(0, 3)) + 1 : 0;
  const monthNumber = /^\d{1,2}$/.test(month) ? Number(month) : named;
  const yearNumber = /^\d{4}$/.test(year) ? Number(year) : /^\d{2}$/.test(year) ? 2000 + Number(year) : 0;
  if (yearNumber < 1900) return null;
  const date = new Date(Date.UTC(yearNumber, monthNumber - 1, dayNumber));
  const exists = date.getUTCFullYear() === yearNumber && date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === dayNumber;
  return exists ? date.toISOString().slice(0, 10) : null;
}
