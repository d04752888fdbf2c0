import { findLanguage, LANGUAGES } from '../../../platform/languages.ts';
import { languageTag } from '../survey.schema.ts';

/** Languages spoken in these islands whose tag has three letters: Central and Northern Kurdish, Dari, Romani, Sylheti, Cantonese. */
const SPOKEN_HERE = ['ckb', 'kmr', 'prs', 'rom', 'syl', 'yue'];

/** What a language is called in English: "Somali"; its tag where it has no name. */
export function nameOf(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
}

/** What its own speakers call it: "Soomaali". */
export function ownNameOf(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
}

/** Whether the pages around the questions speak it; where they do not, they stand in English. */
export function isSpokenByPages(tag: string): boolean {
  return findLanguage(tag).code === tag;
}

/** The language the pages around the questions speak to someone who reads this one. */
export function pageLanguageOf(tag: string): string {
  return findLanguage(tag).code;
}

/** A tag as it is written by rule, "pt-BR" for "pt-br"; null when it cannot be one. */
export function readLanguage(typed: string): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(typed.trim().replaceAll('_', '-'));
    return tag !== undefined && languageTag.safeParse(tag).success ? tag : null;
  } catch {
    return null;
  }
}

/** Languages to choose from, without those that are there: the ones our pages speak, then every other that has a name, in order. */
export function languagesToAdd(taken: readonly string[]): { ours: string[]; others: string[] } {
  const isFree = (tag: string) => !taken.includes(tag);
  const ours = LANGUAGES.map(({ code }) => code);
  return { ours: ours.filter(isFree), others: named.filter((tag) => isFree(tag) && !ours.includes(tag)) };
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** A language's place among those most spoken here; after them all when it is not one. */
const rankOf = (tag: string) => (MOST_SPOKEN.includes(tag) ? MOST_SPOKEN.indexOf(tag) : MOST_SPOKEN.length);
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The main languages of England and Wales after English and Welsh, most speakers first (Census 2021, main language), and those much needed beside them. */
const MOST_SPOKEN = [
  'pl', 'ro', 'pa', 'ur', 'pt', 'es', 'ar', 'bn', 'gu', 'it', 'ta', 'fr', 'lt', 'zh', 'yue', 'tr', 'bg', 'ru', 'fa', 'hu', 'el', 'de', 'so', 'sq', 'ckb', 'kmr', 'ps', 'sk', 'cs', 'lv', 'nl', 'hi', 'te', 'ml', 'ne', 'vi', 'th', 'uk', 'ti', 'am', 'om', 'prs', 'yo', 'sw', 'rom', 'syl',
];

/** Made for learning, or for worship, and nobody's main language. */
const NOT_SPOKEN = ['ae', 'cu', 'ia', 'ie', 'io', 'pi', 'vo'];

/** Every two-letter tag that names a language: the most spoken here first, then by name. Old tags that now mean another one, and a second tag of one name, are left out. */
const named: readonly string[] = [...LETTERS.flatMap((first) => LETTERS.map((second) => first + second)), ...SPOKEN_HERE]
  .filter((tag) => names.of(tag) !== undefined && Intl.getCanonicalLocales(tag)[0] === tag && !NOT_SPOKEN.includes(tag))
  .filter((tag, place, all) => all.findIndex((other) => names.of(other) === names.of(tag)) === place)
  .sort((one, other) => rankOf(one) - rankOf(other) || (names.of(one) ?? '').localeCompare(names.of(other) ?? '', 'en'));
