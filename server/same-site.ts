import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';

const SAFE_METHODS = new Set(['GET', 'HEAD']);

/**
 * Refuses a form sent from another site (rule X5), and lets our own pass Remix's check.
 *
 * Our pages send no referrer, so browsers send our own forms with "Origin: null"; they say where a request comes from in
 * Sec-Fetch-Site. A browser too old to say sends another site's form without our cookies, which are SameSite=Lax.
 */
export const sameSiteOnly: RequestHandler = (request, response, next) => {
  if (SAFE_METHODS.has(request.method)) return next();
  if (isFromAnotherSite(request.headers)) {
    response.status(403).type('text/plain').send('This form was sent from another web site, so we did not do what it asked. Open the page here and try again.');
    return;
  }
  delete request.headers.origin;
  next();
};

/** Whether the headers of a state-changing request say that it was made by another site's page. */
export function isFromAnotherSite(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  if (origin === undefined || origin === 'null') return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
