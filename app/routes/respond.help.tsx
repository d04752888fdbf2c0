import type { LoaderFunctionArgs } from '@remix-run/node';
import { HelpPage } from '../features/answering/around/help-lines.tsx';
import { findReturnPath } from '../features/answering/progress.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

/** Whoever came here from a question finds the way back to it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = publicRoute(args);
  return { title: ctx.t('respond:help.pageTitle'), back: await findReturnPath(ctx, args.request) };
}

export default function RespondHelp() {
  return <HelpPage />;
}
