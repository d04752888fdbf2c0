import type { LoaderFunctionArgs } from '@remix-run/node';
import { packOf } from '../features/answering/offline/pack.server.ts';
import { shortPack } from '../features/answering/offline/short-names.ts';
import { findAnswering, statusOf } from '../features/answering/place.server.ts';
import { publicRoute } from '../platform/guards.server.ts';
import { offlineFrame, writerFor } from '../shell/offline-frame.server.ts';

/**
 * What a phone keeps for when signal goes. It holds the draft's secret, so it is given only to our own scripts: the
 * browser itself says who asks, and neither another page nor an address typed by hand gets it.
 */
export async function loader(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  if (isShown(args.request)) return new Response(null, { status: 404 });
  const answering = await findAnswering(scene, args.params.link ?? '');
  if ('stopped' in answering) return new Response(null, { status: statusOf(answering.stopped) });
  return Response.json(shortPack(packOf(scene, answering, writerFor(scene), offlineFrame(scene))), { headers: { 'Cross-Origin-Resource-Policy': 'same-origin' } });
}

/** Whether the answer would be shown as a page, or given to someone else's. Browsers that do not say so are believed. */
function isShown({ headers }: Request): boolean {
  return headers.get('Sec-Fetch-Mode') === 'navigate' || !['same-origin', null].includes(headers.get('Sec-Fetch-Site'));
}
