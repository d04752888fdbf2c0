import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listWithdrawals } from '../features/report/programme-evidence.server.ts';
import { WithdrawnPage } from '../features/report/withdrawn-page.tsx';
import { requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read report');
  const withdrawals = await listWithdrawals(db, programme.id);
  return { title: t('board:withdrawn.title', { count: withdrawals.length }), slug: programme.slug, withdrawals };
}

export default function Withdrawn() {
  return <WithdrawnPage {...useLoaderData<typeof loader>()} />;
}
