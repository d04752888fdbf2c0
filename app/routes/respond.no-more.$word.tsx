import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { StopWritingPage } from '../features/answering/contacts/stop-writing-page.tsx';
import { publicRoute, slowDown } from '../platform/guards.server.ts';
import { mayBe } from '../platform/refusals.server.ts';

const DONE = 'done';
/** Long enough that nobody guesses one; tried often from one place all the same, it is slowed. */
const WORD = /^[0-9a-f]{64}$/;
const TRIES = 30;
const MINUTES = 10;

export function loader(args: LoaderFunctionArgs) {
  const { t } = publicRoute(args);
  const isDone = args.params.word === DONE;
  if (!isDone && !WORD.test(args.params.word ?? '')) throw new Response(null, { status: 404 });
  return { title: t(isDone ? 'respond:stopWriting.done' : 'respond:stopWriting.title'), isDone };
}

export async function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  await slowDown(scene, 'no-more', scene.context.caller, TRIES, MINUTES);
  mayBe(await scene.db.rpc('stop_writing', { the_stop: args.params.word ?? '' }));
  return redirect(`/respond/no-more/${DONE}`, 303);
}

export default function NoMore() {
  return <StopWritingPage {...useLoaderData<typeof loader>()} />;
}
