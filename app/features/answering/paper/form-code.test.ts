import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VARIANTS } from '../../surveys/wording.ts';
import { formCodeOf, isSheetOf, readFormCode } from './form-code.ts';
import { holds } from '../../../../tests/support/properties.ts';

const WAVE = '3f2a91c0-7a1e-4c0e-9a53-1f5f3c2b7d10';

const CASES: string[][] = parse(readFileSync('tests/data/typed/form-codes.csv'), { from: 2 });

describe('the form code of a sheet', () => {
  it('says wave, version, variant and language', () => {
    expect(formCodeOf({ wave: WAVE, version: 2, language: 'cy', variant: 'standard' })).toBe('3F2A-91C0-2-S-CY');
  });

  it('is read back as it was printed', () => {
    const forms = fc.record({ wave: fc.uuid(), version: fc.integer({ min: 1, max: 9999 }), language: fc.constantFrom('en', 'ar', 'cy', 'so', 'pt-BR', 'zh-Hant'), variant: fc.constantFrom(...VARIANTS) });
    holds(fc.property(forms, (form) => {
      const read = readFormCode(formCodeOf(form));
      expect(read).toEqual({ ...form, wave: form.wave.slice(0, 8) });
      expect(read && isSheetOf(read, form.wave)).toBe(true);
    }));
  });

  it.each(['3f2a-91c0-2-s-cy', ' 3F2A 91C0 2 S CY ', '3F2A91C0-2-S-CY', '3F2A–91C0 – 2 – S – CY'])('is read as people type it: %s', (typed) => {
    expect(readFormCode(typed)).toEqual({ wave: '3f2a91c0', version: 2, language: 'cy', variant: 'standard' });
  });

  it.each(CASES.map(([typed = '', meant = '']) => [typed, meant]))('%s is %s', (typed, meant) => {
    const form = readFormCode(typed);
    expect(form === null ? 'ask' : formCodeOf({ ...form, wave: form.wave })).toBe(meant);
  });

  it.each(['', '3F2A', '3F2A-91C0-0-S-CY', '3F2A-91C0-2-X-CY', '3F2A-91C0-2-S-', 'ZZZZ-91C0-2-S-CY'])('is none: %s', (typed) => expect(readFormCode(typed)).toBeNull());

  it('of another wave is told apart', () => expect(isSheetOf({ wave: '3f2a91c1' }, WAVE)).toBe(false));
});
