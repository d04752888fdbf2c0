import type { LoaderFunctionArgs } from '@remix-run/node';
import { getFile } from '../features/answering/asked-survey.server.ts';
import { fileResponse } from '../platform/file-response.ts';
import { publicRoute, requireId } from '../platform/guards.server.ts';

/** A picture or recording of the survey, for those who hold a link to it. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, context } = publicRoute(args);
  const file = await getFile(db, args.params.link ?? '', requireId(args, 'file'));
  return fileResponse(args.request, context.backend.files, file);
}
