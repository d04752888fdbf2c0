import { describe, expect, it } from 'vitest';
import { seal, unseal, unsealWithAny } from './seal.server.ts';

const KEY = 'ab'.repeat(32);

describe('sealed text', () => {
  const sealed = seal('words ‮ and more', KEY, 'draft');

  it('opens with its own key, for its own purpose', () => {
    expect(unseal(sealed, KEY, 'draft')).toBe('words ‮ and more');
    expect(unseal(sealed, KEY, 'receipt')).toBeNull();
    expect(unseal(sealed, 'cd'.repeat(32), 'draft')).toBeNull();
  });
  it('opens with any of several keys, and with none when its own is not among them', () => {
    const others = ['cd', 'ef'].map((byte) => byte.repeat(32));
    expect(unsealWithAny(sealed, [...others, KEY], 'draft')).toBe('words ‮ and more');
    expect(unsealWithAny(sealed, others, 'draft')).toBeNull();
    expect(unsealWithAny(sealed, [], 'draft')).toBeNull();
  });
  it('begins with its version', () => {
    expect(Buffer.from(sealed, 'base64url')[0]).toBe(1);
    expect(Buffer.from(seal('', KEY, ''), 'base64url')[0]).toBe(1);
  });
  it('does not open when it was changed or cut short', () => {
    const bytes = Buffer.from(sealed, 'base64url');
    for (let length = 0; length < bytes.length; length += 1) expect(unseal(bytes.subarray(0, length).toString('base64url'), KEY, 'draft')).toBeNull();
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(changed.toString('base64url'), KEY, 'draft')).toBeNull();
    }
    expect(unseal('', KEY, 'draft')).toBeNull();
    expect(unseal('no seal at all', KEY, 'draft')).toBeNull();
  });
});
