import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { clearPerson } from '../features/surveys/answering/draft/drafts.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

/** A page that anyone might have open. */
const NEUTRAL_PAGE = 'https://www.bbc.co.uk/weather';

/**
 * Quick exit (rule S1): forgets this device's unsent answers and receipt, then goes to a neutral page. Nothing is logged,
 * and nothing is waited for: a database that does not answer keeps nobody here.
 */
export function loader(args: LoaderFunctionArgs) {
  const { context } = publicRoute(args);
  void clearPerson(context).catch(() => undefined);
  return redirect(NEUTRAL_PAGE, 303);
}

/** As the page's own script tells it, which goes to the neutral page itself. */
export function action(args: ActionFunctionArgs) {
  const { context } = publicRoute(args);
  void clearPerson(context).catch(() => undefined);
  return new Response(null, { status: 204 });
}
