import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ReceiptCodePage } from '../features/receipts/receipt-code-page.tsx';
import { receiptSchema } from '../features/receipts/receipt.schema.ts';
import { openTypedCode } from '../features/receipts/typed-code.server.ts';
import { submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

export function loader(args: LoaderFunctionArgs) {
  const { t } = publicRoute(args);
  return { title: t('receipt:code.pageTitle') };
}

export function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  // Whoever brings the code of a pause is led on where they stopped.
  return submit(args.request, receiptSchema, async ({ code }) => redirect(await openTypedCode(scene, code), 303));
}

export default function Receipt() {
  return <ReceiptCodePage result={useActionData<typeof action>()} />;
}
