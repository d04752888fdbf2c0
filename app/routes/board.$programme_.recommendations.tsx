import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listOpenRecommendations } from '../features/report/programme-evidence.server.ts';
import { RecommendationListPage } from '../features/report/recommendation-list-page.tsx';
import { requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read report');
  const onlyOverdue = new URL(args.request.url).searchParams.get('overdue') === '1';
  const recommendations = await listOpenRecommendations(db, programme.id, onlyOverdue);
  const title = t(onlyOverdue ? 'board:recommendations.overdueTitle' : 'board:recommendations.title', { count: recommendations.length });
  return { title, slug: programme.slug, recommendations, onlyOverdue };
}

export default function OpenRecommendations() {
  return <RecommendationListPage {...useLoaderData<typeof loader>()} />;
}
