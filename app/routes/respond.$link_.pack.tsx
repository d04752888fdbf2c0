import type { LoaderFunctionArgs } from '@remix-run/node';
import { packOf } from '../features/surveys/answering/offline/pack.server.ts';
import { findAnswering, statusOf } from '../features/surveys/answering/place.server.ts';
import { publicRoute } from '../platform/guards.server.ts';
import { offlineFrame, writerFor } from '../shell/offline-frame.server.ts';

/**
 * What a phone keeps for when signal goes. It holds the draft's secret, so it is given only to our own scripts: no other
 * page, and no address typed by hand, can send the header that asks for it.
 */
export async function loader(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  if (args.request.headers.get('X-Throughline') !== 'pack') return new Response(null, { status: 404 });
  const answering = await findAnswering(scene, args.params.link ?? '');
  if ('stopped' in answering) return new Response(null, { status: statusOf(answering.stopped) });
  return Response.json(packOf(scene, answering, writerFor(scene), offlineFrame(scene)), { headers: { 'Cross-Origin-Resource-Policy': 'same-origin' } });
}
