import { redirect } from '@remix-run/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathWithin } from './paths.ts';
import { holds } from '../../tests/support/properties.ts';

const odd = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u2028', '\r\n', '\0', '\u{1F600}', '\\', '//a.test', 'é')).map((words) => `/respond/${words}`);

describe('a path from something a link said', () => {
  it.each(['/', '/my', '/desk/nottingham/contributions?wave=a%20b&show=all', '/respond/demo/3?change#q'])('is %s when it is one of ours', (path) => expect(pathWithin(path)).toBe(path));
  it.each([null, '', 'my', '//a.test', '/\\a.test', '/a\\b', '/respond/\u2028', '/respond/\r\nSet-Cookie: a=b', '/respond/\0', '/ a', '/é', `/${'a'.repeat(2000)}`])('is the start for %j (L10)', (path) => {
    expect(pathWithin(path)).toBe('/my');
    expect(pathWithin(path, '/')).toBe('/');
  });
  it('can always be led to', () => {
    holds(fc.property(odd, (path) => {
      expect(redirect(pathWithin(path), 303).headers.get('Location')).toBe(pathWithin(path));
    }));
  });
});
