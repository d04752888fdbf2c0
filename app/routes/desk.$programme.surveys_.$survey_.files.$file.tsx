import type { LoaderFunctionArgs } from '@remix-run/node';
import { readSurveyFile } from '../features/surveys/editing/survey-files.server.ts';
import { fileResponse } from '../platform/file-response.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

/** A picture or recording of a survey, for those who make and read it. Every answer of ours is taken for nothing but its type. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await requirePermission(args, 'read surveys');
  const { type, content } = await readSurveyFile(db, requireId(args, 'survey'), requireId(args, 'file'));
  return fileResponse(args.request, new Uint8Array(content), type);
}
