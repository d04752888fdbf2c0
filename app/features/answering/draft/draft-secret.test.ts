import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Draft } from './draft.ts';
import { keysOf, newSecret, openDraft, sealDraft } from './draft-secret.server.ts';
import { readReceiptCode } from './receipt-code.ts';
import { holds } from '../../../../tests/support/properties.ts';

const draft = (body: string): Draft => ({ consents: [], answers: { q1: { body, asked: 'What helped?' } } });

describe('draft secret', () => {
  it('gives the same keys each time, and other keys for another secret', () => {
    const [one, other] = [newSecret(), newSecret()];
    expect(keysOf(one)).toEqual(keysOf(one));
    expect(keysOf(other).responseId).not.toBe(keysOf(one).responseId);
    expect(keysOf(other).receiptCode).not.toBe(keysOf(one).receiptCode);
  });

  it('names the response by a uuid and the receipt by a code that can be typed', () => {
    const { responseId, receiptCode } = keysOf(newSecret());
    expect(z.uuidv4().safeParse(responseId).success).toBe(true);
    expect(readReceiptCode(receiptCode)).toBe(receiptCode);
  });

  it('opens what it sealed, whatever was typed, to the letter', () => {
    const secret = newSecret();
    holds(fc.property(fc.string({ unit: 'grapheme' }), (body) => void expect(openDraft(sealDraft(draft(body), secret), secret)).toEqual(draft(body))));
  });

  it('opens nothing with another secret, and nothing that was changed', () => {
    const secret = newSecret();
    const sealed = sealDraft(draft('My words'), secret);
    expect(sealed).not.toContain('words');
    expect(openDraft(sealed, newSecret())).toBeNull();
    expect(openDraft(`${sealed.slice(0, -6)}AAAAAA`, secret)).toBeNull();
    expect(openDraft('', secret)).toBeNull();
  });
});
