import { redirect } from '@remix-run/node';
import { z } from 'zod';
import type { RequestContext } from '../../platform/context.server.ts';
import type { PublicScene } from '../../platform/guards.server.ts';
import { onDevice, onDeviceOfWhoCame, putOnDevice } from '../../platform/participant-device.server.ts';
import { mayBe, Refusal } from '../../platform/refusals.server.ts';
import { apartSeed, contactSheetId, everythingApart } from '../answering/apart/apart.server.ts';
import { readReceiptCode } from '../answering/draft/receipt-code.ts';
import { takeUpReading } from '../answering/reading.server.ts';
import { countReceiptTry, receiptHash } from '../answering/draft/receipt.server.ts';
import { keptContactShape, type KeptContact } from './receipt-contact.ts';
import { foundTrailShape, takenBackShape, type FoundTrail, type TakenBack } from './receipt-trail.ts';

/** On the device: the keyed hash of the code while its page is open, and the seed of what is kept apart; never the code. */
const openShape = z.object({ hash: z.string(), seed: z.string() });
/** How it was read; gone, with everything else, once it was taken back. */
const readShape = foundTrailShape.pick({ language: true, variant: true });

/** Where what a code holds is shown. */
type Opened = '/receipt/words' | '/receipt/contact';

/**
 * Opens what a code holds, for this browser's session: someone's answers, in the language and the words they were given in
 * unless others were chosen here, or how to reach someone who said so on paper.
 * @throws Refusal receipt_wrong, the same for every code we do not know; receipt_slow after many tries from one place.
 */
export async function openReceipt(scene: PublicScene, typed: string): Promise<Opened> {
  const { context, db } = scene;
  await countReceiptTry(scene);
  const code = readReceiptCode(typed) ?? '';
  const hash = receiptHash(context, code);
  const found = mayBe(await db.rpc('find_response', { the_receipt_hash: hash }));
  if (found !== null) {
    const read = readShape.safeParse(found);
    if (read.success) takeUpReading(context, read.data);
    putOnDevice(context, 'receipt', JSON.stringify({ hash, seed: apartSeed(context, code) }));
    return '/receipt/words';
  }
  const contact = contactSheetId(context, code);
  if (mayBe(await db.rpc('find_contact', { the_id: contact })) === null) throw new Refusal('receipt_wrong', null, 'code');
  putOnDevice(context, 'receipt-contact', contact);
  return '/receipt/contact';
}

/** As findReceiptTrail, for what the open code of a paper page holds. */
export async function findOpenContact({ context, db }: PublicScene, request: Request): Promise<KeptContact | null> {
  const id = onDeviceOfWhoCame(context, request, 'receipt-contact');
  const found = id ? mayBe(await db.rpc('find_contact', { the_id: id })) : null;
  return found === null ? null : keptContactShape.parse(found);
}

/**
 * Takes back how to reach someone, by the open code of their paper page. Doing it twice is the same as once.
 * @throws Response a redirect to where the code is asked for, when none is open here.
 */
export async function takeBackContact({ context, db }: PublicScene): Promise<void> {
  const id = onDevice(context, 'receipt-contact');
  if (!id) throw redirect('/receipt', 303);
  mayBe(await db.rpc('take_back_contact', { the_id: id }));
}

/**
 * What the open code holds, or that it was taken back; null when none is open here, or the page is opened from elsewhere, as
 * the next person on a shared phone does from its history: then the code is asked for again.
 */
export async function findReceiptTrail({ context, db }: PublicScene, request: Request): Promise<FoundTrail | TakenBack | null> {
  const hash = openIn(onDeviceOfWhoCame(context, request, 'receipt'))?.hash;
  const found = hash ? mayBe(await db.rpc('follow_receipt', { the_receipt_hash: hash })) : null;
  return found === null ? null : z.union([takenBackShape, foundTrailShape]).parse(found);
}

/**
 * Takes everything back that was said under the open code, with what is kept apart from it. Doing it twice is the same as once.
 * @throws Response a redirect to where the code is asked for, when none is open here.
 */
export async function withdrawByReceipt({ context, db }: PublicScene, reason: string | undefined): Promise<void> {
  const open = findOpen(context);
  if (!open) throw redirect('/receipt', 303);
  mayBe(await db.rpc('withdraw_by_receipt', { the_receipt_hash: open.hash, the_reason: reason ?? null, the_apart: everythingApart(context, open.seed) }));
}

/** The hash of the open code, and the seed of what is kept unlinked; null when none is open here. */
export function findOpen(context: RequestContext): z.infer<typeof openShape> | null {
  return openIn(onDevice(context, 'receipt'));
}

function openIn(kept: string | null): z.infer<typeof openShape> | null {
  return kept ? openShape.parse(JSON.parse(kept)) : null;
}
