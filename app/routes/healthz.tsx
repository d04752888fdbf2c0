import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicRoute } from '../platform/guards.server.ts';

/** For whoever watches over the service: whether its database does its work. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = publicRoute(args);
  const { backend } = context;
  const status = await backend.health();
  return Response.json({ status, backend: backend.kind }, { status: status === 'ok' ? 200 : 503 });
}
