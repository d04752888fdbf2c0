import { z } from 'zod';
import { VARIANTS } from '../../wording.ts';
import { QUESTIONS_MAX } from '../../survey.schema.ts';

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
    .record(z.string().max(100), z.string())
    .refine((answers) => Object.keys(answers).length <= PAGES_MAX),
  /** Those that are newer than what the server has. */
  changed: z.record(z.string(), z.literal(1)),
  /** When the person pressed Send, if they did, in milliseconds since 1970; and whether they left in a hurry since. */
  sentAt: z.number().optional(),
  left: z.boolean().default(false),
});
export type Arrival = z.infer<typeof arrivalSchema>;
