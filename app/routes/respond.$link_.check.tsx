import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CheckPage } from '../features/surveys/answering/check-page.tsx';
import { answerTo, wordsIn } from '../features/surveys/answering/draft.ts';
import { findAnswering, statusOf } from '../features/surveys/answering/place.server.ts';
import { sendAnswers } from '../features/surveys/answering/sending.server.ts';
import { StoppedPage } from '../features/surveys/answering/stopped-page.tsx';
import { keepingForm, submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  const answering = await findAnswering(scene, args.params.link ?? '');
  const title = scene.t('respond:check.title');
  if ('stopped' in answering) {
    const { stopped, draft } = answering;
    return data({ title, stopped, words: draft ? wordsIn(draft) : [] }, { status: statusOf(stopped) });
  }
  const { survey, journey, draft } = answering;
  const answers = survey.questions.map((question, index) => ({
    id: question.id,
    asked: question.text,
    answer: answerTo(draft, question),
    changeHref: journey.step(index + 1, true),
  }));
  return { title, back: journey.step(journey.length), answers, consents: draft.consents, consentHref: `${journey.start}?change` };
}

export async function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  const answering = await keepingForm(args.request, findAnswering(scene, args.params.link ?? ''));
  if ('stopped' in answering) return data(undefined, { status: statusOf(answering.stopped) });
  return submit(args.request, z.object({}), async () => {
    await sendAnswers(scene, answering);
    return redirect(answering.journey.sent, 303);
  });
}

export default function Check() {
  const shown = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if ('stopped' in shown) return <StoppedPage stopped={shown.stopped} words={shown.words} />;
  return <CheckPage {...shown} result={result} />;
}
