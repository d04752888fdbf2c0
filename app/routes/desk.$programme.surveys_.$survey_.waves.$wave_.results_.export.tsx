import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ExportPage } from '../features/surveys/export/export-page.tsx';
import { readsSurveys, RESULT_READERS } from '../features/surveys/results/result.ts';
import { getOpenedWave } from '../features/surveys/results/results.server.ts';
import { requireId, requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requireRole(args, ...RESULT_READERS);
  const [survey, wave] = [requireId(args, 'survey'), requireId(args, 'wave')];
  const { title, name, state } = await getOpenedWave(db, survey, wave);
  return {
    title: t('results:export.title'),
    which: { slug: programme.slug, survey, wave, readsSurveys: readsSurveys(programme.roles) },
    results: { title, name, state },
    mayReadRows: programme.roles.includes('facilitator'),
  };
}

export default function Files() {
  return <ExportPage {...useLoaderData<typeof loader>()} />;
}
