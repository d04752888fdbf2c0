import type { LoaderFunctionArgs } from '@remix-run/node';
import { getFacePicture } from '../features/surveys/face/faces.server.ts';
import { fileResponse } from '../platform/file-response.ts';
import { publicRoute, requireId } from '../platform/guards.server.ts';

/** The picture of a programme, for whoever saw a page with it. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, context } = publicRoute(args);
  const picture = await getFacePicture(db, requireId(args, 'picture'));
  return fileResponse(args.request, context.backend.files, picture);
}
