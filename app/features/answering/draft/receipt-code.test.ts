import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReceiptCode, RECEIPT_BYTES, receiptCodeOf, writtenReceiptCode } from './receipt-code.ts';
import { holds } from '../../../../tests/support/properties.ts';

const bytes = fc.uint8Array({ minLength: RECEIPT_BYTES, maxLength: RECEIPT_BYTES });

describe('receipt code', () => {
  it('is twelve letters that cannot be mistaken for one another', () => {
    holds(fc.property(bytes, (some) => void expect(receiptCodeOf(some)).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)));
  });

  it('uses sixty bits of what it is made from: a change in any of them is another code', () => {
    holds(
      fc.property(bytes, fc.integer({ min: 0, max: 59 }), (some, bit) => {
        const other = Uint8Array.from(some);
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (128 >> (bit & 7));
        expect(receiptCodeOf(other)).not.toBe(receiptCodeOf(some));
      }),
    );
  });

  it('is read back from the way it is written', () => {
    holds(fc.property(bytes, (some) => void expect(readReceiptCode(writtenReceiptCode(receiptCodeOf(some)))).toBe(receiptCodeOf(some))));
  });

  it('is read whatever stands between its letters, in any case', () => {
    const noise = fc.stringMatching(/^[ \-–_.\u200b\u200e\t]{0,3}$/);
    holds(
      fc.property(bytes, fc.array(noise, { minLength: 12, maxLength: 12 }), (some, between) => {
        const code = receiptCodeOf(some);
        const typed = [...code].map((letter, place) => (place % 2 ? letter.toLowerCase() : letter) + between[place]).join('');
        expect(readReceiptCode(typed)).toBe(code);
      }),
    );
  });

  it('is grouped in fours', () => expect(writtenReceiptCode('ABCDEFGHJKMN')).toBe('ABCD-EFGH-JKMN'));

  it('forgives letters that look like digits', () => expect(readReceiptCode('oOiI lLuU 0123')).toBe('001111VV0123'));

  it('reads the digits of an Arabic or Persian keyboard, and wide letters', () => {
    expect(readReceiptCode('٠١٢٣-٤٥٦٧-٨٩AB')).toBe('0123456789AB');
    expect(readReceiptCode('۰۱۲۳-۴۵۶۷-۸۹AB')).toBe('0123456789AB');
    expect(readReceiptCode('ＡＢＣＤＥＦＧＨＪＫＭＮ')).toBe('ABCDEFGHJKMN');
  });

  it('is not read from something shorter, longer or empty', () => {
    for (const typed of ['', 'ABCD', 'ABCD-EFGH-JKM', 'ABCD-EFGH-JKMN-P', '----']) expect(readReceiptCode(typed)).toBeNull();
  });
});
