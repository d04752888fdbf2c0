import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from './postgres-server.ts';

const besideThis = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** A built checkout that serves one survey. */
export interface LoadedServer {
  origin: string;
  /** Where it tells what it has taken (work-taken.ts). */
  socket: string;
  stop(): Promise<void>;
}

/** Builds a checkout and serves one survey of so many questions from it, on a new database. */
export async function serveCheckout(checkout: string, engine: 'embedded' | 'postgres', address: string, questions: number): Promise<LoadedServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-load-'));
  const socket = path.join(folder, 'work');
  const postgres = engine === 'postgres' ? await startPostgres() : null;
  const settings = {
    // Everyone comes from this one machine.
    ANSWERS_PER_ADDRESS: '10000',
    WORK_SOCKET: socket, NODE_OPTIONS: `--import ${besideThis('watch-work.mjs')}`,
    ...(postgres ? { DATABASE_URL: postgres.url() } : {}),
  };
  const child = fork(besideThis('load-server.ts'), [address, String(questions), JSON.stringify(settings)], { cwd: checkout, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const origin = await Promise.race([once(child, 'message').then(([said]) => String(said)), ended.then(() => Promise.reject(new Error(`${checkout} could not be served.`)))]);
  return {
    origin,
    socket,
    async stop() {
      child.send('stop');
      await ended;
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
