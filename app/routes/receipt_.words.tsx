import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ReceiptLostPage } from '../features/receipts/receipt-code-page.tsx';
import { isPromiseOverdue, trailAsRead } from '../features/receipts/receipt-trail.ts';
import { ReceiptWordsPage, WithdrawnPage } from '../features/receipts/receipt-words-page.tsx';
import { findReceiptTrail } from '../features/receipts/receipts.server.ts';
import { offeredIn, readingOf } from '../features/answering/reading.server.ts';
import { publicRoute } from '../platform/guards.server.ts';
import { today } from '../platform/written.ts';

export async function loader(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  const found = await findReceiptTrail(scene, args.request);
  const title = scene.t('receipt:words.pageTitle');
  const { backupDays } = scene.context;
  if (!found) return { title, trail: null, withdrawnIn: null, backupDays };
  if ('withdrawnIn' in found) return { title, trail: null, backupDays, ...found };
  const reading = readingOf(scene, found.definition, found.language);
  const trail = trailAsRead(found, reading);
  return { title, trail, withdrawnIn: null, backupDays, isOverdue: isPromiseOverdue(trail, today()), offered: offeredIn(found.definition, reading) };
}

export default function ReceiptWords() {
  const { trail, withdrawnIn, backupDays, isOverdue = false } = useLoaderData<typeof loader>();
  if (withdrawnIn) return <WithdrawnPage withdrawnIn={withdrawnIn} backupDays={backupDays} />;
  if (!trail) return <ReceiptLostPage />;
  return <ReceiptWordsPage trail={trail} isOverdue={isOverdue} />;
}
