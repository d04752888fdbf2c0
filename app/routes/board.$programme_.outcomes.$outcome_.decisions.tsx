import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { outcomePath } from '../features/report/board-paths.ts';
import { DecisionListPage } from '../features/report/decision-list-page.tsx';
import { listDecisionsOfOutcome } from '../features/report/outcome-evidence.server.ts';
import { getReportedOutcome } from '../features/report/report.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read report');
  const outcome = await getReportedOutcome(db, programme.id, requireId(args, 'outcome'));
  const decisions = await listDecisionsOfOutcome(db, programme.id, outcome.id);
  const about = { href: outcomePath(programme.slug, outcome.id), text: outcome.text };
  return { title: t('board:decisions.title', { count: decisions.length }), slug: programme.slug, decisions, about };
}

export default function DecisionsOfOutcome() {
  return <DecisionListPage {...useLoaderData<typeof loader>()} />;
}
