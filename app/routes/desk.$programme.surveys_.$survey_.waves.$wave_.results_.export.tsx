import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ExportPage } from '../features/results/export/export-page.tsx';
import { getOpenedWave } from '../features/results/results.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read results');
  const [survey, wave] = [requireId(args, 'survey'), requireId(args, 'wave')];
  const { title, name, state } = await getOpenedWave(db, survey, wave);
  return {
    title: t('results:export.title'),
    which: { slug: programme.slug, survey, wave, readsSurveys: may(programme, 'read surveys') },
    results: { title, name, state },
    mayReadRows: may(programme, 'export answers'),
  };
}

export default function Files() {
  return <ExportPage {...useLoaderData<typeof loader>()} />;
}
