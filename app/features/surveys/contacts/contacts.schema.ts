import { z } from 'zod';
import { findLanguage } from '../../../platform/languages.ts';
import { requiredText } from '../../../platform/text.ts';
import { readContact, WAYS } from '../answering/contact.ts';
import { asMeant } from '../answering/forgiving.ts';

/** As the door list_contacts takes it. */
export const CONTACT_REASON_MAX = 300;
const REASON_MIN = 3;

const reason = requiredText(CONTACT_REASON_MAX, 'contact.reason').refine((text) => text.length >= REASON_MIN, 'contact.reason');

const typed = z.string().optional();
/** One that letters speak. */
const language = z.string({ error: 'choose' }).refine((code) => findLanguage(code).code === code, 'choose');

/** A paper sheet of how to reach someone. A way that was filled in is one they marked safe. The id is made with the form. */
export const contactSheetSchema = z
  .object({ intent: z.literal('enter'), id: z.uuid(), language, name: typed, note: typed, email: typed, text: typed, call: typed, post: typed, worker: typed })
  .transform(({ id, intent: _intent, language, ...boxes }, check) => {
    const read = readContact({ ...boxes, choices: [], order: [], ways: WAYS.filter((way) => asMeant(boxes[way] ?? '') !== '') });
    if ('value' in read && 'ways' in read.value) return { id, language, contact: read.value };
    check.addIssue('wrong' in read && read.wrong !== 'ways' ? { code: 'custom', path: [read.wrong], message: read.why } : { code: 'custom', path: ['email'], message: 'contact.sheet' });
    return z.NEVER;
  });

export type ContactSheet = z.output<typeof contactSheetSchema>;

/** Opening the list, with the reason; or marking someone of it as contacted, or not, which opens it again. */
export const contactsFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), reason }),
  z.object({ intent: z.literal('done'), reason, contact: z.uuid() }),
  z.object({ intent: z.literal('undone'), reason, contact: z.uuid() }),
]);
