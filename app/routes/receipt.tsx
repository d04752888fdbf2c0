import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ReceiptCodePage } from '../features/impact/receipt-code-page.tsx';
import { receiptSchema } from '../features/impact/receipt.schema.ts';
import { openReceipt } from '../features/impact/receipts.server.ts';
import { wayOnWith } from '../features/surveys/answering/coming-back.server.ts';
import { readPauseCode } from '../features/surveys/answering/draft/receipt-code.ts';
import { submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

export function loader(args: LoaderFunctionArgs) {
  const { t } = publicRoute(args);
  return { title: t('receipt:code.pageTitle') };
}

export function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  return submit(args.request, receiptSchema, async ({ code }) => {
    // Whoever brings the code of a pause is led on where they stopped.
    return redirect(readPauseCode(code) === null ? await openReceipt(scene, code) : await wayOnWith(scene, code), 303);
  });
}

export default function Receipt() {
  return <ReceiptCodePage result={useActionData<typeof action>()} />;
}
