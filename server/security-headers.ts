import type { RequestHandler } from 'express';

/** The headers of rule X4, on every response. Scripts and styles run only from our own files or with this response's nonce. */
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
    next();
  };
}
