import { asMeant } from './typed-line.ts';

/** Crockford's base 32: digits and capitals without I, L, O and U, which are misread or read as words. */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;

/** What people write for a letter the code does not have. */
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

/** How many bytes a code of so many letters is made from. */
export const bytesOfCode = (length: number) => Math.ceil((length * BITS) / 8);

/** The code of so many letters that stands for some bytes. The same bytes give the same code. */
export function codeOf(from: Uint8Array, length: number): string {
  const used = from.subarray(0, bytesOfCode(length));
  let bits = 0n;
  for (const byte of used) bits = (bits << 8n) | BigInt(byte);
  bits >>= BigInt(used.length * 8 - length * BITS);
  return Array.from({ length }, (_, place) => CODE_LETTERS[Number((bits >> BigInt((length - 1 - place) * BITS)) & 31n)]).join('');
}

/**
 * Reads a code as people type it: any case, with spaces, dashes or invisible characters, in the digits of their keyboard,
 * with O for 0 and I or L for 1, alone or pasted with the words around it. Null when it cannot be a code, or could be two.
 */
export function readCode(typed: string, length: number): string | null {
  const text = asMeant(typed);
  const whole = lettersOf(text);
  if (whole.length === length) return asInCodes(whole);
  // Words of the right length look like a code. A code is shown in capitals, and what stands beside it is not.
  const found = [...new Set(codesWithin(text, length))].filter((code) => /\d/.test(code) || code === code.toUpperCase());
  const capitals = found.filter((code) => code === code.toUpperCase());
  return onlyOne(capitals.length > 0 ? capitals : found);
}

/** What all of them stand for; null when they do not stand for the same, or there is none. Looks no further than it must. */
function onlyOne(codes: readonly string[]): string | null {
  const [first] = codes;
  if (first === undefined) return null;
  const one = plain(first);
  return codes.every((code) => plain(code) === one) ? one : null;
}

const lettersOf = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]+/g, '');
const asInCodes = (letters: string) => letters.replace(/[OILU]/g, (letter) => MISREAD[letter] ?? letter);
/** Letters and digits alone, as the code has them. */
const plain = (text: string) => asInCodes(lettersOf(text));

/** What in a text has the shape of a code: its letters in one piece, or in groups of four with a dash or a space between. */
function codesWithin(text: string, length: number): string[] {
  const groups = length / 4;
  const withDashes = new RegExp(`(?<![A-Z0-9-])[A-Z0-9]{4}(?:[-\u2010-\u2015][A-Z0-9]{4}){${groups - 1}}(?![A-Z0-9-])`, 'gi');
  const inOne = new RegExp(`(?<![A-Z0-9-])[A-Z0-9]{${length}}(?![A-Z0-9-])`, 'gi');
  const spaced = new RegExp(`(?<![A-Z0-9-])(?=([A-Z0-9]{4}(?: [A-Z0-9]{4}){${groups - 1}})(?![A-Z0-9-]))`, 'gi');
  const certain = [...text.matchAll(withDashes), ...text.matchAll(inOne)].map(([code]) => code);
  return certain.length > 0 ? certain : [...text.matchAll(spaced)].map(([, code]) => code ?? '');
}
