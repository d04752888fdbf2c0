import type { Said } from '../wording.ts';

/** What a programme shows of itself to people who answer. */
export interface Face {
  name: string;
  /** Why it asks, in one sentence, by language. */
  reasons: Record<string, string>;
  /** The id of its picture; null for none, and then a drawn one stands there. */
  picture: string | null;
}

export const FACE_NAME_MAX = 80;
export const REASON_MAX = 160;
/** The most a picture may weigh, in bytes: it is on the first page of everyone, also of those who pay for each megabyte. */
export const PICTURE_BYTES_MAX = 40_000;

/** Why a survey asks, and what is left to say about it. */
export interface Reason {
  sentence: Said | null;
  /** The survey's introduction, where it says more than that sentence. */
  more: Said | null;
}

/**
 * The one sentence of the first page: the programme's own in the language that is read, else the first of the survey's
 * introduction. What the introduction says besides is for those who want it.
 */
export function reasonOf({ reasons }: Pick<Face, 'reasons'>, introduction: Said | null, language: string): Reason {
  const own = reasons[language];
  if (own) return { sentence: { text: own, language }, more: introduction };
  if (!introduction) return { sentence: null, more: null };
  const [first] = new Intl.Segmenter(introduction.language, { granularity: 'sentence' }).segment(introduction.text);
  const sentence = first?.segment.trim() ?? introduction.text;
  return { sentence: { ...introduction, text: sentence }, more: sentence === introduction.text.trim() ? null : introduction };
}

/** Where a picture is found. */
export function facePictureAddress(picture: string): string {
  return `/respond/face/${picture}`;
}
