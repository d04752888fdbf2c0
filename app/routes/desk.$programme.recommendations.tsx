import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RecommendationsPage } from '../features/decisions/recommendations-page.tsx';
import { listRecommendations } from '../features/decisions/recommendations.server.ts';
import { requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read themes');
  return {
    title: t('decisions:recommendations.title'),
    slug: programme.slug,
    recommendations: await listRecommendations(db, programme.id),
    isFacilitator: may(programme, 'write recommendations'),
  };
}

export default function Recommendations() {
  return <RecommendationsPage {...useLoaderData<typeof loader>()} />;
}
