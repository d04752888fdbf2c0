import { z } from 'zod';
import { QUESTION_ID_MAX } from '../surveys/limits.ts';

/** The most a reason for taking words back may hold, in characters. */
export const WITHDRAWAL_REASON_MAX = 500;

/** A code as it was typed; whether it is one is found out by asking for what it holds. */
export const receiptSchema = z.object({ code: z.string({ error: 'receiptCode' }) });

/** A reason is never needed (rule C3). */
export const withdrawSchema = z.object({ reason: z.string().trim().max(WITHDRAWAL_REASON_MAX, 'reasonTooLong').optional() });

/** What was done to a part of what a code holds, as the page after it says. */
export const DID = ['contact', 'yes', 'no', 'answer', 'answers'] as const;
export type Did = (typeof DID)[number];

const question = z.string().max(QUESTION_ID_MAX);

/** One part of what a code holds, to be changed or taken back. */
export const receiptChangeSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('contact') }),
  z.object({ intent: z.literal('consent'), purpose: z.enum(['quote_boards', 'quote_public', 'contact_again', 'question']), question: question.optional(), given: z.enum(['yes', 'no']) }),
  z.object({ intent: z.literal('answer'), question }),
]);
export type ReceiptChange = z.output<typeof receiptChangeSchema>;
