import { z } from 'zod';
import type { Db, RequestContext } from '../../../platform/context.server.ts';
import { mayBe, must } from '../../../platform/refusals.server.ts';
import { CONTACT_WAYS, LETTER_STATES, type ContactRequest } from './contact-request.ts';

const contactShape = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    ways: z.array(z.object({ way: z.enum(CONTACT_WAYS), to: z.string(), note: z.string().nullish() })),
    done_on: z.string().nullable(),
    letter: z.enum(LETTER_STATES).nullable(),
  })
  .transform(({ done_on, ways, ...contact }): ContactRequest => ({
    ...contact, doneOn: done_on, ways: ways.map((way) => ({ ...way, note: way.note?.trim() ? way.note : null })),
  }));

/** Who asked to be contacted in a wave. The first reading for a reason is recorded with it; looking on within the hour is the same one. */
export async function listContacts(db: Db, waveId: string, reason: string): Promise<ContactRequest[]> {
  return z.array(contactShape).parse(must(await db.rpc('list_contacts', { the_wave: waveId, the_reason: reason }), { reason_needed: 'reason' }));
}

/** Notes that someone was contacted, or that they were not after all. */
export async function markContacted(db: Db, contactId: string, isDone: boolean): Promise<void> {
  mayBe(await db.rpc('mark_contacted', { the_contact: contactId, is_done: isDone }));
}

const COOKIE = 'contacts';
const SECONDS = 3600;
const lookingShape = z.object({ wave: z.string(), reason: z.string() });

/** Remembers for an hour why someone looks at the list of a wave, so that ticking off and loading the page again asks nothing twice. */
export function rememberReason(context: RequestContext, wave: string, reason: string): void {
  context.setCookie(COOKIE, JSON.stringify({ wave, reason }), SECONDS);
}

/** Why the list of this wave is open in this browser; null when it is not. */
export function findReason(context: RequestContext, wave: string): string | null {
  const kept = context.cookie(COOKIE);
  const looking = kept ? lookingShape.safeParse(JSON.parse(kept)).data : undefined;
  return looking?.wave === wave ? looking.reason : null;
}
