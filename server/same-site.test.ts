import { describe, expect, it } from 'vitest';
import { isFromAnotherSite } from './same-site.ts';

describe('a form from another site (X5)', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site', origin: 'null', host: 'a.test' }, true],
    [{ 'sec-fetch-site': 'same-site', host: 'a.test' }, true],
    [{ 'sec-fetch-site': 'same-origin', origin: 'null', host: 'a.test' }, false],
    [{ 'sec-fetch-site': 'none', host: 'a.test' }, false],
    [{ origin: 'https://b.test', host: 'a.test' }, true],
    [{ origin: 'nonsense', host: 'a.test' }, true],
    [{ origin: 'https://a.test', host: 'a.test' }, false],
    [{ origin: 'null', host: 'a.test' }, false],
    [{ host: 'a.test' }, false],
  ])('%j is foreign: %s', (headers, foreign) => {
    expect(isFromAnotherSite(headers as Record<string, string>)).toBe(foreign);
  });
});
