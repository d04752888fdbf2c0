import { z } from 'zod';
import { fieldsIn, FORM_BYTES_MAX, FORM_FIELDS_MAX, isSmallJson } from '../../../platform/form-limits.ts';
import { VARIANTS } from '../../surveys/wording.ts';
import { QUESTIONS_MAX } from '../../surveys/limits.ts';

/** The most that may arrive from a phone at once, in bytes: a hundred long answers. */
export const ARRIVAL_BYTES_MAX = 4_000_000;
/** Sections put a page before and after each question at most. */
const PAGES_MAX = QUESTIONS_MAX * 3;

/** What a phone hands over when signal is back. Everything about the response follows from the secret. */
export const arrivalSchema = z.object({
  /** What it was given with the pack, to be told again: see Pack.told. */
  pack: z.object({
    secret: z.string().regex(/^[\w-]{43}$/),
    pass: z.string().max(20_000),
    language: z.string().max(35),
    variant: z.enum(VARIANTS),
  }),
  /** The form of each page as it was filled in: see FilledIn. */
  answers: z
    .record(z.string().max(100), z.string().max(FORM_BYTES_MAX))
    .refine((answers) => Object.keys(answers).length <= PAGES_MAX)
    .refine((answers) => Object.values(answers).reduce((sum, filledIn) => sum + fieldsIn(filledIn), 0) <= FORM_FIELDS_MAX),
  /** Those that are newer than what the server has. */
  changed: z.record(z.string(), z.literal(1)),
  /** When the person pressed Send, if they did, in milliseconds since 1970. */
  sentAt: z.number().optional(),
});
export type Arrival = z.infer<typeof arrivalSchema>;

/** Each page twice, with its form and whether it is newer, and what stands around them. */
const MEMBERS = PAGES_MAX * 2 + 20;
const STEPS = 3;

/** Reads what a phone hands over; null when it is nothing that a phone of ours would. */
export function readArrival(text: string): Arrival | null {
  if (!isSmallJson(text, MEMBERS, STEPS)) return null;
  try {
    return arrivalSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
