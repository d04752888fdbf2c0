import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SurveyPage } from '../features/surveys/survey-page.tsx';
import { mayWriteSurveys } from '../features/surveys/survey.ts';
import { getSurvey } from '../features/surveys/surveys.server.ts';
import { planWaveSchema } from '../features/surveys/wave.schema.ts';
import { planWave } from '../features/surveys/waves.server.ts';
import { listOutcomes } from '../features/theory/outcomes.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme } = await requireRole(args, 'facilitator', 'programme_lead', 'secretary');
  const [survey, outcomes] = await Promise.all([getSurvey(db, programme.id, requireId(args, 'survey'), programme.roles), listOutcomes(db, programme.id)]);
  return { title: survey.title, slug: programme.slug, survey, outcomes, mayWrite: mayWriteSurveys(programme.roles), newWaveId: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requireRole(args, 'facilitator', 'programme_lead');
  const survey = requireId(args, 'survey');
  return submit(args.request, planWaveSchema, async (wave) => {
    const id = await planWave(db, survey, wave);
    return redirectSaying(context, `/desk/${programme.slug}/surveys/${survey}/waves/${id}`, 'surveys:waves.planned');
  });
}

export default function Survey() {
  return <SurveyPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
