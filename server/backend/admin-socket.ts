import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Longest path the kernel takes for a socket, less a little. */
const SOCKET_PATH_MAX = 100;

/** Where the process holding a data folder listens for its owner's commands. */
export function socketPath(dataDirectory: string): string {
  const beside = path.join(dataDirectory, 'admin.sock');
  if (beside.length <= SOCKET_PATH_MAX) return beside;
  return path.join(tmpdir(), `throughline-${createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16)}.sock`);
}

/** Whether a running process holds the data folder this socket stands for. */
export function isHeld(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const attempt = connect(socket);
    attempt.once('connect', () => {
      attempt.destroy();
      resolve(true);
    });
    attempt.once('error', () => resolve(false));
  });
}

export interface ClaimedSocket {
  answerWith(handler: typeof fetch): void;
  close(): Promise<void>;
}

/**
 * Takes the socket of a data folder that this process holds; a left-over one of a killed process is cleared. Only the
 * owner of the folder can connect.
 */
export async function claimSocket(socket: string): Promise<ClaimedSocket> {
  rmSync(socket, { force: true });
  let handler: typeof fetch | null = null;
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      if (!handler) return outgoing.writeHead(503).end();
      try {
        const answer = await handler(await toRequest(incoming));
        outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
        outgoing.end(Buffer.from(await answer.arrayBuffer()));
      } catch {
        outgoing.writeHead(500).end();
      }
    })();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });
  chmodSync(socket, 0o600);
  return {
    answerWith(given) {
      handler = given;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (typeof value === 'string') headers.set(name, value);
  const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
  return new Request(`http://embedded.invalid${incoming.url ?? '/'}`, { method: incoming.method, headers, body });
}

/** A fetch that speaks to the process holding the data folder. */
export function fetchOver(socket: string): typeof fetch {
  return async (input, init) => {
    const asked = new Request(input, init);
    const { pathname, search } = new URL(asked.url);
    const body = Buffer.from(await asked.arrayBuffer());
    return new Promise((resolve, reject) => {
      const outgoing = httpRequest({ socketPath: socket, path: pathname + search, method: asked.method, headers: Object.fromEntries(asked.headers) }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => {
          const status = incoming.statusCode ?? 500;
          const empty = status === 204 || status === 304;
          resolve(new Response(empty ? null : Buffer.concat(chunks), { status, headers: { 'content-type': incoming.headers['content-type'] ?? 'application/json' } }));
        });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  };
}
