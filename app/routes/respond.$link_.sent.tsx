import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { chosenBefore } from '../features/answering/unlinked/equality.server.ts';
import { equalityAsked, isAsked } from '../features/answering/asked-survey.ts';
import { pathsOf } from '../features/answering/journey.ts';
import { askWhoseFirst, findProgress } from '../features/answering/progress.server.ts';
import { writtenReceiptCode } from '../features/answering/draft/receipt-code.ts';
import { SentPage } from '../features/answering/around/sent-page.tsx';
import { publicRoute } from '../platform/guards.server.ts';

/** Shows the code again for as long as this device remembers it, also when the survey has closed since. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = publicRoute(args);
  const link = args.params.link ?? '';
  askWhoseFirst(ctx, args.request, link);
  const { survey, progress } = await findProgress(ctx, link);
  if (progress.at !== 'sent' || survey.state === 'unknown') throw redirect(pathsOf(link).check, 303);
  const { receiptCode, sent } = progress;
  const address = `${new URL(ctx.context.publicUrl).host}/receipt`;
  const asked = isAsked(survey) ? equalityAsked(survey) : [];
  const given = chosenBefore(ctx, receiptCode);
  // The first about which nothing was said here yet; none once the last was reached.
  const next = asked.findIndex(({ id }) => !given[id]);
  const equality = next < 0 ? null : { href: pathsOf(link).equality(next + 1), count: asked.length };
  return {
    title: ctx.t('respond:sent.pageTitle'),
    equality,
    code: writtenReceiptCode(receiptCode),
    replyBy: sent.replyBy,
    programme: survey.programme,
    address,
  };
}

export default function Sent() {
  return <SentPage {...useLoaderData<typeof loader>()} />;
}
