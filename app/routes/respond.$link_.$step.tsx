import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { askedQuestion } from '../features/surveys/asked/asked-question.ts';
import { placeIn } from '../features/answering/journey.ts';
import { initialFields, offeredOn, packReading, partAfter, takePage, whatIsWrong } from '../features/answering/page.server.ts';
import { askWhoseFirst, findAnswering, statusOf } from '../features/answering/place.server.ts';
import { countOf, countWords } from '../features/answering/question/question-count.ts';
import { QuestionPage } from '../features/answering/question/question-page.tsx';
import { SectionPage, SupportNotice } from '../features/answering/question/section-page.tsx';
import { StoppedPage } from '../features/answering/around/stopped-page.tsx';
import { sectionWordsOf } from '../features/surveys/wording.ts';
import { keepingForm, keepingWhatCameLate, readForm } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

/** The survey as far as it was answered, and the page of this address. */
async function findPage(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  const place = placeIn(args.params.step);
  const change = new URL(args.request.url).searchParams.has('change');
  if (!place) throw new Response(null, { status: 404 });
  askWhoseFirst(scene, args.request, args.params.link ?? '');
  const answering = await keepingForm(args.request, keepingWhatCameLate(args.request, findAnswering(scene, args.params.link ?? '')));
  if ('stopped' in answering) return { scene, stopped: answering.stopped };
  const page = answering.journey.pageAt(place);
  if (!page) throw new Response(null, { status: 404 });
  return { scene, standing: { ...answering, page, place, change } };
}

export async function loader(args: LoaderFunctionArgs) {
  const found = await findPage(args);
  const { t } = found.scene;
  if (!found.standing) return data({ title: t('respond:begin.title'), show: 'stopped' as const, stopped: found.stopped }, { status: statusOf(found.stopped) });
  const { survey, journey, draft, page, place, change } = found.standing;
  if (!journey.isVisible(page, draft)) throw redirect(journey.next(place, draft), 303);
  const { reading, offered } = offeredOn(found.scene, { survey });
  const around = { back: change ? journey.check : journey.previous(place, draft), form: 'form', keeps: true, offered, pack: place > 1 || isThroughWorker(args.request) ? { link: survey.link, reading: packReading(found.scene, found.standing, offered) } : null, closing: survey.closed };
  const own = survey.definition.language;
  if (page.kind !== 'question') {
    const { title, [page.kind]: words } = sectionWordsOf(page.section, reading, own);
    const maySkip = partAfter(found.standing).every((one) => one.page.kind !== 'question' || !one.page.question.required);
    return { ...around, show: 'section' as const, title: t(page.kind === 'notice' ? 'respond:notice.before' : 'respond:support.after'), kind: page.kind, heading: title, words, maySkip };
  }
  const count = countOf(survey.definition, page.question.id);
  const initial = initialFields(found.standing);
  const ended = change ? null : journey.supportBefore(page, draft);
  return {
    ...around,
    show: 'question' as const,
    title: count ? countWords(t, count) : t('respond:information.title'),
    question: askedQuestion(page.question, reading, own),
    initial,
    wrong: whatIsWrong(found.standing, initial, args.request),
    count,
    files: `${journey.start}/files/`,
    next: change ? journey.check : journey.next(place, draft),
    support: ended ? sectionWordsOf(ended, reading, own) : null,
  };
}

/**
 * Whether a phone's own worker asks for a page. One that stands there from before may hold what someone else answered, and
 * is given this person's pack from the first question on; else nothing is fetched before the first answer.
 */
function isThroughWorker({ headers }: Request): boolean {
  return !['navigate', null].includes(headers.get('Sec-Fetch-Mode'));
}

export async function action(args: ActionFunctionArgs) {
  const found = await findPage(args);
  if (found.standing) return takePage(found.scene, args.request, found.standing);
  const typed = (await readForm(args.request)).get('body');
  return data({ initialValue: { body: typeof typed === 'string' ? typed : '' } }, { status: statusOf(found.stopped) });
}

export default function Page() {
  const shown = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (shown.show === 'stopped') {
    const typed = typeof result?.initialValue?.body === 'string' ? result.initialValue.body : '';
    return <StoppedPage stopped={shown.stopped} words={typed ? [{ body: typed }] : []} />;
  }
  if (shown.show === 'section') return <SectionPage {...shown} title={shown.heading} />;
  const { support, wrong, ...rest } = shown;
  return <QuestionPage {...rest} support={support?.support ? <SupportNotice title={support.title} words={support.support} /> : undefined} result={result ?? wrong} />;
}
