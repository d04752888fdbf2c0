import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ReceiptChangePage } from '../features/receipts/receipt-change-page.tsx';
import { changeByReceipt, listHeldContacts } from '../features/receipts/receipt-changes.server.ts';
import { trailAsRead } from '../features/receipts/receipt-trail.ts';
import { DID, receiptChangeSchema } from '../features/receipts/receipt.schema.ts';
import { findReceiptTrail } from '../features/receipts/receipts.server.ts';
import { offeredIn, readingOf } from '../features/answering/reading.server.ts';
import { submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const ctx = publicRoute(args);
  const found = await findReceiptTrail(ctx, args.request);
  if (!found || 'withdrawnIn' in found) throw redirect('/receipt/words', 303);
  const reading = readingOf(ctx, found.definition, found.language);
  const { consents, contributions } = trailAsRead(found, reading);
  const said = new URL(args.request.url).searchParams.get('did');
  return {
    title: ctx.t('receipt:words.pageTitle'),
    back: '/receipt/words',
    trail: { consents, contributions },
    ways: await listHeldContacts(ctx),
    did: DID.find((did) => did === said) ?? null,
    offered: offeredIn(found.definition, reading),
  };
}

/** Says what it did on the page it leads back to, so that loading that page again does nothing twice. */
export function action(args: ActionFunctionArgs) {
  const ctx = publicRoute(args);
  return submit(args.request, receiptChangeSchema, async (asked) =>
    redirect(`/receipt/change?did=${await changeByReceipt(ctx, asked)}`, 303),
  );
}

export default function ReceiptChange() {
  return <ReceiptChangePage {...useLoaderData<typeof loader>()} />;
}
