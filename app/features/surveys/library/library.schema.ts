import { z } from 'zod';
import { EQUALITY_QUESTIONS } from './equality-questions.ts';
import { READY_SETS } from './ready-questions.ts';
import { METRIC_MAX, QUESTIONS_MAX } from '../limits.ts';

const READY_KEYS = READY_SETS.map(({ key }) => key);
const EQUALITY_IDS = EQUALITY_QUESTIONS.map(({ id }) => id);
const OUTCOME_ID = 36;

const ready = z.array(z.string().refine((key) => READY_KEYS.includes(key))).default([]);
/** Outcome and metric, with a bar between them. */
const need = z.string().min(OUTCOME_ID + 2).max(OUTCOME_ID + 1 + METRIC_MAX);

/** What the library page does: puts questions in, or settles which equality questions are asked. */
export const librarySchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('put'), statements: ready, wellbeing: ready, examples: ready, needs: z.array(z.array(need).default([])).max(QUESTIONS_MAX * 10).default([]) })
    .refine(({ statements, wellbeing, examples, needs }) => [...statements, ...wellbeing, ...examples, ...needs.flat()].length > 0, { path: ['statements'], message: 'library.tick' })
    .transform(({ statements, wellbeing, examples, needs, ...rest }) => ({ ...rest, sets: [...statements, ...wellbeing, ...examples], needs: needs.flat() })),
  z.object({ intent: z.literal('equality'), revision: z.number().int(), equality: z.array(z.string().refine((id) => EQUALITY_IDS.includes(id))).default([]) }),
]);
