import { describe, expect, it } from 'vitest';
import { translator } from './i18n.server.ts';

const fill = { programme: 'Changing Futures' };

describe('words with something filled in', () => {
  it('set it apart where lines run from right to left, so that a name does not turn them around (A8)', () => {
    for (const language of ['ar', 'ur']) expect(translator(language)('respond:begin.what', fill)).toContain('\u2068Changing Futures\u2069');
  });

  it('add nothing where lines run from left to right', () => {
    for (const language of ['en', 'cy', 'pl']) expect(translator(language)('respond:begin.what', fill)).not.toMatch(/[\u2066-\u2069]/);
  });

  it('fall back to English for what only staff read', () => {
    expect(translator('cy')('site:signIn')).toBe('Sign in');
  });
});
