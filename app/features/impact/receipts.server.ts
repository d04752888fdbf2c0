import { redirect } from '@remix-run/node';
import type { RequestContext } from '../../platform/context.server.ts';
import { slowDown, type PublicScene } from '../../platform/guards.server.ts';
import { mayBe, Refusal } from '../../platform/refusals.server.ts';
import { inWords } from '../surveys/answering/place.server.ts';
import { readReceiptCode } from '../surveys/answering/receipt-code.ts';
import { receiptHash } from '../surveys/answering/receipt.server.ts';
import { receiptTrailShape, type ReceiptTrail } from './receipt-trail.ts';

/** Holds the keyed hash of the code while its page is open, never the code. */
const COOKIE = 'receipt';
const TRIES = 20;
const MINUTES = 10;

/**
 * Opens what a code holds, for this browser's session.
 * @throws Refusal receipt_wrong, the same for every code we do not know; receipt_slow after many tries from one place.
 */
export async function openReceipt(scene: PublicScene, typed: string): Promise<void> {
  const { context, db } = scene;
  await inWords('receipt_slow', slowDown(scene, 'receipt', context.caller, TRIES, MINUTES));
  const hash = receiptHash(context, readReceiptCode(typed) ?? '');
  if (mayBe(await db.rpc('find_response', { the_receipt_hash: hash })) === null) throw new Refusal('receipt_wrong', null, 'code');
  context.setCookie(COOKIE, hash);
}

/** What the open code holds; null when none is open here. */
export async function findReceiptTrail({ context, db }: PublicScene): Promise<ReceiptTrail | null> {
  const hash = context.cookie(COOKIE);
  const found = hash ? mayBe(await db.rpc('follow_receipt', { the_receipt_hash: hash })) : null;
  return found === null ? null : receiptTrailShape.parse(found);
}

/** Takes everything back that was said under the open code. Doing it twice is the same as once. */
export async function withdrawByReceipt({ context, db }: PublicScene, reason: string | undefined): Promise<void> {
  const hash = openHash(context);
  mayBe(await db.rpc('withdraw_by_receipt', { the_receipt_hash: hash, the_reason: reason ?? null }));
}

/** @throws Response a redirect to where the code is asked for, when none is open here. */
function openHash(context: RequestContext): string {
  const hash = context.cookie(COOKIE);
  if (!hash) throw redirect('/receipt', 303);
  return hash;
}
