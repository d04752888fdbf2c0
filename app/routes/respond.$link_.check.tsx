import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sendSchema, uncheckedSchema } from '../features/answering/answering.schema.ts';
import { askedQuestion } from '../features/surveys/asked/asked-question.ts';
import { checkWishIn, leaveCheck } from '../features/answering/check.server.ts';
import { CheckPage } from '../features/answering/around/check-page.tsx';
import { answerTo, earlierIn, wordsIn } from '../features/answering/draft/draft.ts';
import { offeredOn } from '../features/answering/page.server.ts';
import { askWhoseFirst, findAnswering, statusOf } from '../features/answering/place.server.ts';
import { answeringLanguage } from '../features/answering/reading.server.ts';
import { earlierHashOf, sendAnswers } from '../features/answering/sending.server.ts';
import { StoppedPage } from '../features/answering/around/stopped-page.tsx';
import { keepingForm, readForm, submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';
import { DEFINITIONS } from '../features/surveys/kinds/definitions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  askWhoseFirst(scene, args.request, args.params.link ?? '');
  const answering = await findAnswering(scene, args.params.link ?? '');
  const title = scene.t('respond:check.title');
  if ('stopped' in answering) {
    const { stopped, draft } = answering;
    return data({ title, stopped, words: draft ? wordsIn(draft) : [] }, { status: statusOf(stopped) });
  }
  const { survey, journey, draft } = answering;
  const { reading, offered } = offeredOn(scene, answering);
  const pages = journey.visible(draft);
  const answers = pages.flatMap(({ page, place }) =>
    page.kind === 'question' && DEFINITIONS[page.question.kind].asks
      ? [{ question: askedQuestion(page.question, reading, survey.definition.language), answer: answerTo(draft, page), place }]
      : [],
  );
  const back = journey.previous(Infinity, draft);
  const asksEarlier = survey.hasEarlierWave;
  // A box to type in goes along wherever someone goes from here.
  const around = asksEarlier ? { form: 'form', keeps: true, isReadWhole: true } : {};
  return { ...around, title, back, offered, answers, way: { start: journey.start }, closing: survey.closed, consents: draft.consents, asksEarlier, earlier: earlierIn(draft) };
}

export async function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  const answering = await keepingForm(args.request, findAnswering(scene, args.params.link ?? ''));
  if ('stopped' in answering) return data(undefined, { status: statusOf(answering.stopped) });
  const { survey, journey } = answering;
  const wish = checkWishIn(await readForm(args.request.clone()), args.request);
  if (wish) return submit(args.request, uncheckedSchema, ({ earlier }) => leaveCheck(scene, answering, wish, earlier));
  return submit(args.request, sendSchema, async ({ earlier }) => {
    const { reading } = offeredOn(scene, answering);
    const earlierHash = earlier && survey.hasEarlierWave ? await earlierHashOf(scene, earlier) : undefined;
    await sendAnswers(scene, answering, { variant: reading.variant, language: answeringLanguage(scene, reading), earlierHash });
    return redirect(journey.sent, 303);
  });
}

export default function Check() {
  const shown = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if ('stopped' in shown) return <StoppedPage stopped={shown.stopped} words={shown.words} />;
  return <CheckPage {...shown} result={result} />;
}
