import type { PublicScene } from '../../platform/guards.server.ts';
import { Refusal } from '../../platform/refusals.server.ts';
import { wayOnWith } from '../answering/coming-back.server.ts';
import { readPauseCode, readReceiptCode } from '../answering/draft/receipt-code.ts';
import { openReceipt } from './receipts.server.ts';

/** The two things a code can open; each gives the address it leads to, or refuses with words about a wrong code. */
export interface Openers {
  receipt: () => Promise<string>;
  pause: () => Promise<string>;
}

/**
 * Opens what a typed code stands for, wherever it was typed: the receipt of what was sent, or what was put aside.
 * `asides` is what was put aside on this device without signal. Gives the address it leads to.
 * @throws Refusal as openReceipt and wayOnWith.
 */
export function openTypedCode(scene: PublicScene, typed: string, asides: string | null = null): Promise<string> {
  return openEither(typed, { receipt: () => openReceipt(scene, typed), pause: () => wayOnWith(scene, typed, asides) });
}

/**
 * The three groups of a receipt code written with spaces hold the two of a pause, and a word before these looks like a
 * third. What could be either is tried as both.
 */
export async function openEither(typed: string, { receipt, pause }: Openers): Promise<string> {
  if (readPauseCode(typed) === null) return receipt();
  if (readReceiptCode(typed) === null) return pause();
  try {
    return await receipt();
  } catch (refused) {
    if (!isOf(refused, 'receipt_wrong')) throw refused;
    return pause().catch((fault: unknown) => {
      // Known as neither: the words about a receipt's code fit whoever typed three groups.
      throw isOf(fault, 'pause_wrong') ? refused : fault;
    });
  }
}

const isOf = (fault: unknown, code: string): fault is Refusal => fault instanceof Refusal && fault.code === code;
