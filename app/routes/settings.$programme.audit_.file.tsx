import type { ActionFunctionArgs } from '@remix-run/node';
import { auditFilterFrom } from '../features/work/audit/audit.ts';
import { makeAuditFile } from '../features/work/audit/audit.server.ts';
import { readForm } from '../platform/forms.server.ts';
import { requirePermission } from '../platform/guards.server.ts';

/** The audit trail as a file. It is asked for by a form, since taking one is itself noted and a GET never writes (X5). */
export async function action(args: ActionFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read audit');
  return makeAuditFile(db, programme.id, auditFilterFrom(await readForm(args.request)), t);
}
