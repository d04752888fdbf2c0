import type { LoaderFunctionArgs } from '@remix-run/node';
import { templateSheets } from '../features/theory/theory-template.server.ts';
import { xlsxFile } from '../platform/files/spreadsheet.server.ts';
import { requirePermission } from '../platform/guards.server.ts';

/** An empty spreadsheet with the columns in place. */
export async function loader(args: LoaderFunctionArgs) {
  const { t } = await requirePermission(args, 'write theory');
  return xlsxFile(t('theory:template.name'), templateSheets((key) => t(`theory:${key}`)));
}
