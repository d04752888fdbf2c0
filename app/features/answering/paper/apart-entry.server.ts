import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { ProgrammeScene } from '../../../platform/guards.server.ts';
import { mayBe, must } from '../../../platform/refusals.server.ts';
import { contactSheetId, equalitySheetId, sealLanguage } from '../apart/apart.server.ts';
import { RECEIPT_BYTES } from '../draft/receipt-code.ts';
import type { ContactSheetRead, EqualitySheetRead } from './apart-entry.schema.ts';
import { atItsBox } from './at-its-box.server.ts';
import { CONTACT_OUTCOMES, type ContactOutcome } from './outcome.ts';
import { paperCodeOf, type PaperCode } from './paper-code.ts';

/** A fresh code for a sheet. It begins to work when the sheet is entered; until then nothing is kept of it. */
export function freshPaperCode(kind: PaperCode): string {
  return paperCodeOf(kind, randomBytes(RECEIPT_BYTES));
}

/**
 * Enters an equality sheet, or changes one just entered from the same form. Nothing is kept of who did so, of when, nor
 * of the word its ids follow from (rule C8).
 */
export async function enterEqualitySheet({ context, db }: ProgrammeScene, waveId: string, { sheet, answers }: EqualitySheetRead): Promise<void> {
  const entering = async () => mayBe(await db.rpc('enter_equality', { the_wave: waveId, the_answers: answers.map((answer, place) => ({ id: equalitySheetId(context, sheet, place), ...answer })) }));
  await atItsBox(entering());
}

/** Enters a sheet of how to reach someone; entered again, what was typed last stands, unless they took it back. */
export async function enterContactSheet({ context, db }: ProgrammeScene, waveId: string, { code, language, contact: { name, note, ways } }: ContactSheetRead): Promise<ContactOutcome> {
  const safe = ways.map((way) => ({ ...way, ...(note ? { note } : {}) }));
  const outcome = must(await db.rpc('enter_contact', { the_wave: waveId, the_id: contactSheetId(context, code), the_name: name, the_ways: safe, the_language_sealed: sealLanguage(context, language) }), { sheet_of_another_wave: 'code' });
  return z.enum(CONTACT_OUTCOMES).parse(outcome);
}
