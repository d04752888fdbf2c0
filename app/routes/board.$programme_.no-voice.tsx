import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GapsPage } from '../features/report/gaps-page.tsx';
import { listReportedOutcomes } from '../features/report/report.server.ts';
import { filterFrom, isIn, partByVoice } from '../features/report/report.ts';
import { requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read report');
  const filter = filterFrom(new URL(args.request.url).searchParams);
  const outcomes = await listReportedOutcomes(db, programme.id);
  const { unheard } = partByVoice(outcomes.filter((outcome) => isIn(outcome, filter)));
  return { title: t('board:gaps.title', { count: unheard.length }), slug: programme.slug, unheard, filter };
}

export default function OutcomesWithoutVoice() {
  return <GapsPage {...useLoaderData<typeof loader>()} />;
}
