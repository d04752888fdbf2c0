import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DecisionListPage } from '../features/impact/decision-list-page.tsx';
import { listDecisions } from '../features/impact/programme-evidence.server.ts';
import { REPORT_READERS } from '../features/impact/report-readers.ts';
import { requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requireRole(args, ...REPORT_READERS);
  const decisions = await listDecisions(db, programme.slug);
  return { title: t('board:decisions.title', { count: decisions.length }), slug: programme.slug, decisions };
}

export default function DecisionsOfProgramme() {
  return <DecisionListPage {...useLoaderData<typeof loader>()} />;
}
