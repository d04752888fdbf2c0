import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { clearPerson } from '../features/answering/draft/drafts.server.ts';
import { publicRoute } from '../platform/guards.server.ts';
import { isParticipantPage } from '../platform/languages.ts';
import { dropFromDevice, putOnDevice } from '../platform/participant-device.server.ts';
import { NEUTRAL_PAGE } from '../platform/left-fast.server.ts';

/**
 * Quick exit (rule S1): forgets this device's unsent answers and receipt, then goes to a neutral page. Nothing is logged,
 * and nothing is waited for: a database that does not answer keeps nobody here. Whoever presses Back then stays on that page;
 * whoever opens one of ours anew comes here once, from `back`, and is let through.
 */
export function loader(args: LoaderFunctionArgs) {
  const { context } = publicRoute(args);
  const asked = new URL(args.request.url).searchParams;
  const back = asked.get('back');
  if (back !== null && isParticipantPage(back)) return betweenPages(back, context.nonce);
  const on = asked.get('open');
  if (on !== null && isParticipantPage(on)) {
    dropFromDevice(context, 'left');
    return redirect(on, 303);
  }
  void clearPerson(context).catch(() => undefined);
  putOnDevice(context, 'left', '1');
  return redirect(NEUTRAL_PAGE, 303);
}

/** As the page's own script tells it, or the worker, which go to the neutral page themselves. */
export function action(args: ActionFunctionArgs) {
  const { context } = publicRoute(args);
  void clearPerson(context).catch(() => undefined);
  putOnDevice(context, 'left', '1');
  return new Response(null, { status: 204 });
}

/** Nothing is seen of this page. It asks the browser whether someone pressed Back; without scripts nobody can tell. */
function betweenPages(back: string, nonce: string): Response {
  const on = `/leave?open=${encodeURIComponent(back)}`;
  const script = `location.replace(performance.getEntriesByType('navigation')[0]?.type === 'back_forward' ? '${NEUTRAL_PAGE}' : '${on.replaceAll("'", '%27')}')`;
  const html = `<!doctype html><title> </title><script nonce="${nonce}">${script}</script><noscript><meta http-equiv="refresh" content="0;url=${on}"></noscript>`;
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
