import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { must } from '../../../platform/refusals.server.ts';
import { CONTACT_WAYS, type LettersSummary } from './contact-request.ts';
import type { ReminderKind } from '../../surveys/waves/wave.ts';

const summaryShape = z.object({
  people: z.number(), toWrite: z.number(), waiting: z.number(), sent: z.number(), notReachable: z.number(), done: z.number(),
  yours: z.partialRecord(z.enum(CONTACT_WAYS), z.number()), everyone: z.boolean(),
});

/** Where telling people about a wave stands, counted from the record alone: before a letter was asked for, and after. */
export async function getLetters(db: Db, waveId: string, kind: ReminderKind): Promise<LettersSummary> {
  return summaryShape.parse(must(await db.rpc('letters_summary', { the_wave: waveId, the_kind: kind })));
}

/**
 * Adds a letter, and the job that sends it, for everyone who asked for it, marked email safe and was not told yet. Gives how
 * many were added. @throws Refusal when the wave is not in the state for it, or there is no link to send people to.
 */
export async function writeToContacts(db: Db, waveId: string, kind: ReminderKind): Promise<number> {
  return must(await db.rpc('write_to_contacts', { the_wave: waveId, the_kind: kind }));
}
