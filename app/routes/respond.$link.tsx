import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AlreadySentPage } from '../features/surveys/answering/already-sent-page.tsx';
import { beginSchema } from '../features/surveys/answering/answering.schema.ts';
import { findSurvey } from '../features/surveys/answering/asked-survey.server.ts';
import { BeginPage } from '../features/surveys/answering/begin-page.tsx';
import { consentsGiven, PURPOSES } from '../features/surveys/answering/consent.ts';
import { beginSecret, forgetSecret, keepDraft } from '../features/surveys/answering/drafts.server.ts';
import { journeyThrough } from '../features/surveys/answering/journey.ts';
import { countSaving, findPlace, statusOf } from '../features/surveys/answering/place.server.ts';
import { StoppedPage } from '../features/surveys/answering/stopped-page.tsx';
import { keepingForm, readForm, submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

const isChange = (request: Request) => new URL(request.url).searchParams.has('change');

export async function loader(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  const link = args.params.link ?? '';
  // Copied from paper by hand, in capitals.
  if (link !== link.toLowerCase()) throw redirect(`/respond/${encodeURIComponent(link.toLowerCase())}`);
  const [survey, place] = await Promise.all([findSurvey(scene.db, link), findPlace(scene, link)]);
  const title = scene.t('respond:begin.title');
  const journey = journeyThrough(link, []);
  if (place.at === 'sent') return { title, page: 'sent' as const, sent: journey.sent };
  const given = place.at === 'answering' ? place.draft.consents.filter(({ given }) => given).map(({ purpose }) => purpose) : [];
  if (survey.state !== 'open') return data({ title, page: 'stopped' as const, stopped: survey }, { status: statusOf(survey) });
  const { questions, programme, introduction, replyBy } = survey;
  return {
    title,
    page: 'begin' as const,
    back: isChange(args.request) ? journey.check : undefined,
    survey: { title: survey.title, programme, introduction, replyBy, total: questions.length },
    given,
  };
}

export async function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  const { context, db, t, language } = scene;
  const link = args.params.link ?? '';
  const [survey, place] = await keepingForm(args.request, Promise.all([findSurvey(db, link), findPlace(scene, link)]));
  const journey = journeyThrough(link, survey.state === 'open' ? survey.questions : []);
  if (place.at === 'sent') {
    const form = await readForm(args.request);
    if (form.get('intent') !== 'again') return redirect(journey.sent, 303);
    forgetSecret(context, link);
    return redirect(journey.start, 303);
  }
  if (survey.state !== 'open') return data(null, { status: statusOf(survey) });
  return submit(args.request, beginSchema, async (ticked) => {
    await countSaving(scene);
    const secret = place.at === 'answering' ? place.secret : beginSecret(context, link);
    const given = PURPOSES.filter((purpose) => ticked[purpose]);
    const consents = consentsGiven(given, (purpose) => t(`respond:consent.${purpose}`), language);
    const draft = { consents, answers: place.at === 'answering' ? place.draft.answers : {} };
    await keepDraft(context, db, link, secret, draft);
    return redirect(isChange(args.request) ? journey.check : journey.resume(draft), 303);
  });
}

export default function Begin() {
  const shown = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? undefined;
  if (shown.page === 'sent') return <AlreadySentPage sent={shown.sent} />;
  if (shown.page === 'stopped') return <StoppedPage stopped={shown.stopped} words={[]} />;
  return <BeginPage survey={shown.survey} given={shown.given} result={result} />;
}
