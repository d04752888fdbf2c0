import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ReceiptContactPage } from '../features/receipts/receipt-contact-page.tsx';
import { findOpenContact, takeBackContact } from '../features/receipts/receipts.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  const contact = await findOpenContact(scene, args.request);
  if (!contact) throw redirect('/receipt', 303);
  return { title: scene.t('receipt:words.pageTitle'), contact };
}

export async function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  await takeBackContact(scene);
  return redirect('/receipt/contact', 303);
}

export default function ReceiptContact() {
  return <ReceiptContactPage {...useLoaderData<typeof loader>()} />;
}
