import { z } from 'zod';

/** The most a reason for taking words back may hold, in characters. */
export const WITHDRAWAL_REASON_MAX = 500;

/** A code as it was typed; whether it is one is found out by asking for what it holds. */
export const receiptSchema = z.object({ code: z.string({ error: 'receiptCode' }) });

/** A reason is never needed (rule C3). */
export const withdrawSchema = z.object({ reason: z.string().trim().max(WITHDRAWAL_REASON_MAX, 'reasonTooLong').optional() });
