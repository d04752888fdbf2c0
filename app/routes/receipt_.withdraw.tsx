import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ReceiptWithdrawPage } from '../features/receipts/receipt-withdraw-page.tsx';
import { withdrawSchema } from '../features/receipts/receipt.schema.ts';
import { findReceiptTrail, withdrawByReceipt } from '../features/receipts/receipts.server.ts';
import { submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

const WORDS = '/receipt/words';

export async function loader(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  const trail = await findReceiptTrail(scene, args.request);
  if (!trail || 'withdrawnIn' in trail) throw redirect(WORDS, 303);
  return { title: scene.t('receipt:withdraw.pageTitle'), back: WORDS, backupDays: scene.context.backupDays };
}

export function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  return submit(args.request, withdrawSchema, async ({ reason }) => {
    await withdrawByReceipt(scene, reason);
    return redirect(WORDS, 303);
  });
}

export default function ReceiptWithdraw() {
  const { backupDays } = useLoaderData<typeof loader>();
  return <ReceiptWithdrawPage backupDays={backupDays} result={useActionData<typeof action>()} />;
}
