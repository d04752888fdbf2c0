import type { Reading, Said, Wording } from '../wording.ts';

/** What of a page stands in other words than were asked for. */
export interface Fallback {
  /** Some words are not there in the language that was asked for. */
  isUntranslated: boolean;
  /** The question has no easy words of its own, and easy read was asked for. */
  isNotEasy: boolean;
}

/** What of a question's words is not as someone asked to read them. */
export function fallbackOf(wording: Wording, { language, variant }: Reading): Fallback {
  const said = [wording.text, wording.hint, wording.why, wording.low, wording.high, wording.unit, ...wording.options.map(({ text }) => text)];
  return { isUntranslated: isElsewhere(said, language), isNotEasy: variant === 'easy_read' && wording.text.language === language && !wording.isWhole };
}

/** Whether any of these words stand in another language. */
export function isElsewhere(said: readonly (Said | null)[], language: string): boolean {
  return said.some((one) => one !== null && one.language !== language);
}
