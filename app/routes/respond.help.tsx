import type { LoaderFunctionArgs } from '@remix-run/node';
import { HelpPage } from '../features/answering/around/help-lines.tsx';
import { findWayBack } from '../features/answering/place.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

/** Whoever came here from a question finds the way back to it. */
export async function loader(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  return { title: scene.t('respond:help.pageTitle'), back: await findWayBack(scene, args.request) };
}

export default function RespondHelp() {
  return <HelpPage />;
}
