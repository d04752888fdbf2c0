import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerSchema, unfinishedSchema } from '../features/surveys/answering/answering.schema.ts';
import { answerTo, withAnswer, type Answer } from '../features/surveys/answering/draft.ts';
import { keepDraft } from '../features/surveys/answering/drafts.server.ts';
import { stepIn } from '../features/surveys/answering/journey.ts';
import { countSaving, findAnswering, statusOf } from '../features/surveys/answering/place.server.ts';
import { QuestionPage } from '../features/surveys/answering/question-page.tsx';
import { StoppedPage } from '../features/surveys/answering/stopped-page.tsx';
import { keepingForm, readForm, submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

/** The survey as far as it was answered, and the question of this page. */
async function findQuestion(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  const step = stepIn(args.params.step);
  const change = new URL(args.request.url).searchParams.has('change');
  if (!step) throw new Response(null, { status: 404 });
  const answering = await keepingForm(args.request, findAnswering(scene, args.params.link ?? ''));
  if ('stopped' in answering) return { scene, answering };
  const question = answering.journey.questionAt(step);
  if (!question) throw new Response(null, { status: 404 });
  return { scene, answering, step, question, change };
}

export async function loader(args: LoaderFunctionArgs) {
  const found = await findQuestion(args);
  const { t } = found.scene;
  if (!found.question) {
    const { stopped } = found.answering;
    return data({ title: t('respond:begin.title'), stopped }, { status: statusOf(stopped) });
  }
  const { step, question, change, answering } = found;
  const { journey, draft } = answering;
  const total = journey.length;
  const back = change ? journey.check : journey.previous(step);
  return { title: t('respond:question.title', { step, total }), back, form: 'form', step, total, question, answer: answerTo(draft, question) };
}

export async function action(args: ActionFunctionArgs) {
  const found = await findQuestion(args);
  if (!found.question) {
    const typed = (await readForm(args.request)).get('body');
    return data({ initialValue: { body: typeof typed === 'string' ? typed : '' } }, { status: statusOf(found.answering.stopped) });
  }
  const { scene, step, question, change, answering } = found;
  const { survey, journey, secret, draft } = answering;
  const here = journey.step(step, change);
  const language = new URL(args.request.url).searchParams.get('language');
  const keep = async (answer: Answer) => {
    await countSaving(scene);
    await keepDraft(scene.context, scene.db, survey.link, secret, withAnswer(draft, question, answer));
  };
  if (language) {
    return submit(args.request, unfinishedSchema, async (answer) => {
      if (answer) await keep(answer);
      return redirect(`/language?to=${encodeURIComponent(language)}&back=${encodeURIComponent(here)}`, 303);
    });
  }
  return submit(args.request, answerSchema(question), async (answer) => {
    await keep(answer);
    return redirect(change ? journey.check : journey.next(step), 303);
  });
}

export default function Question() {
  const shown = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if ('stopped' in shown) {
    const typed = typeof result?.initialValue?.body === 'string' ? result.initialValue.body : '';
    return <StoppedPage stopped={shown.stopped} words={typed ? [{ body: typed }] : []} />;
  }
  return <QuestionPage {...shown} result={result} />;
}
