import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ReceiptLostPage } from '../features/impact/receipt-code-page.tsx';
import { isPromiseOverdue } from '../features/impact/receipt-trail.ts';
import { ReceiptWordsPage, WithdrawnPage } from '../features/impact/receipt-words-page.tsx';
import { findReceiptTrail } from '../features/impact/receipts.server.ts';
import { publicRoute } from '../platform/guards.server.ts';
import { today } from '../platform/written.ts';

export async function loader(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  const trail = await findReceiptTrail(scene);
  return { title: scene.t('receipt:words.pageTitle'), trail, isOverdue: trail ? isPromiseOverdue(trail, today()) : false };
}

export default function ReceiptWords() {
  const { trail, isOverdue } = useLoaderData<typeof loader>();
  if (!trail) return <ReceiptLostPage />;
  return trail.withdrawnOn ? <WithdrawnPage withdrawnOn={trail.withdrawnOn} /> : <ReceiptWordsPage trail={trail} isOverdue={isOverdue} />;
}
