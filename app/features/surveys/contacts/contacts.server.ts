import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { mayBe, must, Refusal } from '../../../platform/refusals.server.ts';
import type { ProgrammeScene } from '../../../platform/guards.server.ts';
import { sealLanguage } from '../answering/apart.server.ts';
import type { SurveyLink } from '../wave.ts';
import { CONTACT_WAYS, type ContactRequest } from './contact-request.ts';
import type { ContactSheet } from './contacts.schema.ts';

const contactShape = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    ways: z.array(z.object({ way: z.enum(CONTACT_WAYS), to: z.string(), note: z.string().nullish() })),
    given_on: z.string(),
    done_on: z.string().nullable(),
  })
  .transform(({ given_on, done_on, ways, ...contact }): ContactRequest => ({
    ...contact, givenOn: given_on, doneOn: done_on, ways: ways.map((way) => ({ ...way, note: way.note?.trim() ? way.note : null })),
  }));

/** Who asked to be contacted in a wave. Each reading is recorded with its reason. */
export async function listContacts(db: Db, waveId: string, reason: string): Promise<ContactRequest[]> {
  return z.array(contactShape).parse(must(await db.rpc('list_contacts', { the_wave: waveId, the_reason: reason }), { reason_needed: 'reason' }));
}

/** Notes that someone was contacted, or that they were not after all. */
export async function markContacted(db: Db, contactId: string, isDone: boolean): Promise<void> {
  mayBe(await db.rpc('mark_contacted', { the_contact: contactId, is_done: isDone }));
}

/**
 * Enters a paper sheet of how to reach someone, as they would have left it themselves. Entered twice by one form, it is one.
 * @throws Refusal wave_closed when the wave takes no more, wave_has_no_link when every way into it is stopped.
 */
export async function enterContactSheet({ db, context }: Pick<ProgrammeScene, 'db' | 'context'>, links: readonly SurveyLink[], { id, language, contact: { name, note, ways } }: ContactSheet): Promise<void> {
  const link = links.find(({ isRevoked }) => !isRevoked);
  if (!link) throw new Refusal('wave_has_no_link', null);
  const safe = ways.map((way) => ({ ...way, ...(note ? { note } : {}) }));
  if (!must(await db.rpc('leave_contact', { the_address: link.address, the_id: id, the_name: name, the_ways: safe, the_language_sealed: sealLanguage(context, language) }))) throw new Refusal('wave_closed', null);
}
