import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EqualityPage } from '../features/results/equality-page.tsx';
import { findBreakdown, getOpenedWave } from '../features/results/results.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read results');
  const [survey, wave] = [requireId(args, 'survey'), requireId(args, 'wave')];
  const [results, breakdown] = await Promise.all([getOpenedWave(db, survey, wave), findBreakdown(db, wave, 'equality')]);
  return { title: t('results:equality.title'), which: { slug: programme.slug, survey, wave, readsSurveys: may(programme, 'read surveys') }, results, breakdown };
}

export default function EqualityResults() {
  return <EqualityPage {...useLoaderData<typeof loader>()} />;
}
