import { CODE_LETTERS as LETTERS } from '../../../platform/reading/code.ts';
import { RECEIPT_BYTES, receiptCodeOf } from '../draft/receipt-code.ts';

/** What a printed code is the code of: a person's answers, or the page on how to reach them. */
export const PAPER_CODES = ['answers', 'contact'] as const;
export type PaperCode = (typeof PAPER_CODES)[number];

/**
 * A code for paper from some bytes: eleven letters of 55 bits, and one that follows from them and from what it is the code
 * of. So a letter typed wrong is noticed while the sheet is still in the hand, and so is the code of the other page.
 */
export function paperCodeOf(kind: PaperCode, bytes: Uint8Array): string {
  const body = receiptCodeOf(bytes.subarray(0, RECEIPT_BYTES)).slice(0, -1);
  return body + checkLetter(kind, body);
}

/** What a code was printed for; null when it is none of ours, as when a letter is wrong. */
export function kindOfPaperCode(code: string): PaperCode | null {
  return PAPER_CODES.find((kind) => checkLetter(kind, code.slice(0, -1)) === code.at(-1)) ?? null;
}

/** Odd weights, modulo a power of two: any one wrong letter changes the sum, and so does nearly every pair that changed places. */
function checkLetter(kind: PaperCode, body: string): string {
  const sum = [...body].reduce((so, letter, place) => so + LETTERS.indexOf(letter) * (2 * place + 1), PAPER_CODES.indexOf(kind) + 1);
  return LETTERS[sum % LETTERS.length] ?? '';
}
