import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NewSurveyForm } from '../features/surveys/new-survey-form.tsx';
import { newSurveySchema } from '../features/surveys/survey.schema.ts';
import { createSurvey } from '../features/surveys/surveys.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { programme, t } = await requirePermission(args, 'write surveys');
  return { title: t('surveys:new.title'), slug: programme.slug, id: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write surveys');
  return submit(args.request, newSurveySchema, async (survey) => {
    const id = await createSurvey(db, programme.id, survey);
    return redirectSaying(context, `/desk/${programme.slug}/surveys/${id}`, 'surveys:new.done');
  });
}

export default function NewSurvey() {
  return <NewSurveyForm {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
