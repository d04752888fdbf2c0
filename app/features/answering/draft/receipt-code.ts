import { bytesOfCode, codeOf, readCode } from '../../../platform/reading/code.ts';

const RECEIPT_LENGTH = 12;
const PAUSE_LENGTH = 8;
const GROUP = 4;

/** How many bytes a code is made from: 12 letters of 5 bits are 60 bits. */
export const RECEIPT_BYTES = bytesOfCode(RECEIPT_LENGTH);

/** As RECEIPT_BYTES, for the code of a pause: 8 letters, 40 bits, since it is of use for a month at most. */
export const PAUSE_BYTES = bytesOfCode(PAUSE_LENGTH);

/** The receipt code that stands for some bytes: 12 letters, without dashes. The same bytes give the same code. */
export function receiptCodeOf(bytes: Uint8Array): string {
  return codeOf(bytes, RECEIPT_LENGTH);
}

/** As receiptCodeOf, for the code of a pause: 8 letters. */
export function pauseCodeOf(bytes: Uint8Array): string {
  return codeOf(bytes, PAUSE_LENGTH);
}

/** A code as it is shown and copied: ABCD-EFGH-JKMN. */
export function writtenReceiptCode(code: string): string {
  return (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** Reads a receipt code as people type or paste it (platform/reading/code.ts). Null when it cannot be one. */
export function readReceiptCode(typed: string): string | null {
  return readCode(typed, RECEIPT_LENGTH);
}

/** As readReceiptCode, for the code of a pause. */
export function readPauseCode(typed: string): string | null {
  return readCode(typed, PAUSE_LENGTH);
}
