import type { RequestContext } from '../../../platform/context.server.ts';
import { inWords, slowDown, type PublicScene } from '../../../platform/guards.server.ts';

/**
 * As many codes as may be tried from one address in ten minutes. A hostel or a library is one address for everyone in it, so
 * there are many; of 60 bits by chance, nobody finds one this way in a thousand years.
 */
const TRIES = 200;
const MINUTES = 10;

/** What we keep of a receipt code: a keyed hash, from which the code cannot be had back. */
export function receiptHash(context: RequestContext, code: string): string {
  return context.hash('receipt', code);
}

/** Counts one try at a receipt code. @throws Refusal receipt_slow after many from one address. */
export function countReceiptTry(scene: PublicScene): Promise<void> {
  return inWords('receipt_slow', slowDown(scene, 'receipt', scene.context.caller, TRIES, MINUTES));
}
