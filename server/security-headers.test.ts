import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, it } from 'vitest';
import { securityHeaders } from './security-headers.ts';

it('tells every page what it may say of itself elsewhere, and a redirect nothing: Firefox would take the next page as opened from outside', async () => {
  const site = express().use(securityHeaders(false));
  site.get('/page', (_request, response) => void response.send('A page'));
  site.get('/away', (_request, response) => response.redirect(302, 'https://weather.example.org/'));
  site.get('/away-too', (_request, response) => response.redirect(302, '//weather.example.org/'));
  site.get('/to/:status', ({ params }, response) => response.redirect(Number(params.status), '/page'));
  const server = site.listen(0);
  await once(server, 'listening');
  const policy = async (path: string) => (await fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`, { redirect: 'manual' })).headers.get('Referrer-Policy');
  expect(await policy('/page')).toBe('no-referrer');
  expect(await policy('/nowhere')).toBe('no-referrer');
  expect(await policy('/away')).toBe('no-referrer');
  expect(await policy('/away-too')).toBe('no-referrer');
  for (const status of [301, 302, 303, 307, 308]) expect(await policy(`/to/${status}`), String(status)).toBeNull();
  server.close();
});
