import { LANGUAGES } from '../languages.ts';
import { asMeant } from './typed-line.ts';

/** How one language names its months in different countries: in Syria and Lebanon, in Iraq, in the west of North Africa. */
const REGIONS = ['ar-SY', 'ar-IQ', 'ar-MA', 'ar-TN', 'ar-DZ', 'en-AU'];

/** Languages that surveys are asked in besides those of the pages; a name that means two months among them is left out. */
const OTHERS = [
  'am', 'bg', 'bn', 'ckb', 'cs', 'de', 'el', 'es', 'fa', 'fr', 'gu', 'hi', 'hr', 'hu', 'it', 'ku', 'lt', 'lv', 'nl', 'om', 'pa', 'ps', 'pt', 'ro', 'ru', 'sk', 'so', 'sq', 'sr', 'sw', 'ta', 'ti', 'tr', 'uk', 'vi', 'yo', 'zh',
];

/** Names that no list of a language has, and people write. */
const WRITTEN: Readonly<Record<string, number>> = { sept: 9 };

/** A name without its marks and without what differs between keyboards of one script. */
function keyOf(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/[\p{M}.ـ]/gu, '').replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('ı', 'i').replace(/\s+/g, ' ').trim();
}

/** Every name, short and long, alone and within a date, that a language has for the months. */
function namesIn(language: string): [string, number][] {
  return (['long', 'short'] as const).flatMap((month) => {
    const alone = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month, timeZone: 'UTC' });
    const inDate = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { day: 'numeric', month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, n) => new Date(Date.UTC(2023, n, 15))).flatMap((date, n): [string, number][] => {
      const part = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
      return [alone.format(date), part].map((name): [string, number] => [keyOf(name), n + 1]).filter(([name]) => name !== '' && !/^\p{N}/u.test(name));
    });
  });
}

interface Names {
  /** Of the languages of the pages: a beginning of them is enough when it begins no other month. */
  own: Map<string, number>;
  others: Map<string, number>;
}

let known: Names | null = null;

/** Made when the first month is read: few requests ask for one. */
function names(): Names {
  if (known) return known;
  const own = new Map([...REGIONS, ...LANGUAGES.map(({ code }) => code)].flatMap(namesIn));
  const others = new Map<string, number>();
  const unclear = new Set<string>();
  for (const [name, month] of OTHERS.flatMap(namesIn)) {
    if ((others.get(name) ?? month) !== month) unclear.add(name);
    others.set(name, month);
  }
  for (const name of unclear) others.delete(name);
  known = { own, others };
  return known;
}

/** A month as people type it: "3", "03", "March", "Sept", "marca", "آذار". Null when it is none, or could be two. */
export function readMonth(typed: string): number | null {
  const text = asMeant(typed).replace(/\.$/, '');
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null;
  const name = keyOf(text);
  return WRITTEN[name] ?? names().own.get(name) ?? names().others.get(name) ?? begun(name);
}

/** The month of which someone wrote the beginning, at least three letters of it, when only one begins so. */
function begun(name: string): number | null {
  if (!/^\p{L}{3,}$/u.test(name)) return null;
  const months = new Set([...names().own].flatMap(([full, month]) => (full.startsWith(name) ? [month] : [])));
  return months.size === 1 ? ([...months][0] ?? null) : null;
}
