import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './e2e-server.ts';

/**
 * What a line does with a request: passes it on; loses it before the server hears it; loses the answer after the server
 * has done its work; or answers in the server's place, as the login page of a Wi-Fi does.
 */
export type Weather = 'clear' | 'cut' | 'lost' | 'login';

/** A second way to the same server, which can be as bad as lines are. */
export interface WeakLine {
  origin: string;
  weather: Weather;
  close(): void;
}

/** Opens a line to a server. Set `weather` at any time. With TLS it vouches for itself, and a browser must be told to take that. */
export async function openWeakLine(to: string, { tls = false } = {}): Promise<WeakLine> {
  const port = await freePort();
  const target = new URL(to);
  const pass = (asked: IncomingMessage, answer: ServerResponse) => {
    const passed = request({ host: target.hostname, port: target.port, path: asked.url, method: asked.method, headers: asked.headers }, (got) => {
      if (line.weather === 'lost') {
        got.resume();
        got.once('end', () => answer.destroy());
        return;
      }
      answer.writeHead(got.statusCode ?? 500, got.headers);
      got.pipe(answer);
    });
    passed.once('error', () => answer.destroy());
    asked.pipe(passed);
  };
  const answering = (asked: IncomingMessage, answer: ServerResponse) => {
    if (line.weather === 'cut') answer.destroy();
    else if (line.weather === 'login') answer.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>Free Wi-Fi</title><h1>Log in to the Wi-Fi</h1>');
    else pass(asked, answer);
  };
  const server = tls ? createSecureServer(selfSigned(), answering) : createServer(answering);
  await new Promise<void>((resolve) => server.listen(port, resolve));
  const line: WeakLine = {
    origin: `${tls ? 'https' : 'http'}://localhost:${port}`,
    weather: 'clear',
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return line;
}

/** A key and what vouches for it, made for this run and kept nowhere. */
function selfSigned(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-tls-'));
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')];
  execFileSync('openssl', [
    'req', '-x509', '-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-keyout', key, '-out', cert,
    '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost',
  ], { stdio: 'ignore' });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}
