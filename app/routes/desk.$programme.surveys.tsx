import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SurveyList } from '../features/surveys/survey-list.tsx';
import { countResponses } from '../features/answering/responses.server.ts';
import { listSurveys } from '../features/surveys/surveys.server.ts';
import { requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read surveys');
  const surveys = await listSurveys(db, programme.id, countResponses(db, programme));
  return { title: t('surveys:list.title'), slug: programme.slug, surveys, mayWrite: may(programme, 'write surveys') };
}

export default function Surveys() {
  return <SurveyList {...useLoaderData<typeof loader>()} />;
}
