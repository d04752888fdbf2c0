import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listRatedStatements, listRatings } from '../features/report/outcome-evidence.server.ts';
import { RatingsPage } from '../features/report/ratings-page.tsx';
import { startOf } from '../features/report/list-start.ts';
import { getReportedOutcome } from '../features/report/report.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read report');
  const onlyAgreeing = new URL(args.request.url).searchParams.get('agreeing') === '1';
  const after = startOf(args.request.url);
  const outcome = await getReportedOutcome(db, programme.id, requireId(args, 'outcome'));
  const [statements, page] = await Promise.all([
    listRatedStatements(db, programme.id, outcome.id),
    listRatings(db, programme.id, outcome.id, onlyAgreeing, after),
  ]);
  const title = onlyAgreeing ? t('board:ratings.agreeingTitle', { count: outcome.agreeing }) : t('board:ratings.title', { count: outcome.ratings });
  return { title, slug: programme.slug, outcome, onlyAgreeing, statements, ...page, isFirst: after === 0 };
}

export default function RatingsOfOutcome() {
  return <RatingsPage {...useLoaderData<typeof loader>()} />;
}
