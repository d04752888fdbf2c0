import { redirect } from '@remix-run/node';
import type { RequestContext } from '../../platform/guards.server.ts';
import { unwrapOrNull, unwrap } from '../../platform/domain-error.server.ts';
import { contactIds } from '../answering/unlinked/unlinked.server.ts';
import { heldContactsShape, type HeldContact } from './receipt-contact.ts';
import { findOpen } from './receipts.server.ts';
import type { Did, ReceiptChange } from './receipt.schema.ts';

/** Which ways to be reached are held under the open code, with hints of where they lead; none when no code is open here. */
export async function listHeldContacts({ context, db }: RequestContext): Promise<HeldContact[]> {
  const open = findOpen(context);
  return open
    ? heldContactsShape.parse(
        unwrap(await db.rpc('held_contacts', { the_ids: contactIds(context, open.seed) })),
      )
    : [];
}

/**
 * Changes one thing under the open code, and gives what became of it, for the page that says so.
 * @throws Response a redirect to where the code is asked for, when none is open here; 404 when it was taken back meanwhile.
 */
export async function changeByReceipt({ context, db }: RequestContext, asked: ReceiptChange): Promise<Did> {
  const open = findOpen(context);
  if (!open) throw redirect('/receipt', 303);
  const by = { the_receipt_hash: open.hash };
  switch (asked.intent) {
    case 'contact':
      unwrapOrNull(await db.rpc('remove_contacts', { the_ids: contactIds(context, open.seed) }));
      return 'contact';
    case 'consent':
      unwrapOrNull(
        await db.rpc('change_consent', {
          ...by,
          the_purpose: asked.purpose,
          the_question: asked.question ?? '',
          is_given: asked.given === 'yes',
        }),
      );
      return asked.given;
    case 'answer':
      return unwrap(await db.rpc('take_back_answer', { ...by, the_question: asked.question })) > 1
        ? 'answers'
        : 'answer';
  }
}
