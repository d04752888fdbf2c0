import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OutcomePage } from '../features/impact/outcome-page.tsx';
import { REPORT_READERS } from '../features/impact/report-readers.ts';
import { getReportedOutcome } from '../features/impact/report.server.ts';
import { requireId, requireRole } from '../platform/guards.server.ts';
import { briefly } from '../platform/written.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme } = await requireRole(args, ...REPORT_READERS);
  const outcome = await getReportedOutcome(db, programme.id, requireId(args, 'outcome'));
  return { title: briefly(outcome.text, 80), slug: programme.slug, outcome };
}

export default function OutcomeOnReport() {
  return <OutcomePage {...useLoaderData<typeof loader>()} />;
}
