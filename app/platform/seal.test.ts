import { describe, expect, it } from 'vitest';
import { seal, unseal } from './seal.server.ts';

const KEY = 'ab'.repeat(32);

describe('sealed text', () => {
  const sealed = seal('words ‮ and more', KEY, 'draft');

  it('opens with its own key, for its own purpose', () => {
    expect(unseal(sealed, KEY, 'draft')).toBe('words ‮ and more');
    expect(unseal(sealed, KEY, 'receipt')).toBeNull();
    expect(unseal(sealed, 'cd'.repeat(32), 'draft')).toBeNull();
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
