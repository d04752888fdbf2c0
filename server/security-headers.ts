import type { RequestHandler, Response } from 'express';

/** An address of ours; two strokes begin one of somebody else's. */
const LEADS_WITHIN = /^\/(?![/\\])/;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * The headers of rule X4, on every response. Scripts and styles run only from our own files or with this response's nonce.
 *
 * A redirect to another page of ours leaves out the policy on referrers: the page it was asked from has it already, and goes by it to the end of the
 * way. Firefox forgets by a second one that a page of ours asked, and tells the page it leads to (in Sec-Fetch-Site) that
 * someone came from outside: whoever answered was asked after each answer whose the answers are.
 */
export function securityHeaders(isDevelopment: boolean): RequestHandler {
  return (_request, response, next) => {
    const nonce = `'nonce-${String(response.locals.nonce)}'`;
    const policy = [
      "default-src 'none'",
      `script-src 'self' ${nonce}`,
      isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' ${nonce}`,
      "img-src 'self' data:",
      "media-src 'self'",
      "font-src 'self'",
      isDevelopment ? "connect-src 'self' ws:" : "connect-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ];
    response.setHeader('Content-Security-Policy', policy.join('; '));
    response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => Response;
    response.writeHead = (status: number, ...rest: unknown[]) => {
      // One that leads away from us keeps it: nothing may say where someone came from.
      if (REDIRECTS.has(status) && LEADS_WITHIN.test(String(response.getHeader('Location')))) response.removeHeader('Referrer-Policy');
      return writeHead(status, ...rest);
    };
    next();
  };
}
