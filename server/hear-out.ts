import type { RequestHandler } from 'express';

/** The most that is heard out, in bytes: more than any form or file of ours weighs. */
export const HEARD_OUT_MAX = 16_000_000;
/** How often it is looked at how much that is, in milliseconds: Node drops what nobody reads without telling. */
const LOOKED_AT_EACH = 50;

/**
 * What nobody read of a body is heard out and dropped once its answer is given. Left where it is, it would stand in the way
 * of whatever comes after it on the same connection, which behind a proxy is another visitor's. How long a sender may take
 * is the HTTP server's own limit; whoever sends more than anybody could mean is hung up on.
 */
export const hearOut: RequestHandler = (request, response, next) => {
  response.once('finish', () => {
    if (request.readableEnded) return;
    // Whoever listened has answered, and would only hold it up.
    request.removeAllListeners('data');
    request.resume();
    const { socket } = request;
    const before = socket.bytesRead;
    const looking = setInterval(() => {
      if (request.complete || socket.destroyed) clearInterval(looking);
      else if (socket.bytesRead - before > HEARD_OUT_MAX) socket.destroy();
    }, LOOKED_AT_EACH).unref();
  });
  next();
};
