import { z } from 'zod';
import type { FormState } from './form-state.ts';
import { readDate, type DateBoxes, type DateFault } from './reading/date.ts';
import { today } from './written.ts';

export type DateParts = DateBoxes;

/** How far ahead a date on a form of staff may lie, in years: what is later is a slip. */
const YEARS_AHEAD = 10;

const part = z.string().optional();
const typedParts = z.object({ day: part, month: part, year: part });

/** What DateField sends, as an ISO date (yyyy-mm-dd), or null when nothing was typed. */
export const dateParts = typedParts.transform((typed, context) => isoDate(typed, context));

/** As dateParts, for what has happened: not after today. */
export const pastDate = dateParts.refine((iso) => iso === null || iso <= today(), 'date.future');

/** As dateParts, for a date that must be given; `missing` is the message when it is not. */
export const dateNeeded = (missing = 'date') =>
  typedParts.transform((typed, context) => {
    const iso = isoDate(typed, context);
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

function isoDate(typed: z.output<typeof typedParts>, context: z.RefinementCtx): string | null {
  const read = readDate(typed, `${thisYear() + YEARS_AHEAD}-12-31`, thisCentury);
  if ('date' in read && (read.date === null || read.date.length === 'yyyy-mm-dd'.length)) return read.date;
  context.addIssue({ code: 'custom', message: 'date' in read ? 'date' : messageFor(read) });
  return z.NEVER;
}

/** The message for what is no date; a year that cannot be is named, since the rest may be right. */
function messageFor({ why }: DateFault): string {
  if (why === 'century') return 'date.century';
  return why === 'impossible' || why === 'ahead' ? 'date.year' : 'date';
}

const thisYear = () => Number(today().slice(0, 4));

/** Two figures mean this century while that is near; "99" could be either, so it is asked about. */
function thisCentury(twoFigures: number): number | null {
  const year = Math.floor(thisYear() / 100) * 100 + twoFigures;
  return year <= thisYear() + YEARS_AHEAD ? year : null;
}
