import type { RequestContext } from '../../../../platform/context.server.ts';

/** What we keep of a receipt code: a keyed hash, from which the code cannot be had back. */
export function receiptHash(context: RequestContext, code: string): string {
  return context.hash('receipt', code);
}
