import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SurveyList } from '../features/surveys/survey-list.tsx';
import { mayWriteSurveys } from '../features/surveys/survey.ts';
import { listSurveys } from '../features/surveys/surveys.server.ts';
import { requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requireRole(args, 'facilitator', 'programme_lead', 'secretary');
  const surveys = await listSurveys(db, programme.id, programme.roles);
  return { title: t('surveys:list.title'), slug: programme.slug, surveys, mayWrite: mayWriteSurveys(programme.roles) };
}

export default function Surveys() {
  return <SurveyList {...useLoaderData<typeof loader>()} />;
}
