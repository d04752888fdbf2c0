import { z } from 'zod';
import { isBlank } from './reading/typed-line.ts';

/** Words that must be given, up to `max` characters. `missing` is the message when they are not: best one that names them. */
export const requiredText = (max: number, missing = 'required') =>
  z
    .string({ error: missing })
    .transform(tidyText)
    .refine((text) => text !== '', missing)
    .refine((text) => text.length <= max, 'tooLong');

/** Words that may be left out: null when nothing was typed. */
export const optionalText = (max: number) =>
  z
    .string()
    .optional()
    .transform((typed) => tidyText(typed ?? '') || null)
    .refine((text) => text === null || text.length <= max, 'tooLong');

/**
 * Text as it is kept: as typed, but for space around it, line ends that differ between systems (a form sends two
 * characters where the box counted one) and the NUL character, which the database cannot hold. What cannot be seen is none.
 */
export function tidyText(typed: string): string {
  const text = typed.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim();
  return isBlank(text) ? '' : text;
}
