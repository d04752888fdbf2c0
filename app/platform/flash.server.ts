import { redirect } from '@remix-run/node';
import type { RequestContext } from './context.server.ts';

const MINUTE = 60;

/** Goes to a page and says there what has just happened: `notice` is a locale key such as "surveys:opened". */
export function redirectSaying(context: RequestContext, to: string, notice: string): Response {
  context.setCookie('notice', notice, MINUTE);
  return redirect(to, 303);
}

/** What the page before wanted said, once. */
export function takeNotice(context: RequestContext): string | null {
  const notice = context.cookie('notice');
  if (notice) context.dropCookie('notice');
  return notice;
}
