import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ReceiptChangePage } from '../features/receipts/receipt-change-page.tsx';
import { changeByReceipt, listHeldWays } from '../features/receipts/receipt-changes.server.ts';
import { trailAsRead } from '../features/receipts/receipt-trail.ts';
import { DID, receiptChangeSchema } from '../features/receipts/receipt.schema.ts';
import { findReceiptTrail } from '../features/receipts/receipts.server.ts';
import { offeredIn, readingOf } from '../features/answering/reading.server.ts';
import { submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  const found = await findReceiptTrail(scene, args.request);
  if (!found || 'withdrawnIn' in found) throw redirect('/receipt/words', 303);
  const reading = readingOf(scene, found.definition, found.language);
  const { consents, contributions } = trailAsRead(found, reading);
  const said = new URL(args.request.url).searchParams.get('did');
  return { title: scene.t('receipt:words.pageTitle'), back: '/receipt/words', trail: { consents, contributions }, ways: await listHeldWays(scene), did: DID.find((did) => did === said) ?? null, offered: offeredIn(found.definition, reading) };
}

/** Says what it did on the page it leads back to, so that loading that page again does nothing twice. */
export function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  return submit(args.request, receiptChangeSchema, async (asked) => redirect(`/receipt/change?did=${await changeByReceipt(scene, asked)}`, 303));
}

export default function ReceiptChange() {
  return <ReceiptChangePage {...useLoaderData<typeof loader>()} />;
}
