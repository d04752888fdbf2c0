import type { LoaderFunctionArgs } from '@remix-run/node';
import { findFile } from '../features/answering/asked-survey.server.ts';
import { fileResponse } from '../platform/file-response.ts';
import { publicRoute, requireId } from '../platform/guards.server.ts';

/** A picture or recording of the survey, for those who hold a link to it. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = publicRoute(args);
  const { type, content } = await findFile(db, args.params.link ?? '', requireId(args, 'file'));
  return fileResponse(args.request, content, type);
}
