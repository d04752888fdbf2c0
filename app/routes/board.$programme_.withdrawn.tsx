import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listWithdrawals } from '../features/impact/programme-evidence.server.ts';
import { REPORT_READERS } from '../features/impact/report-readers.ts';
import { WithdrawnPage } from '../features/impact/withdrawn-page.tsx';
import { requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requireRole(args, ...REPORT_READERS);
  const withdrawals = await listWithdrawals(db, programme.id);
  return { title: t('board:withdrawn.title', { count: withdrawals.length }), slug: programme.slug, withdrawals };
}

export default function Withdrawn() {
  return <WithdrawnPage {...useLoaderData<typeof loader>()} />;
}
