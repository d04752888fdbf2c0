import type { ActionFunctionArgs } from '@remix-run/node';
import { exportSchema, FILES_OF_ROWS } from '../features/results/export/export.schema.ts';
import { makeFile } from '../features/results/export/exports.server.ts';
import { themeEvidenceOf } from '../features/themes/theme-file.server.ts';
import { readForm } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

/** A file of results. It is asked for by a form, since making one is noted in the audit trail and a GET never writes (X5). */
export async function action(args: ActionFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read results');
  const asked = exportSchema.safeParse(Object.fromEntries(await readForm(args.request)));
  if (!asked.success) throw new Response(null, { status: 400 });
  if (FILES_OF_ROWS.has(asked.data.what) && !may(programme, 'export answers')) throw new Response(null, { status: 403 });
  return makeFile(db, programme.id, requireId(args, 'survey'), requireId(args, 'wave'), asked.data, t, themeEvidenceOf(db));
}
