import { z } from 'zod';
import { VARIANTS } from '../../wording.ts';
import { QUESTIONS_MAX } from '../../survey.schema.ts';

/** The most that may arrive from a phone at once, in bytes: a hundred long answers. */
export const ARRIVAL_BYTES_MAX = 4_000_000;
/** Sections put a page before and after each question at most. */
const PAGES_MAX = QUESTIONS_MAX * 3;

/** What a phone hands over when signal is back. Everything about the response follows from the secret. */
export const arrivalSchema = z.object({
  secret: z.string().regex(/^[\w-]{43}$/),
  pass: z.string().max(20_000),
  language: z.string().max(35),
  variant: z.enum(VARIANTS),
  answers: z
    .record(z.string().max(100), z.object({
      /** A form as it was filled in on the phone; none when the page was passed by. */
      fields: z.array(z.tuple([z.string(), z.string()])).optional(),
      /** What the server itself had told the phone. */
      value: z.unknown().optional(),
    }))
    .refine((answers) => Object.keys(answers).length <= PAGES_MAX),
  /** Those that are newer than what the server has. */
  changed: z.array(z.string()),
  /** When the person pressed Send, if they did, in milliseconds since 1970; and whether they left in a hurry since. */
  sentAt: z.number().optional(),
  left: z.boolean().default(false),
});
export type Arrival = z.infer<typeof arrivalSchema>;
