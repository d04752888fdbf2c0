import type { ActionFunctionArgs } from '@remix-run/node';
import { ARRIVAL_BYTES_MAX, readArrival } from '../features/answering/offline/arriving.schema.ts';
import { takeArrival } from '../features/answering/offline/arriving.server.ts';
import { readText } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

/** Where a phone hands over what was filled in without signal. What it says back is for the phone: see Told. */
export async function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  const arrival = await readText(args.request, ARRIVAL_BYTES_MAX).then(readArrival, () => null);
  if (!arrival) return Response.json({ refused: scene.t('errors:refusal.answer_not_understood') }, { status: 400 });
  const told = await takeArrival(scene, args.params.link ?? '', arrival);
  return Response.json(told, { status: 'refused' in told ? 409 : 200 });
}
