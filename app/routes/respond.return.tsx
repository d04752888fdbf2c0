import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { openTypedCode } from '../features/receipts/typed-code.server.ts';
import { returnSchema } from '../features/answering/answering.schema.ts';
import { ASIDES_BYTES_MAX, withoutAsides } from '../features/answering/offline/aside.server.ts';
import { ReturnPage } from '../features/answering/around/return-page.tsx';
import { readForm, submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

export function loader(args: LoaderFunctionArgs) {
  const { t } = publicRoute(args);
  return { title: t('respond:return.pageTitle') };
}

/** Goes on where someone stopped, on this device. Whoever brings the code of a receipt is led to what it opens. */
export async function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  const { request, asides } = withoutAsides(args.request, await readForm(args.request, ASIDES_BYTES_MAX));
  return submit(request, returnSchema, async ({ code }) => redirect(await openTypedCode(scene, code, asides), 303));
}

export default function Return() {
  return <ReturnPage result={useActionData<typeof action>()} />;
}
