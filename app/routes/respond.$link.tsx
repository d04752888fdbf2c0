import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AlreadySentPage } from '../features/answering/around/already-sent-page.tsx';
import { beginSchema } from '../features/answering/answering.schema.ts';
import { isAsked, sizeOf } from '../features/answering/asked-survey.ts';
import { BeginPage } from '../features/answering/around/begin-page.tsx';
import { consentsGiven, PURPOSES } from '../features/answering/consent.ts';
import { clearPerson, keepDraft, rememberSecret } from '../features/answering/draft/drafts.server.ts';
import { newSecret } from '../features/answering/draft/draft-secret.server.ts';
import { journeyThrough, wayOf } from '../features/answering/journey.ts';
import { offeredOn } from '../features/answering/page.server.ts';
import { findPlace, openTo, statusOf } from '../features/answering/place.server.ts';
import { consentLanguages, speakAsOffered } from '../features/answering/reading.server.ts';
import { StoppedPage } from '../features/answering/around/stopped-page.tsx';
import { reasonOf } from '../features/surveys/face/face.ts';
import { introductionOf } from '../features/surveys/wording.ts';
import { WelcomeBackPage, WhosePage } from '../features/answering/around/whose-page.tsx';
import { keepingForm, readForm, submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';
import { isOpenedAfresh } from '../platform/participant-device.server.ts';
import { readLinkAddress } from '../platform/reading/address.ts';

const asks = (request: Request, what: 'change' | 'begin' | 'on') => new URL(request.url).searchParams.has(what);

export async function loader(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  const link = args.params.link ?? '';
  // Copied from paper by hand: in capitals, with another dash.
  const meant = readLinkAddress(link);
  if (link !== meant && meant !== '') throw redirect(`/respond/${encodeURIComponent(meant)}`);
  const { survey: found, place } = await findPlace(scene, link);
  const survey = openTo(found, place);
  if (isAsked(survey)) speakAsOffered(scene, survey.definition);
  const title = scene.t('respond:begin.title');
  const way = wayOf(link);
  if (place.at === 'sent') return { title, page: 'sent' as const };
  if (!isAsked(survey)) return data({ title, page: 'stopped' as const, stopped: survey }, { status: statusOf(survey) });
  const given = place.at === 'answering' ? place.draft.consents.filter(({ given }) => given).map(({ purpose }) => purpose) : [];
  if (place.at === 'answering') {
    const isOutside = isOpenedAfresh(args.request);
    // Out of the address, or a language pressed on the page that asks would lead past it.
    if (isOutside && (asks(args.request, 'on') || asks(args.request, 'change') || asks(args.request, 'begin'))) throw redirect(way.start);
    if (!isOutside && asks(args.request, 'on')) return { title, page: 'welcome' as const, on: journeyThrough(link, survey.definition).resume(place.draft) };
    if (isOutside || !(asks(args.request, 'change') || asks(args.request, 'begin'))) return { title, page: 'whose' as const, on: way.on };
  }
  const { replyBy, leastCount, closed, definition, face } = survey;
  const { reading, offered } = offeredOn(scene, { survey });
  const { title: heading, introduction } = introductionOf(definition, survey.title, reading);
  return {
    title,
    page: 'begin' as const,
    parts: asks(args.request, 'change') ? undefined : ['private', 'leave', 'agree'],
    back: asks(args.request, 'change') ? way.check : undefined,
    offered,
    survey: { title: heading, ...reasonOf(face, introduction, reading.language), asker: face, replyBy, leastCount, size: sizeOf(definition), closing: closed },
    given,
    about: way.about,
    consentIn: consentLanguages(scene, reading),
    start: way.start,
    isChange: asks(args.request, 'change'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  const { context } = scene;
  const link = args.params.link ?? '';
  const { survey: found, place } = await keepingForm(args.request, findPlace(scene, link));
  const survey = openTo(found, place);
  const way = wayOf(link);
  if (place.at === 'sent') {
    const form = await readForm(args.request);
    if (form.get('intent') !== 'again') return redirect(way.sent, 303);
    await clearPerson(context);
    return redirect(way.start, 303);
  }
  if (!isAsked(survey)) return data(null, { status: statusOf(survey) });
  speakAsOffered(scene, survey.definition);
  const { t, language } = scene;
  return submit(args.request, beginSchema, async (ticked) => {
    const given = PURPOSES.filter((purpose) => ticked[purpose]);
    const consents = consentsGiven(given, (purpose) => t(`respond:consent.${purpose}`), language);
    const isNew = place.at === 'start';
    const secret = isNew ? newSecret() : place.secret;
    const draft = isNew ? { consents, answers: {}, begunAt: Date.now() } : { ...place.draft, consents };
    await keepDraft(scene, link, secret, draft, isNew ? [''] : []);
    if (isNew) rememberSecret(context, link, secret);
    return redirect(asks(args.request, 'change') ? way.check : journeyThrough(link, survey.definition).resume(draft), 303);
  });
}

export default function Begin() {
  const shown = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? undefined;
  if (shown.page === 'sent') return <AlreadySentPage />;
  if (shown.page === 'whose') return <WhosePage on={shown.on} />;
  if (shown.page === 'welcome') return <WelcomeBackPage on={shown.on} />;
  if (shown.page === 'stopped') return <StoppedPage stopped={shown.stopped} words={[]} />;
  return <BeginPage {...shown} result={result} />;
}
