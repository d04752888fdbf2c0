import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { openQuestionDesk, saveQuestion } from '../features/surveys/editing/question-desk.server.ts';
import { QuestionPage } from '../features/surveys/editing/question-page.tsx';
import { titleOfQuestion } from '../features/surveys/editing/question-title.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { briefly } from '../platform/written.ts';

const TITLE_SHOWN = 60;

export async function loader(args: LoaderFunctionArgs) {
  const scene = await requirePermission(args, 'write surveys');
  const desk = await openQuestionDesk(scene, requireId(args, 'survey'));
  const { questions } = desk.survey.version.definition;
  const question = questions.find(({ id }) => id === args.params.question);
  if (!question) throw new Response(null, { status: 404 });
  return { title: `${titleOfQuestion(question, questions, scene.t)}: ${briefly(question.text, TITLE_SHOWN)}`, ...desk, question };
}

export async function action(args: ActionFunctionArgs) {
  const scene = await requirePermission(args, 'write surveys');
  return saveQuestion(scene, requireId(args, 'survey'), args.request, args.params.question ?? null);
}

export default function EditQuestion() {
  return <QuestionPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
