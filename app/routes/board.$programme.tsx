import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ReportPage } from '../features/report/report-page.tsx';
import { getReportTotals, listReportedOutcomes } from '../features/report/report.server.ts';
import { filterFrom } from '../features/report/report.ts';
import { listResults } from '../features/results/results.server.ts';
import { requirePermission } from '../platform/guards.server.ts';
import { today } from '../platform/written.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read report');
  const [totals, outcomes, waves] = await Promise.all([getReportTotals(db, programme.id), listReportedOutcomes(db, programme.id), listResults(db, programme.id)]);
  const filter = filterFrom(new URL(args.request.url).searchParams);
  return { title: t('board:report.title'), programme: programme.name, slug: programme.slug, date: today(), totals, outcomes, filter, waves };
}

export default function BoardReport() {
  return <ReportPage {...useLoaderData<typeof loader>()} />;
}
