import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DecisionListPage } from '../features/report/decision-list-page.tsx';
import { listDecisions } from '../features/report/programme-evidence.server.ts';
import { requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read report');
  const decisions = await listDecisions(db, programme.slug);
  return { title: t('board:decisions.title', { count: decisions.length }), slug: programme.slug, decisions };
}

export default function DecisionsOfProgramme() {
  return <DecisionListPage {...useLoaderData<typeof loader>()} />;
}
