import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RecommendationsPage } from '../features/decisions/recommendations-page.tsx';
import { listRecommendations } from '../features/decisions/recommendations.server.ts';
import { THEME_READERS } from '../features/themes/theme.ts';
import { requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requireRole(args, ...THEME_READERS);
  return {
    title: t('decisions:recommendations.title'),
    slug: programme.slug,
    recommendations: await listRecommendations(db, programme.id),
    isFacilitator: programme.roles.includes('facilitator'),
  };
}

export default function Recommendations() {
  return <RecommendationsPage {...useLoaderData<typeof loader>()} />;
}
