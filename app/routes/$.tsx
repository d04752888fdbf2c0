import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { publicRoute } from '../platform/guards.server.ts';

/** Any address we do not know: a page in words, inside the site. */
export function loader(args: LoaderFunctionArgs): never {
  publicRoute(args);
  throw new Response(null, { status: 404 });
}

export function action(args: ActionFunctionArgs): never {
  publicRoute(args);
  throw new Response(null, { status: 404 });
}

export default function Unknown() {
  return null;
}
