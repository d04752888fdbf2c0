import { z } from 'zod';
import { ANSWER_MAX, RATINGS } from '../voices/contribution.ts';
import { SCALE_MAX, SCALE_MIN } from './kinds/scale/points.ts';

/** A year, a month or a day, as far as the person knows it: "2024", "2024-03", "2024-03-09". */
export const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * What someone answered, by kind of question. The same shape in the draft, on the phone, in the database and in files:
 * statement {rating}, choice, choices and pictures {choices, other?}, ranking {order}, scale {scale}, number {number},
 * date {date}, short and open {body}, consent {agreed}, contact {contact: true} (the ways themselves are kept apart).
 */
export const valueShape = z.union([
  z.object({ rating: z.enum(RATINGS) }),
  z.object({ choices: z.array(z.string()).min(1), other: z.string().max(ANSWER_MAX).optional() }),
  z.object({ order: z.array(z.string()).min(1) }),
  z.object({ scale: z.number().int().min(SCALE_MIN).max(SCALE_MAX) }),
  z.object({ number: z.number() }),
  z.object({ date: z.string().regex(PARTIAL_DATE) }),
  z.object({ body: z.string() }),
  z.object({ agreed: z.boolean() }),
  z.object({ contact: z.literal(true) }),
]);
export type Value = z.infer<typeof valueShape>;
