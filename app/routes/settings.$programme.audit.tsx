import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AuditPage } from '../features/people/audit-page.tsx';
import { listAudit } from '../features/people/audit.server.ts';
import { requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requireRole(args, 'programme_lead');
  const asked = Number(new URL(args.request.url).searchParams.get('before'));
  const before = Number.isSafeInteger(asked) && asked > 0 ? asked : null;
  return { title: t('people:audit.title'), slug: programme.slug, ...(await listAudit(db, programme.id, before)) };
}

export default function Audit() {
  return <AuditPage {...useLoaderData<typeof loader>()} />;
}
