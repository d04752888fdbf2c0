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

/** Pages a respondent or receipt holder sees: these speak every language we have; staff pages speak English so far. */
export function isParticipantPage(pathname: string): boolean {
  return /^\/(respond|receipt|language|leave)(\/|$|\.)/.test(pathname);
}

/** The language to speak on a page, given the one the person chose, if they did. */
export function languageOf(pathname: string, chosen: string | null): string {
  if (!isParticipantPage(pathname)) return ENGLISH.code;
  return findLanguage(chosen).code;
}

export function findLanguage(code: string | null | undefined): Language {
  return LANGUAGES.find((language) => language.code === code) ?? ENGLISH;
}
