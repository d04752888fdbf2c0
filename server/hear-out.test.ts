import { createReadableStreamFromReadable } from '@remix-run/node';
import express from 'express';
import { Agent, createServer, request } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEARD_OUT_MAX, hearOut } from './hear-out.ts';

describe('a body that nobody reads', () => {
  const site = express().use(hearOut);
  site.post('/held', (asked, response) => {
    // As the router does: it makes a stream of the body, whoever reads it.
    createReadableStreamFromReadable(asked);
    response.status(404).end('no');
  });
  site.post('/left', (_request, response) => void response.status(405).end('no'));
  site.get('/', (_request, response) => void response.end('yes'));
  const server = createServer(site);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    agent.destroy();
    server.closeAllConnections();
    server.close();
  });

  const ask = (method: string, path: string, body = '') =>
    new Promise<{ status: number | undefined; socket: unknown }>((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      const asked = request({ host: '127.0.0.1', port, agent, method, path, headers: { 'Content-Length': body.length } }, (response) => {
        response.resume().once('end', () => resolve({ status: response.statusCode, socket: asked.socket }));
      }).once('error', reject);
      asked.end(body);
    });

  it.each(['/held', '/left'])('at %s keeps nobody waiting who comes after it on the same connection', async (path) => {
    const first = await ask('POST', path, 'x'.repeat(5_000_000));
    const second = await ask('GET', '/');
    expect([first.status, second.status]).toEqual([path === '/held' ? 404 : 405, 200]);
    expect(second.socket, 'or it was another connection').toBe(first.socket);
  });

  it('is not heard out for ever: whoever goes on sending is hung up on', async () => {
    const { port } = server.address() as AddressInfo;
    const sender = connect(port, '127.0.0.1');
    const hungUp = new Promise<void>((resolve) => sender.once('close', () => resolve()));
    sender.on('error', () => undefined);
    const taken = new Promise<Socket>((resolve) => server.once('connection', resolve));
    sender.write(`POST /left HTTP/1.1\r\nHost: a\r\nContent-Length: ${HEARD_OUT_MAX * 100}\r\n\r\n`);
    const chunk = Buffer.alloc(256_000, 'x');
    const send = () => {
      while (!sender.destroyed && sender.write(chunk));
    };
    sender.on('drain', send);
    send();
    await hungUp;
    expect((await taken).bytesRead).toBeLessThan(HEARD_OUT_MAX * 50);
  });
});
