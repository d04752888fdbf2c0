import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AlreadySentPage } from '../features/answering/around/already-sent-page.tsx';
import { beginSchema } from '../features/answering/answering.schema.ts';
import { isAsked, sizeOf } from '../features/answering/asked-survey.ts';
import { BeginPage } from '../features/answering/around/begin-page.tsx';
import { consentsGiven, PURPOSES } from '../features/answering/consent.ts';
import { clearPerson, keepDraft, rememberSecret } from '../features/answering/draft/drafts.server.ts';
import { newSecret } from '../features/answering/draft/draft-secret.server.ts';
import { journeyThrough, pathsOf } from '../features/answering/journey.ts';
import { offeredOn } from '../features/answering/page.server.ts';
import { findProgress, openTo, statusOf } from '../features/answering/progress.server.ts';
import { consentLanguages, speakAsOffered } from '../features/answering/reading.server.ts';
import { StoppedPage } from '../features/answering/around/stopped-page.tsx';
import { reasonOf } from '../features/surveys/face/face.ts';
import { introductionOf } from '../features/surveys/wording.ts';
import { WelcomeBackPage, WhosePage } from '../features/answering/around/whose-page.tsx';
import { preserveForm, readForm, submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';
import { isOpenedAfresh } from '../platform/participant-device.server.ts';
import { readLinkAddress } from '../platform/reading/address.ts';

const asks = (request: Request, what: 'change' | 'begin' | 'on') =>
  new URL(request.url).searchParams.has(what);

export async function loader(args: LoaderFunctionArgs) {
  const ctx = publicRoute(args);
  const link = args.params.link ?? '';
  // Copied from paper by hand: in capitals, with another dash.
  const meant = readLinkAddress(link);
  if (link !== meant && meant !== '') throw redirect(`/respond/${encodeURIComponent(meant)}`);
  const { survey: found, progress } = await findProgress(ctx, link);
  const survey = openTo(found, progress);
  if (isAsked(survey)) speakAsOffered(ctx, survey.definition);
  const title = ctx.t('respond:begin.title');
  const paths = pathsOf(link);
  if (progress.at === 'sent') return { title, page: 'sent' as const };
  if (!isAsked(survey))
    return data({ title, page: 'stopped' as const, stopped: survey }, { status: statusOf(survey) });
  const given =
    progress.at === 'answering'
      ? progress.draft.consents.filter(({ given }) => given).map(({ purpose }) => purpose)
      : [];
  if (progress.at === 'answering') {
    const isOutside = isOpenedAfresh(args.request);
    // Out of the address, or a language pressed on the page that asks would lead past it.
    if (
      isOutside &&
      (asks(args.request, 'on') || asks(args.request, 'change') || asks(args.request, 'begin'))
    )
      throw redirect(paths.start);
    if (!isOutside && asks(args.request, 'on'))
      return {
        title,
        page: 'welcome' as const,
        on: journeyThrough(link, survey.definition).resume(progress.draft),
      };
    if (isOutside || !(asks(args.request, 'change') || asks(args.request, 'begin')))
      return { title, page: 'whose' as const, on: paths.on };
  }
  const { replyBy, leastCount, closed, definition, face } = survey;
  const { reading, offered } = offeredOn(ctx, { survey });
  const { title: heading, introduction } = introductionOf(definition, survey.title, reading);
  return {
    title,
    page: 'begin' as const,
    parts: asks(args.request, 'change') ? undefined : ['private', 'leave', 'agree'],
    back: asks(args.request, 'change') ? paths.check : undefined,
    offered,
    survey: {
      title: heading,
      ...reasonOf(face, introduction, reading.language),
      asker: face,
      replyBy,
      leastCount,
      size: sizeOf(definition),
      closing: closed,
    },
    given,
    about: paths.about,
    consentIn: consentLanguages(ctx, reading),
    start: paths.start,
    isChange: asks(args.request, 'change'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = publicRoute(args);
  const { context } = ctx;
  const link = args.params.link ?? '';
  const { survey: found, progress } = await preserveForm(args.request, findProgress(ctx, link));
  const survey = openTo(found, progress);
  const paths = pathsOf(link);
  if (progress.at === 'sent') {
    const form = await readForm(args.request);
    if (form.get('intent') !== 'again') return redirect(paths.sent, 303);
    await clearPerson(context);
    return redirect(paths.start, 303);
  }
  if (!isAsked(survey)) return data(null, { status: statusOf(survey) });
  speakAsOffered(ctx, survey.definition);
  const { t, language } = ctx;
  return submit(args.request, beginSchema, async (ticked) => {
    const given = PURPOSES.filter((purpose) => ticked[purpose]);
    const consents = consentsGiven(given, (purpose) => t(`respond:consent.${purpose}`), language);
    const isNew = progress.at === 'start';
    const secret = isNew ? newSecret() : progress.secret;
    const draft = isNew ? { consents, answers: {}, begunAt: Date.now() } : { ...progress.draft, consents };
    await keepDraft(ctx, link, secret, draft, isNew ? [''] : []);
    if (isNew) rememberSecret(context, link, secret);
    return redirect(
      asks(args.request, 'change') ? paths.check : journeyThrough(link, survey.definition).resume(draft),
      303,
    );
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
