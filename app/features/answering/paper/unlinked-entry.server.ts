import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { ProgrammeContext } from '../../../platform/guards.server.ts';
import { unwrapOrNull, unwrap } from '../../../platform/domain-error.server.ts';
import { contactPaperFormId, equalityPaperFormId, sealLanguage } from '../unlinked/unlinked.server.ts';
import { RECEIPT_BYTES } from '../draft/receipt-code.ts';
import type { ContactPaperFormRead, EqualityPaperFormRead } from './unlinked-entry.schema.ts';
import { attachToField } from './attach-to-field.server.ts';
import { CONTACT_OUTCOMES, type ContactOutcome } from './paper-form-outcome.ts';
import { paperCodeOf, type PaperCode } from './paper-code.ts';

/** A fresh code for a sheet. It begins to work when the sheet is entered; until then nothing is kept of it. */
export function freshPaperCode(kind: PaperCode): string {
  return paperCodeOf(kind, randomBytes(RECEIPT_BYTES));
}

/**
 * Enters an equality sheet, or changes one just entered from the same form. Nothing is kept of who did so, of when, nor
 * of the word its ids follow from (rule C8).
 */
export async function enterEqualityPaperForm(
  { context, db }: ProgrammeContext,
  waveId: string,
  { sheet: paperForm, answers }: EqualityPaperFormRead,
): Promise<void> {
  const entering = async () =>
    unwrapOrNull(
      await db.rpc('enter_equality', {
        the_wave: waveId,
        the_answers: answers.map((answer, index) => ({
          id: equalityPaperFormId(context, paperForm, index),
          ...answer,
        })),
      }),
    );
  await attachToField(entering());
}

/** Enters a sheet of how to reach someone; entered again, what was typed last stands, unless they took it back. */
export async function enterContactPaperForm(
  { context, db }: ProgrammeContext,
  waveId: string,
  { code, language, contact: { name, note, ways } }: ContactPaperFormRead,
): Promise<ContactOutcome> {
  const safe = ways.map((method) => ({ ...method, ...(note ? { note } : {}) }));
  const outcome = unwrap(
    await db.rpc('enter_contact', {
      the_wave: waveId,
      the_id: contactPaperFormId(context, code),
      the_name: name,
      the_ways: safe,
      the_language_sealed: sealLanguage(context, language),
    }),
    { sheet_of_another_wave: 'code' },
  );
  return z.enum(CONTACT_OUTCOMES).parse(outcome);
}
