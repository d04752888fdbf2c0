import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EqualityPage } from '../features/surveys/results/equality-page.tsx';
import { readsSurveys, RESULT_READERS } from '../features/surveys/results/result.ts';
import { findBreakdown, getOpenedWave } from '../features/surveys/results/results.server.ts';
import { requireId, requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requireRole(args, ...RESULT_READERS);
  const [survey, wave] = [requireId(args, 'survey'), requireId(args, 'wave')];
  const [results, breakdown] = await Promise.all([getOpenedWave(db, survey, wave), findBreakdown(db, wave, 'equality')]);
  return { title: t('results:equality.title'), which: { slug: programme.slug, survey, wave, readsSurveys: readsSurveys(programme.roles) }, results, breakdown };
}

export default function EqualityResults() {
  return <EqualityPage {...useLoaderData<typeof loader>()} />;
}
