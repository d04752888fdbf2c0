import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { chosenBefore } from '../features/answering/apart/equality.server.ts';
import { equalityAsked, isAsked } from '../features/answering/asked-survey.ts';
import { wayOf } from '../features/answering/journey.ts';
import { askWhoseFirst, findPlace } from '../features/answering/place.server.ts';
import { writtenReceiptCode } from '../features/answering/draft/receipt-code.ts';
import { SentPage } from '../features/answering/around/sent-page.tsx';
import { publicRoute } from '../platform/guards.server.ts';

/** Shows the code again for as long as this device remembers it, also when the survey has closed since. */
export async function loader(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  const link = args.params.link ?? '';
  askWhoseFirst(scene, args.request, link);
  const { survey, place } = await findPlace(scene, link);
  if (place.at !== 'sent' || survey.state === 'unknown') throw redirect(wayOf(link).check, 303);
  const { receiptCode, sent } = place;
  const address = `${new URL(scene.context.publicUrl).host}/receipt`;
  const asked = isAsked(survey) ? equalityAsked(survey) : [];
  const given = chosenBefore(scene, receiptCode);
  // The first about which nothing was said here yet; none once the last was reached.
  const next = asked.findIndex(({ id }) => !given[id]);
  const equality = next < 0 ? null : { href: wayOf(link).equality(next + 1), count: asked.length };
  return { title: scene.t('respond:sent.pageTitle'), equality, code: writtenReceiptCode(receiptCode), replyBy: sent.replyBy, programme: survey.programme, address };
}

export default function Sent() {
  return <SentPage {...useLoaderData<typeof loader>()} />;
}
