import { createServer, request, type IncomingMessage } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';
import { freePort } from './e2e-server.ts';

/** A second way to the same server. */
export interface Mirror {
  origin: string;
  close(): void;
}

/**
 * Shows every page of a server as bare HTML: the same content and the same forms, answered by the same server, with
 * every style and script taken out. With `bare` false it passes pages through untouched, so that both sides of a
 * comparison pay for the mirror alike.
 */
export async function startMirror(of: string, bare: boolean): Promise<Mirror> {
  const port = await freePort();
  const target = new URL(of);
  const mirror = createServer((asked, answer) => {
    const headers = { ...asked.headers, ...(bare ? { 'accept-encoding': 'identity' } : {}) };
    const passed = request({ host: target.hostname, port: target.port, path: asked.url, method: asked.method, headers }, (got) => {
      if (!bare) {
        answer.writeHead(got.statusCode ?? 500, got.headers);
        got.pipe(answer);
        return;
      }
      void whole(got).then((body) => {
        const packed = brotliCompressSync(withoutStyle(body), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
        delete got.headers['transfer-encoding'];
        answer.writeHead(got.statusCode ?? 500, { ...got.headers, 'content-encoding': 'br', 'content-length': String(packed.length) });
        answer.end(packed);
      });
    });
    // A browser that closes once its first answer is pressed waits for nothing more. A page that is missed ends the benchmark by itself.
    passed.once('error', () => answer.destroy());
    answer.once('close', () => passed.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => mirror.listen(port, resolve));
  return { origin: `http://localhost:${port}`, close: () => mirror.close() };
}

async function whole(stream: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function withoutStyle(html: string): string {
  return html.replace(/<style[^>]*>.*?<\/style>/gs, '').replace(/<script[^>]*>.*?<\/script>/gs, '');
}
