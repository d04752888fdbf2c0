import { asMeant } from './typed-line.ts';

/** Signs that end a sentence, or stand around an address in one, and are copied with it. No address of ours ends in them. */
const AROUND = /[\s\p{Cf}\p{Default_Ignorable_Code_Point}.,;:!?()[\]{}<>"'“”‘’„«»…،؛؟。、]+$/u;

/**
 * The path someone meant who copied a link with the end of the sentence it stood in ("/respond/spring.", "%20", "%E2%80%8B").
 * Null when it is as it should be, or cannot be read.
 */
export function meantPath(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    const meant = decoded.replace(AROUND, '').replace(/^\/+/, '/');
    return meant === decoded || meant.length < 2 ? null : meant.split('/').map(encodeURIComponent).join('/');
  } catch {
    return null;
  }
}

/** The address of a survey as people copy it from a poster: in capitals, with _ or a long dash for the dash. */
export function readLinkAddress(typed: string): string {
  return asMeant(typed).toLowerCase().replace(/[\s_\u2010-\u2015\u2212]+/g, '-').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
