import { describe, expect, it } from 'vitest';
import { readForm } from './forms.server.ts';

/** A form sent in pieces, without saying how long it is. */
function inPieces(text: string, headers: Record<string, string> = { 'Content-Type': 'application/x-www-form-urlencoded' }): Request {
  const pieces = text.match(/.{1,10}/gs) ?? [];
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      const piece = pieces.shift();
      if (piece === undefined) stream.close();
      else stream.enqueue(new TextEncoder().encode(piece));
    },
  });
  return new Request('http://a.test/', { method: 'POST', body, headers, duplex: 'half' });
}

const statusOf = (asked: Promise<unknown>) => asked.then(() => 200, (fault: unknown) => (fault instanceof Response ? fault.status : fault));

describe('reading a form', () => {
  it('counts the bytes, whatever length was given', async () => {
    expect((await readForm(inPieces('a=1234567890&b=%E2%82%AC'), 30)).get('b')).toBe('€');
    expect(await statusOf(readForm(inPieces(`a=${'x'.repeat(29)}`), 30))).toBe(413);
    expect(await statusOf(readForm(inPieces('a=1', { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '300000000' }), 30))).toBe(413);
  });
  it('refuses what is no form', async () => {
    expect(await statusOf(readForm(inPieces('{"a":1}', { 'Content-Type': 'application/json' })))).toBe(400);
    expect(await statusOf(readForm(inPieces('--y', { 'Content-Type': 'multipart/form-data; boundary=x' })))).toBe(400);
    expect(await statusOf(readForm(new Request('http://a.test/', { method: 'POST' })))).toBe(400);
  });
  it('refuses what no form of ours holds before it is built', async () => {
    const many = Array.from({ length: 40_000 }, (_, n) => `k${n}=1`).join('&');
    const parts = Array.from({ length: 6000 }, (_, n) => `--x\r\nContent-Disposition: form-data; name="k${n}"\r\n\r\n1\r\n`).join('');
    for (const body of ['code=x&a[99999999]=1', many, `${'a.'.repeat(100_000)}=1`, '__proto__.x=1', '__intent__=%7B%7D']) {
      expect(await statusOf(readForm(new Request('http://a.test/', { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }))), body.slice(0, 30)).toBe(400);
    }
    expect(await statusOf(readForm(new Request('http://a.test/', { method: 'POST', body: `${parts}--x--`, headers: { 'Content-Type': 'multipart/form-data; boundary=x' } })))).toBe(400);
  });
  it('leaves out null characters', async () => {
    expect((await readForm(inPieces('a=1%002'))).get('a')).toBe('12');
  });
});
