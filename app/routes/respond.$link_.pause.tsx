import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { wayOf } from '../features/answering/journey.ts';
import { PausedPage } from '../features/answering/around/paused-page.tsx';
import { findPaused } from '../features/answering/draft/pausing.server.ts';
import { writtenReceiptCode } from '../features/answering/draft/receipt-code.ts';
import { publicRoute } from '../platform/guards.server.ts';

/** The code to come back by, shown for a few minutes on the device where someone stopped. */
export function loader(args: LoaderFunctionArgs) {
  const { context, t } = publicRoute(args);
  const paused = findPaused(context, args.request);
  if (!paused) throw redirect(wayOf(args.params.link ?? '').start, 303);
  return { title: t('respond:pause.pageTitle'), code: writtenReceiptCode(paused.code), until: paused.until, address: `${new URL(context.publicUrl).host}/respond/return` };
}

export default function Paused() {
  return <PausedPage {...useLoaderData<typeof loader>()} />;
}
