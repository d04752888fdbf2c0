import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { outcomePath } from '../features/report/board-paths.ts';
import { listRecommendationsOfOutcome } from '../features/report/outcome-evidence.server.ts';
import { RecommendationListPage } from '../features/report/recommendation-list-page.tsx';
import { getReportedOutcome } from '../features/report/report.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read report');
  const outcome = await getReportedOutcome(db, programme.id, requireId(args, 'outcome'));
  const recommendations = (await listRecommendationsOfOutcome(db, programme.id, outcome.id)).filter(({ state }) => state === 'with_board');
  const about = { href: outcomePath(programme.slug, outcome.id), text: outcome.text };
  return { title: t('board:recommendations.title', { count: recommendations.length }), slug: programme.slug, recommendations, about };
}

export default function RecommendationsOfOutcome() {
  return <RecommendationListPage {...useLoaderData<typeof loader>()} onlyOverdue={false} />;
}
