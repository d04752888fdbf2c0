import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ReceiptLostPage } from '../features/impact/receipt-code-page.tsx';
import { isPromiseOverdue, trailAsRead } from '../features/impact/receipt-trail.ts';
import { ReceiptWordsPage, WithdrawnPage } from '../features/impact/receipt-words-page.tsx';
import { findReceiptTrail } from '../features/impact/receipts.server.ts';
import { offeredIn, readingOf } from '../features/surveys/answering/reading.server.ts';
import { publicRoute } from '../platform/guards.server.ts';
import { today } from '../platform/written.ts';

export async function loader(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  const found = await findReceiptTrail(scene);
  const title = scene.t('receipt:words.pageTitle');
  const { backupDays } = scene.context;
  if (!found) return { title, trail: null, backupDays };
  const reading = readingOf(scene, found.definition, found.language);
  const trail = trailAsRead(found, reading);
  return { title, trail, backupDays, isOverdue: isPromiseOverdue(trail, today()), offered: offeredIn(found.definition, reading) };
}

export default function ReceiptWords() {
  const { trail, backupDays, isOverdue = false } = useLoaderData<typeof loader>();
  if (!trail) return <ReceiptLostPage />;
  return trail.withdrawnOn ? <WithdrawnPage withdrawnOn={trail.withdrawnOn} backupDays={backupDays} /> : <ReceiptWordsPage trail={trail} isOverdue={isOverdue} />;
}
