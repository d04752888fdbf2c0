import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { KindChooser } from '../features/surveys/editing/kind-chooser.tsx';
import { newShortId, openQuestionDesk, saveQuestion } from '../features/surveys/editing/question-desk.server.ts';
import { beginQuestion } from '../features/surveys/editing/question-form.ts';
import { QuestionPage } from '../features/surveys/editing/question-page.tsx';
import { QUESTION_KINDS } from '../features/surveys/kinds/names.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

/** Without a kind in the address, the kinds to choose from; with one, an empty question. */
export async function loader(args: LoaderFunctionArgs) {
  const scene = await requirePermission(args, 'write surveys');
  const desk = await openQuestionDesk(scene, requireId(args, 'survey'));
  const asked = new URL(args.request.url).searchParams.get('kind');
  const kind = QUESTION_KINDS.find((one) => one === asked);
  if (asked !== null && !kind) throw new Response(null, { status: 404 });
  return { title: scene.t(kind ? 'editing:question.new' : 'editing:kinds.title'), ...desk, question: kind ? beginQuestion(newShortId(), kind, newShortId) : null };
}

export async function action(args: ActionFunctionArgs) {
  const scene = await requirePermission(args, 'write surveys');
  return saveQuestion(scene, requireId(args, 'survey'), args.request, null);
}

export default function NewQuestion() {
  const { question, ...desk } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (!question) return <KindChooser slug={desk.slug} survey={desk.survey} />;
  // The id was made with the form: sent again with a fault, it is still the same question.
  const id = typeof result?.initialValue?.id === 'string' ? result.initialValue.id : question.id;
  return <QuestionPage {...desk} question={{ ...question, id }} result={result} />;
}
