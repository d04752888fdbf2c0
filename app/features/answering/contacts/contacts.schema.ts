import { z } from 'zod';
import { requiredText } from '../../../platform/text.ts';

/** As the door list_contacts takes it. */
export const CONTACT_REASON_MAX = 300;
const REASON_MIN = 3;

const reason = requiredText(CONTACT_REASON_MAX, 'contact.reason').refine((text) => text.length >= REASON_MIN, 'contact.reason');

/** Opening the list, with the reason; or marking someone of it as contacted, or not. */
export const contactsFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), reason }),
  z.object({ intent: z.literal('done'), contact: z.uuid() }),
  z.object({ intent: z.literal('undone'), contact: z.uuid() }),
]);
