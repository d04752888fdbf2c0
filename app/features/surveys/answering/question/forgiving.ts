import { LANGUAGES } from '../../../../platform/languages.ts';

/** Marks that are not seen and are typed or pasted by accident: joiners, direction marks, soft hyphens. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A line someone typed in a small box, as it was meant: Latin digits, no invisible marks, one space between words. */
export function asMeant(typed: string): string {
  return typed.normalize('NFKC').replace(INVISIBLE, '').replace(/[٠-٩۰-۹]/g, latinDigit).replace(/\s+/g, ' ').trim();
}

/** The Latin digit for an Arabic-Indic or Persian one: both stand in order, on a multiple of sixteen. */
function latinDigit(digit: string): string {
  return String((digit.codePointAt(0) ?? 0) & 15);
}

const DECIMAL = /^-?\d{1,12}(\.\d{1,6})?$/;

/**
 * A number as people type or dictate it: "1 200", "1,200", "1,5", "£12", "12 nights", "١٢٫٥", "12.". Null when it is
 * none, or more than we can keep. A single comma before three digits parts thousands, else it begins what is after the point.
 */
export function readNumber(typed: string): number | null {
  const text = asMeant(typed).replace(/[−–]/g, '-').replaceAll('٬', ',').replaceAll('٫', '.');
  const found = /^[£$€+ ]*(-? ?\d[\d ,.'’]*)[^\d]*$/.exec(text)?.[1];
  if (found === undefined) return null;
  const bare = found.replace(/[ '’]/g, '').replace(/[.,]+$/, '');
  const plain = inThousands(bare, ',') ?? inThousands(bare, '.') ?? bare.replace(',', '.');
  // Nothing is nothing, below or above: adding zero takes the sign from -0.
  return DECIMAL.test(plain) ? Number(plain) + 0 : null;
}

/** The number without the sign that parts its thousands; null when the sign does not part thousands. */
function inThousands(text: string, sign: ',' | '.'): string | null {
  const [whole = '', ...rest] = text.split(sign === ',' ? '.' : ',');
  const groups = whole.split(sign);
  // One point before three digits is a decimal point to most people here; a comma there is not.
  const enough = sign === ',' || rest.length > 0 ? 2 : 3;
  if (groups.length < enough || rest.length > 1) return null;
  if (!/^-?\d{1,3}$/.test(groups[0] ?? '') || !groups.slice(1).every((group) => /^\d{3}$/.test(group))) return null;
  return [groups.join(''), ...rest].join('.');
}

/** Names of months, short and long, in every language of these pages; and their numbers. */
const MONTHS = new Map<string, number>();
for (const { code } of LANGUAGES) {
  for (const month of ['long', 'short'] as const) {
    const write = new Intl.DateTimeFormat(code, { month, timeZone: 'UTC' });
    const inDate = new Intl.DateTimeFormat(code, { day: 'numeric', month, timeZone: 'UTC' });
    for (let n = 0; n < 12; n++) {
      const date = new Date(Date.UTC(2023, n, 15));
      MONTHS.set(monthKey(write.format(date)), n + 1);
      const part = inDate.formatToParts(date).find(({ type }) => type === 'month');
      if (part) MONTHS.set(monthKey(part.value), n + 1);
    }
  }
}

function monthKey(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/[\p{M}.]/gu, '').trim();
}

/** A month as people type it: "3", "03", "March", "mar", "marca", "مارس". Null when it is none. */
export function readMonth(typed: string): number | null {
  const text = asMeant(typed).replace(/\.$/, '');
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null;
  return MONTHS.get(monthKey(text)) ?? null;
}

/** The day of a month as people type it: "9", "09", "9th". Null when it is none. */
export function readDay(typed: string): number | null {
  const found = /^(\d{1,2}) ?(st|nd|rd|th|\.)?$/i.exec(asMeant(typed))?.[1];
  return found && Number(found) >= 1 && Number(found) <= 31 ? Number(found) : null;
}
