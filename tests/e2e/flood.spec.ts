import { request } from 'node:http';
import { expect, siteUrl, test } from '../support/browser.ts';

test('a flood from one address is slowed in words, with what was typed, and nobody elsewhere is (X5)', async () => {
  const WRONG = 'ABCD-EFGH-JKMN';
  /** As many as may be tried from one address in ten minutes. */
  const TRIES = 200;
  const tryFrom = (localAddress: string) =>
    new Promise<{ status?: number; text: string }>((resolve, reject) => {
      const url = new URL('/receipt', siteUrl());
      const sent = request({ host: '127.0.0.1', port: url.port, path: url.pathname, method: 'POST', localAddress, headers: { Host: url.host, Origin: url.origin, 'Content-Type': 'application/x-www-form-urlencoded' } }, (answered) => {
        let text = '';
        answered.on('data', (part: Buffer) => (text += part.toString()));
        answered.on('end', () => resolve({ status: answered.statusCode, text }));
      });
      sent.on('error', reject).end(`code=${WRONG}`);
    });
  let slowed = await tryFrom('127.0.0.9');
  let tried = 1;
  // Tries are counted anew every ten minutes by the clock, which may happen once meanwhile.
  for (; tried <= 2 * TRIES && !slowed.text.includes('Many codes were tried'); tried++) slowed = await tryFrom('127.0.0.9');
  expect(tried, 'nobody is slowed sooner').toBeGreaterThan(TRIES);
  expect(slowed.status).toBe(409);
  expect(slowed.text).toContain('Many codes were tried from here in a short time. Wait ten minutes, then try again');
  expect(slowed.text).toContain(WRONG);
  const elsewhere = await tryFrom('127.0.0.10');
  expect(elsewhere.text).not.toContain('Many codes were tried');
  expect(elsewhere.text).toContain(WRONG);
});
