/** Crockford's base 32: digits and capitals without I, L, O and U, which are misread or read as words. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
const LENGTH = 12;
const GROUP = 4;

/** What people write for a letter the code does not have. */
const MISREAD: Record<string, string> = { O: '0', I: '1', L: '1', U: 'V' };

/** How many bytes a code is made from: 12 letters of 5 bits are 60 bits. */
export const RECEIPT_BYTES = Math.ceil((LENGTH * BITS) / 8);

/** The receipt code that stands for some bytes: 12 letters, without dashes. The same bytes give the same code. */
export function receiptCodeOf(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, RECEIPT_BYTES)) bits = (bits << 8n) | BigInt(byte);
  bits >>= BigInt(RECEIPT_BYTES * 8 - LENGTH * BITS);
  return Array.from({ length: LENGTH }, (_, place) => LETTERS[Number((bits >> BigInt((LENGTH - 1 - place) * BITS)) & 31n)]).join('');
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
  const code = [...typed.normalize('NFKC').replace(/[٠-٩۰-۹]/g, latinDigit).toUpperCase().replace(/[^A-Z0-9]/g, '')]
    .map((letter) => MISREAD[letter] ?? letter)
    .join('');
  return code.length === LENGTH ? code : null;
}

/** The Latin digit for an Arabic-Indic or Persian one: both stand in order, on a multiple of sixteen. */
function latinDigit(digit: string): string {
  return String((digit.codePointAt(0) ?? 0) & 15);
}
