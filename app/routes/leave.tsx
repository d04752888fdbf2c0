import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { publicRoute } from '../platform/guards.server.ts';

/** A page that anyone might have open. */
const NEUTRAL_PAGE = 'https://www.bbc.co.uk/weather';

/** Quick exit (rule S1): forgets this device's unsent answers and receipt, then goes to a neutral page. Nothing is logged. */
export function loader(args: LoaderFunctionArgs) {
  const { context } = publicRoute(args);
  context.dropCookie('draft');
  context.dropCookie('receipt');
  context.dropCookie('paused');
  return redirect(NEUTRAL_PAGE, 303);
}
