import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECEIPT_BYTES, readReceiptCode } from '../draft/receipt-code.ts';
import { kindOfPaperCode, PAPER_CODES, paperCodeOf } from './paper-code.ts';
import { holds } from '../../../../tests/support/properties.ts';

const LETTERS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const codes = fc.tuple(fc.constantFrom(...PAPER_CODES), fc.uint8Array({ minLength: RECEIPT_BYTES, maxLength: RECEIPT_BYTES })).map(([kind, bytes]) => ({ kind, code: paperCodeOf(kind, bytes) }));

describe('the code of a sheet', () => {
  it('is a receipt code, and says what it is the code of', () =>
    holds(fc.property(codes, ({ kind, code }) => {
      expect(readReceiptCode(code)).toBe(code);
      expect(kindOfPaperCode(code)).toBe(kind);
    })));

  it('is never still that kind of code with one letter wrong', () =>
    holds(fc.property(codes, fc.nat(11), fc.constantFrom(...LETTERS), ({ kind, code }, place, letter) => {
      fc.pre(code[place] !== letter);
      expect(kindOfPaperCode(code.slice(0, place) + letter + code.slice(place + 1))).not.toBe(kind);
    })));

  it('differs with other bytes', () => expect(new Set([1, 2, 3].map((n) => paperCodeOf('answers', new Uint8Array(RECEIPT_BYTES).fill(n)))).size).toBe(3));
});
