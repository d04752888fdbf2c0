import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findSurvey } from '../features/surveys/answering/asked-survey.server.ts';
import { wayOf } from '../features/surveys/answering/journey.ts';
import { findPlace } from '../features/surveys/answering/place.server.ts';
import { writtenReceiptCode } from '../features/surveys/answering/draft/receipt-code.ts';
import { SentPage } from '../features/surveys/answering/around/sent-page.tsx';
import { publicRoute } from '../platform/guards.server.ts';

/** Shows the code again for as long as this device remembers it, also when the survey has closed since. */
export async function loader(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  const link = args.params.link ?? '';
  const [survey, place] = await Promise.all([findSurvey(scene.db, link), findPlace(scene, link)]);
  if (place.at !== 'sent' || survey.state === 'unknown') throw redirect(wayOf(link).check, 303);
  const { receiptCode, sent } = place;
  const address = `${new URL(scene.context.publicUrl).host}/receipt`;
  return { title: scene.t('respond:sent.pageTitle'), code: writtenReceiptCode(receiptCode), replyBy: sent.replyBy, programme: survey.programme, address };
}

export default function Sent() {
  return <SentPage {...useLoaderData<typeof loader>()} />;
}
