import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inTime } from './pace.ts';

const READY_WITHIN_MS = inTime(180_000);

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

export interface RunningServer {
  url: string;
  /** Everything it has printed. */
  printed(): string;
  /** Asks it to stop with a signal; gives its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts the built server as `npm start` does and waits until it says it is ready.
 * @throws with what it printed, when it stops or is not ready in time.
 */
export async function startServer(env: Record<string, string>): Promise<RunningServer> {
  const child = spawn('node_modules/.bin/node', ['server/main.ts'], {
    env: { ...process.env, LITE_TELEMETRY: '0', DO_NOT_TRACK: '1', NODE_ENV: 'production', BACKUP_DAYS: '30', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The server was not ready in time:\n${printed}`)), READY_WITHIN_MS);
    const watch = () => {
      if (!printed.includes('Throughline is ready at')) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout.on('data', watch);
    void ended.then(() => {
      clearTimeout(late);
      reject(new Error(`The server stopped:\n${printed}`));
    });
  });
  await ready;
  return {
    url: `http://localhost:${env.PORT ?? '3000'}`,
    printed: () => printed,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

/**
 * Playwright's set-up: the demonstration on a port of its own, its data thrown away afterwards. Whatever the tests do,
 * the server may reach no other host meanwhile. With E2E_URL set, the tests use the server running there instead.
 */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_URL) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-e2e-'));
  const reached = path.join(folder, 'connections');
  const data = path.join(folder, 'data');
  const server = await startServer({
    DATA_DIR: data, PORT: String(await freePort()), NODE_OPTIONS: '--import ./tests/support/watch-connections.mjs', CONNECTIONS_FILE: reached,
  });
  process.env.E2E_URL = server.url;
  process.env.E2E_DATA_DIR = data;
  return async () => {
    await server.stop();
    const elsewhere = existsSync(reached) ? readFileSync(reached, 'utf8') : '';
    rmSync(folder, { recursive: true, force: true });
    if (elsewhere) throw new Error(`The server reached out to other hosts:\n${elsewhere}`);
  };
}
