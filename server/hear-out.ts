import type { RequestHandler } from 'express';

/**
 * What nobody read of a body is heard out and dropped once its answer is given. Left where it is, it would stand in the way
 * of whatever comes after it on the same connection, which behind a proxy is another visitor's. How long a sender may take
 * is the HTTP server's own limit.
 */
export const hearOut: RequestHandler = (request, response, next) => {
  response.once('finish', () => {
    if (request.readableEnded) return;
    // Whoever listened has answered, and would only hold it up.
    request.removeAllListeners('data');
    request.resume();
  });
  next();
};
