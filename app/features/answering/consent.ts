/** What each consent is for. Asked apart, none ticked beforehand; only the first is needed (rule C1). */
export const PURPOSES = ['take_part', 'quote_boards', 'quote_public'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Counts up whenever the words of a consent change in any language, so that we know what was agreed to. */
export const CONSENT_VERSION = '1';

/** One consent, given or refused, with the very words that were shown. */
export interface Consent {
  purpose: Purpose;
  given: boolean;
  wording: string;
  wordingVersion: string;
  language: string;
}

/** Every purpose as the person left it, in the words they read. */
export function consentsGiven(ticked: readonly Purpose[], words: (purpose: Purpose) => string, language: string): Consent[] {
  return PURPOSES.map((purpose) => ({ purpose, given: ticked.includes(purpose), wording: words(purpose), wordingVersion: CONSENT_VERSION, language }));
}
