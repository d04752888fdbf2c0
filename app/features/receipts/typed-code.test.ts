import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../platform/refusals.server.ts';
import { PAUSE_BYTES, pauseCodeOf, RECEIPT_BYTES, receiptCodeOf, writtenReceiptCode } from '../answering/draft/receipt-code.ts';
import { openEither } from './typed-code.server.ts';
import { holds } from '../../../tests/support/properties.ts';

const inGroups = (code: string) => writtenReceiptCode(code).toLowerCase().replaceAll('-', ' ');
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const wrong = (code: string) => () => Promise.reject(new Refusal(code, null, 'code'));
const opens = (address: string) => () => Promise.resolve(address);

describe('a code as it is typed', () => {
  it('of a receipt opens the receipt, also where two of its groups could be the code of a pause', async () => {
    await holds(
      fc.asyncProperty(bytes(RECEIPT_BYTES), async (some) => {
        expect(await openEither(` ${inGroups(receiptCodeOf(some))} `, { receipt: opens('receipt'), pause: wrong('pause_wrong') })).toBe('receipt');
      }),
    );
    expect(await openEither('gtwg rspv gcs4', { receipt: opens('receipt'), pause: wrong('pause_wrong') })).toBe('receipt');
  });

  it('of a pause opens what was put aside, also after a word that could be a group of a receipt', async () => {
    await holds(
      fc.asyncProperty(bytes(PAUSE_BYTES), fc.constantFrom('', 'code ', 'kept '), async (some, before) => {
        // With a digit in both groups the word before could begin a code as well: then it is asked about.
        const code = pauseCodeOf(some);
        fc.pre(before === '' || (/\d/.test(code.slice(4)) && !/\d/.test(code.slice(0, 4))));
        expect(await openEither(before + inGroups(code), { receipt: wrong('receipt_wrong'), pause: opens('pause') })).toBe('pause');
      }),
    );
  });

  it('is told to wait, and not tried again as another, after too many tries', async () => {
    await expect(openEither('gtwg rspv gcs4', { receipt: wrong('receipt_slow'), pause: opens('pause') })).rejects.toMatchObject({ code: 'receipt_slow' });
  });

  it('that is known as neither is told of as a receipt code, since it has its groups', async () => {
    await expect(openEither('gtwg rspv gcs4', { receipt: wrong('receipt_wrong'), pause: wrong('pause_wrong') })).rejects.toMatchObject({ code: 'receipt_wrong' });
  });
});
