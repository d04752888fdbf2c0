import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CheckPage } from '../features/surveys/wordings/check-page.tsx';
import { findResponsible } from '../features/voices/retention/retention.server.ts';
import { findingsOf, responsibleIn, unnamedIn } from '../features/surveys/wordings/checker.ts';
import { listAsTold } from '../features/theory/outcome-names.server.ts';
import { getWrittenSurvey } from '../features/surveys/written-survey.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read surveys');
  const { id, title, version: { definition } } = await getWrittenSurvey(db, programme.id, requireId(args, 'survey'));
  const [names, responsible] = await Promise.all([listAsTold(db, programme.id, definition.questions.flatMap(({ outcomes }) => outcomes)), findResponsible(db, programme.id)]);
  return {
    title: t('wordings:check.title'),
    slug: programme.slug,
    survey: { id, title, definition },
    findings: [...findingsOf(definition, title), ...unnamedIn(definition, names), ...responsibleIn(responsible)].sort((one, other) => Number(other.stops) - Number(one.stops)),
    mayWrite: may(programme, 'write surveys'),
  };
}

export default function Check() {
  return <CheckPage {...useLoaderData<typeof loader>()} />;
}
