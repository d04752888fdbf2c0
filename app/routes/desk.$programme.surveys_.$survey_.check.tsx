import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mayWriteSurveys } from '../features/surveys/survey.ts';
import { CheckPage } from '../features/surveys/wordings/check-page.tsx';
import { findingsOf, unnamedIn } from '../features/surveys/wordings/checker.ts';
import { listAsTold } from '../features/theory/outcome-names.server.ts';
import { getWrittenSurvey } from '../features/surveys/written-survey.server.ts';
import { requireId, requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requireRole(args, 'facilitator', 'programme_lead', 'secretary');
  const { id, title, version: { definition } } = await getWrittenSurvey(db, programme.id, requireId(args, 'survey'));
  return {
    title: t('wordings:check.title'),
    slug: programme.slug,
    survey: { id, title, definition },
    findings: [...findingsOf(definition, title), ...unnamedIn(definition, await listAsTold(db, programme.id, definition.questions.flatMap(({ outcomes }) => outcomes)))],
    mayWrite: mayWriteSurveys(programme.roles),
  };
}

export default function Check() {
  return <CheckPage {...useLoaderData<typeof loader>()} />;
}
