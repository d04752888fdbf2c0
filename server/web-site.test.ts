import express from 'express';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { handleError } from '../app/entry.server.tsx';
import { oneSlash } from './web-site.ts';

/** What a path is answered with, sent as it is written. */
async function asked(path: string, method = 'GET'): Promise<{ status: number | undefined; location: string | undefined }> {
  const site = express().use(oneSlash).use((_request, response) => void response.status(200).end());
  site.use(((fault: { status: number }, _request, response, _next) => void response.status(fault.status).end()) satisfies express.ErrorRequestHandler);
  const server = createServer(site);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<{ status: number | undefined; location: string | undefined }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    }).on('error', reject).end();
  });
  await new Promise((resolve) => server.close(resolve));
  return answer;
}

describe('an address with two slashes', () => {
  it.each([['/respond//demo?a=b//c', '/respond/demo?a=b//c'], ['/a///b//', '/a/b/'], ['//evil.test/x', '/evil.test/x']])('%s leads to %s, within this site', async (path, to) => {
    expect(await asked(path)).toEqual({ status: 308, location: to });
  });
  it('is nothing a form can be sent to, and one with single slashes goes on', async () => {
    expect((await asked('/a//b', 'POST')).status).toBe(404);
    expect((await asked('/a/b?c=d//e')).status).toBe(200);
  });
});

describe('the log (L14)', () => {
  it('has no line for what was asked wrongly, and one for a fault', () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const args = { request: new Request('http://a.test/'), context: { reference: 'ABCD' } };
    handleError({ status: 405, statusText: 'Method Not Allowed', internal: true, data: 'no action' }, args);
    expect(log).not.toHaveBeenCalled();
    const fault = new Error('ours');
    handleError(fault, args);
    expect(log.mock.calls).toEqual([['ABCD', fault]]);
    log.mockRestore();
  });
});
