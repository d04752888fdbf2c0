import { redirect } from '@remix-run/node';
import type { PublicScene } from '../../platform/guards.server.ts';
import { mayBe, must } from '../../platform/refusals.server.ts';
import { contactIds } from '../answering/apart/apart.server.ts';
import { heldWaysShape, type HeldWay } from './receipt-contact.ts';
import { findOpen } from './receipts.server.ts';
import type { Did, ReceiptChange } from './receipt.schema.ts';

/** Which ways to be reached are held under the open code, with hints of where they lead; none when no code is open here. */
export async function listHeldWays({ context, db }: PublicScene): Promise<HeldWay[]> {
  const open = findOpen(context);
  return open ? heldWaysShape.parse(must(await db.rpc('held_contacts', { the_ids: contactIds(context, open.seed) }))) : [];
}

/**
 * Changes one thing under the open code, and gives what became of it, for the page that says so.
 * @throws Response a redirect to where the code is asked for, when none is open here; 404 when it was taken back meanwhile.
 */
export async function changeByReceipt({ context, db }: PublicScene, asked: ReceiptChange): Promise<Did> {
  const open = findOpen(context);
  if (!open) throw redirect('/receipt', 303);
  const by = { the_receipt_hash: open.hash };
  switch (asked.intent) {
    case 'contact':
      mayBe(await db.rpc('remove_contacts', { the_ids: contactIds(context, open.seed) }));
      return 'contact';
    case 'consent':
      mayBe(await db.rpc('change_consent', { ...by, the_purpose: asked.purpose, the_question: asked.question ?? '', is_given: asked.given === 'yes' }));
      return asked.given;
    case 'answer':
      return must(await db.rpc('take_back_answer', { ...by, the_question: asked.question })) > 1 ? 'answers' : 'answer';
  }
}
