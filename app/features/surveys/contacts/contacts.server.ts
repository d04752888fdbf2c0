import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { mayBe, must } from '../../../platform/refusals.server.ts';
import { CONTACT_WAYS, type ContactRequest } from './contact-request.ts';

const contactShape = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    ways: z.array(z.object({ way: z.enum(CONTACT_WAYS), to: z.string(), note: z.string().nullish() })),
    done_on: z.string().nullable(),
  })
  .transform(({ done_on, ways, ...contact }): ContactRequest => ({
    ...contact, doneOn: done_on, ways: ways.map((way) => ({ ...way, note: way.note?.trim() ? way.note : null })),
  }));

/** Who asked to be contacted in a wave. Each reading is recorded with its reason. */
export async function listContacts(db: Db, waveId: string, reason: string): Promise<ContactRequest[]> {
  return z.array(contactShape).parse(must(await db.rpc('list_contacts', { the_wave: waveId, the_reason: reason }), { reason_needed: 'reason' }));
}

/** Notes that someone was contacted, or that they were not after all. */
export async function markContacted(db: Db, contactId: string, isDone: boolean): Promise<void> {
  mayBe(await db.rpc('mark_contacted', { the_contact: contactId, is_done: isDone }));
}
