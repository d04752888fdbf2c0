export interface Language {
  code: string;
  /** In its own language. */
  name: string;
  direction: 'ltr' | 'rtl';
}

export const ENGLISH: Language = { code: 'en', name: 'English', direction: 'ltr' };
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { code: 'cy', name: 'Cymraeg', direction: 'ltr' },
  { code: 'pl', name: 'Polski', direction: 'ltr' },
  { code: 'ar', name: 'العربية', direction: 'rtl' },
  { code: 'ur', name: 'اردو', direction: 'rtl' },
];

/** Scripts written from right to left that living languages use (Unicode, Bidi_Class R and AL). */
const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'];

/** The direction a language is written in, by its tag. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Pages a respondent or receipt holder sees: these speak every language we have; staff pages speak English so far. */
export function isParticipantPage(pathname: string): boolean {
  return /^\/(respond|receipt|language|leave)(\/|$|\.)/.test(pathname);
}

/** Whether a page shows where someone's words went, and so draws the line. */
export function isReceiptPage(pathname: string): boolean {
  return /^\/receipt(\/|$|\.)/.test(pathname);
}

/** Pages anyone can open, signing in, and addresses we do not know: they speak every language we have, to whoever is not signed in. */
export function isPublicPage(pathname: string): boolean {
  return !isParticipantPage(pathname) && !/^\/(my|desk|board|register|settings|theory|sign-out|invitation|mailbox)(\/|$|\.)/.test(pathname);
}

/** The language to speak on a page: the one the person chose, else the first we have of those their device asks for. */
export function languageOf(pathname: string, chosen: string | null, asked: string | null = null): string {
  if (!isParticipantPage(pathname) && !isPublicPage(pathname)) return ENGLISH.code;
  return findLanguage(chosen ?? firstSpoken(asked ?? '')).code;
}

/** The first of our languages in an Accept-Language header ("ur-PK,ur;q=0.9,en;q=0.8"), which browsers send best first. */
function firstSpoken(asked: string): string | undefined {
  return asked.split(',').map((one) => one.trim().slice(0, 2).toLowerCase()).find((code) => LANGUAGES.some((language) => language.code === code));
}

const spoken = new WeakMap<object, string>();

/** From here on the page of this request speaks another language than was chosen: one that what it shows is offered in. */
export function speakInstead(request: object, code: string): void {
  spoken.set(request, code);
}

/** The language the page of a request was made to speak, if it was. */
export function spokenInstead(request: object): string | null {
  return spoken.get(request) ?? null;
}

export function findLanguage(code: string | null | undefined): Language {
  return LANGUAGES.find((language) => language.code === code) ?? ENGLISH;
}
