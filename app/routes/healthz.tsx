import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicRoute } from '../platform/guards.server.ts';

/** For whoever watches over the service: whether its database answers. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = publicRoute(args);
  const { backend } = context;
  const isUp = await backend.isReachable();
  return Response.json({ status: isUp ? 'ok' : 'unreachable', backend: backend.kind }, { status: isUp ? 200 : 503 });
}
