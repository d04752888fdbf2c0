import { z } from 'zod';
import { optionalText, requiredText } from '../../../platform/text.ts';

/** As the columns of programmes and of retention_holds take them. */
export const RESPONSIBLE_NAME_MAX = 200;
export const RESPONSIBLE_CONTACT_MAX = 300;
export const RESPONSIBLE_WORDS_MAX = 1000;
export const HOLD_REASON_MAX = 500;
const REASON_MIN = 3;

/** Who is responsible; or holding a listening, with a reason; or lifting the hold. */
export const retentionFormSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('responsible'), name: requiredText(RESPONSIBLE_NAME_MAX, 'responsible.name'), contact: requiredText(RESPONSIBLE_CONTACT_MAX, 'responsible.contact'),
    words: optionalText(RESPONSIBLE_WORDS_MAX),
  }),
  z.object({ intent: z.literal('hold'), listening: z.uuid(), reason: requiredText(HOLD_REASON_MAX, 'hold.reason').refine((text) => text.length >= REASON_MIN, 'hold.reason') }),
  z.object({ intent: z.literal('lift'), listening: z.uuid() }),
]);
export type RetentionForm = z.output<typeof retentionFormSchema>;
