import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SPLITS } from '../features/results/result.ts';
import { ResultsPage } from '../features/results/results-page.tsx';
import { findBreakdown, getResults, listChanges, listReach } from '../features/results/results.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read results');
  const [survey, wave] = [requireId(args, 'survey'), requireId(args, 'wave')];
  const asked = new URL(args.request.url).searchParams.get('by');
  const split = SPLITS.find((one) => one === asked) ?? 'priority_group';
  const [results, changes, reach, breakdown, byGroup] = await Promise.all([
    getResults(db, survey, wave), listChanges(db, wave), listReach(db, wave), findBreakdown(db, wave, split), findBreakdown(db, wave, 'priority_group'),
  ]);
  return {
    title: t('results:page.title', { wave: results.name }),
    which: { slug: programme.slug, survey, wave, readsSurveys: may(programme, 'read surveys') },
    results, changes, reach, split, breakdown, byGroup,
    mayReadWords: may(programme, 'read contributions'),
  };
}

export default function Results() {
  return <ResultsPage {...useLoaderData<typeof loader>()} />;
}
