import { randomBytes } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SurveyEditor } from '../features/surveys/survey-editor.tsx';
import { surveyFormSchema } from '../features/surveys/survey.schema.ts';
import { getSurvey, saveSurvey } from '../features/surveys/surveys.server.ts';
import { listOutcomes } from '../features/theory/outcomes.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requireRole(args, 'facilitator', 'programme_lead');
  const [survey, outcomes] = await Promise.all([getSurvey(db, programme.id, requireId(args, 'survey'), programme.roles), listOutcomes(db, programme.id)]);
  return { title: t('surveys:edit.title', { title: survey.title }), slug: programme.slug, survey, outcomes, newQuestionId: randomBytes(6).toString('hex') };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requireRole(args, 'facilitator', 'programme_lead');
  const survey = requireId(args, 'survey');
  return submit(args.request, surveyFormSchema, async ({ title, choosing: _choosing, ...definition }) => {
    await saveSurvey(db, survey, title, definition);
    return redirectSaying(context, `/desk/${programme.slug}/surveys/${survey}`, 'surveys:edit.saved');
  });
}

export default function EditSurvey() {
  return <SurveyEditor {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
