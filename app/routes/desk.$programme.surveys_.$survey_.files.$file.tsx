import type { LoaderFunctionArgs } from '@remix-run/node';
import { getSurveyFile } from '../features/surveys/editing/survey-files.server.ts';
import { fileResponse } from '../platform/file-response.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

/** A picture or recording of a survey, for those who make and read it. Every answer of ours is taken for nothing but its type. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, context } = await requirePermission(args, 'read surveys');
  const file = await getSurveyFile(db, requireId(args, 'survey'), requireId(args, 'file'));
  return fileResponse(args.request, context.backend.files, file);
}
