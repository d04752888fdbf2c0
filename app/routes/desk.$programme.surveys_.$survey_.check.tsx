import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CheckPage } from '../features/surveys/wordings/check-page.tsx';
import { findingsOf, unnamedIn } from '../features/surveys/wordings/checker.ts';
import { listAsTold } from '../features/theory/outcome-names.server.ts';
import { getWrittenSurvey } from '../features/surveys/written-survey.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read surveys');
  const { id, title, version: { definition } } = await getWrittenSurvey(db, programme.id, requireId(args, 'survey'));
  return {
    title: t('wordings:check.title'),
    slug: programme.slug,
    survey: { id, title, definition },
    findings: [...findingsOf(definition, title), ...unnamedIn(definition, await listAsTold(db, programme.id, definition.questions.flatMap(({ outcomes }) => outcomes)))],
    mayWrite: may(programme, 'write surveys'),
  };
}

export default function Check() {
  return <CheckPage {...useLoaderData<typeof loader>()} />;
}
