import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AuditPage } from '../features/work/audit/audit-page.tsx';
import { auditFilterFrom } from '../features/work/audit/audit.ts';
import { listAudit, listAuditPeople } from '../features/work/audit/audit.server.ts';
import { requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read audit');
  const query = new URL(args.request.url).searchParams;
  const asked = Number(query.get('before'));
  const before = Number.isSafeInteger(asked) && asked > 0 ? asked : null;
  const filter = auditFilterFrom(query);
  const [page, people] = await Promise.all([listAudit(db, programme.id, filter, before), listAuditPeople(db, programme.id)]);
  return { title: t('audit:title'), slug: programme.slug, filter, people, ...page };
}

export default function Audit() {
  return <AuditPage {...useLoaderData<typeof loader>()} />;
}
