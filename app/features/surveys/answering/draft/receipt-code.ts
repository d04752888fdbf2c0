import { asMeant } from '../question/forgiving.ts';

/** Crockford's base 32: digits and capitals without I, L, O and U, which are misread or read as words. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
const RECEIPT_LENGTH = 12;
const PAUSE_LENGTH = 8;
const GROUP = 4;

/** What people write for a letter the code does not have. */
const MISREAD: Record<string, string> = { O: '0', I: '1', L: '1', U: 'V' };

/** How many bytes a code is made from: 12 letters of 5 bits are 60 bits. */
export const RECEIPT_BYTES = Math.ceil((RECEIPT_LENGTH * BITS) / 8);

/** As RECEIPT_BYTES, for the code of a pause: 8 letters, 40 bits, since it is of use for a month at most. */
export const PAUSE_BYTES = Math.ceil((PAUSE_LENGTH * BITS) / 8);

/** The receipt code that stands for some bytes: 12 letters, without dashes. The same bytes give the same code. */
export function receiptCodeOf(bytes: Uint8Array): string {
  return codeOf(bytes, RECEIPT_LENGTH);
}

/** As receiptCodeOf, for the code of a pause: 8 letters. */
export function pauseCodeOf(bytes: Uint8Array): string {
  return codeOf(bytes, PAUSE_LENGTH);
}

function codeOf(from: Uint8Array, length: number): string {
  const used = from.subarray(0, Math.ceil((length * BITS) / 8));
  let bits = 0n;
  for (const byte of used) bits = (bits << 8n) | BigInt(byte);
  bits >>= BigInt(used.length * 8 - length * BITS);
  return Array.from({ length }, (_, place) => LETTERS[Number((bits >> BigInt((length - 1 - place) * BITS)) & 31n)]).join('');
}

/** A code as it is shown and copied: ABCD-EFGH-JKMN. */
export function writtenReceiptCode(code: string): string {
  return (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/**
 * Reads a code as people type it: any case, with spaces, dashes or invisible characters, in the digits of their
 * keyboard, with O for 0 and I or L for 1. Null when it cannot be a code.
 */
export function readReceiptCode(typed: string): string | null {
  return readCode(typed, RECEIPT_LENGTH);
}

/** As readReceiptCode, for the code of a pause. */
export function readPauseCode(typed: string): string | null {
  return readCode(typed, PAUSE_LENGTH);
}

function readCode(typed: string, length: number): string | null {
  const code = [...asMeant(typed).toUpperCase().replace(/[^A-Z0-9]/g, '')].map((letter) => MISREAD[letter] ?? letter).join('');
  return code.length === length ? code : null;
}
