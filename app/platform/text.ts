import { z } from 'zod';

/** Words that must be given, up to `max` characters. */
export const requiredText = (max: number) => z.string({ error: 'required' }).transform(tidyText).pipe(z.string().min(1, 'required').max(max, 'tooLong'));

/** Words that may be left out: null when nothing was typed. */
export const optionalText = (max: number) =>
  z
    .string()
    .optional()
    .transform((typed) => tidyText(typed ?? ''))
    .pipe(z.string().max(max, 'tooLong'))
    .transform((text) => (text === '' ? null : text));

/**
 * Text as it is kept: as typed, but for space around it, line ends that differ between systems (a form sends two
 * characters where the box counted one) and the NUL character, which the database cannot hold.
 */
export function tidyText(typed: string): string {
  return typed.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim();
}
