/**
 * Tries everything that leans on a database on the backend that the environment names, and says what held: run by
 * `npm run check:backend`. It makes databases and folders of its own and takes them away again; what is in the one that
 * is named is not touched. A Supabase project it cannot try, since a project is one database: it says so.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectToPostgres } from '../../server/backend/postgres.ts';
import { build } from '../../server/set-up.mjs';
import { ensureChromium } from '../support/chromium.mjs';
import { freePort } from '../support/e2e-server.ts';
import { killedAndStartedAgain, secondIsRefused, sideBySide } from './servers.ts';

/** The tests that a new ground has to pass: who may read and do what, the rules that always hold, and SQL that changes. */
const DATABASE_TESTS = ['access-matrix', 'rules', 'routines'];

const { SUPABASE_URL, DATABASE_URL } = process.env;
const held: { what: string; holds: boolean }[] = [];

async function check(what: string, work: () => Promise<unknown>): Promise<void> {
  console.log(`Trying: ${what}`);
  const began = Date.now();
  const fault = await work().then(() => null, (reason: unknown) => reason);
  if (fault) console.error(fault instanceof Error ? fault.message : fault);
  held.push({ what: `${what} (${Math.round((Date.now() - began) / 1000)} s)`, holds: !fault });
}

/** Runs one of the test runners to its end. @throws when it does not end well */
function run(args: string[], env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', ...env } });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`It ended with ${code ?? 'a signal'}.`))));
  });
}

const testsOn = (engine: string) => run(['node_modules/vitest/vitest.mjs', 'run', '--project', 'database', ...DATABASE_TESTS.map((name) => `tests/database/${name}.test.ts`)], { CHECK_ENGINE: engine, ...(DATABASE_URL ? { CHECK_DATABASE_URL: DATABASE_URL } : {}) });
const storyAt = (url: string) => run(['node_modules/@playwright/test/cli.js', 'test', 'line', '--workers=1', '--reporter=list'], { E2E_URL: url });

async function checkEmbedded(folder: string): Promise<void> {
  await check('the schema, the access matrix, the rules and changing SQL', () => testsOn('pglite'));
  const env = { DATA_DIR: path.join(folder, 'data'), DEMO: '1', DATABASE_URL: '', PORT: String(await freePort()) };
  await check('the line\'s story; a second server on the same data is refused in words, and the first, killed as it writes, starts again with all it had said was kept', async () => {
    await secondIsRefused(env);
    await killedAndStartedAgain(env, storyAt);
  });
}

async function checkPostgres(folder: string, address: string): Promise<void> {
  await check('the schema, the access matrix, the rules and changing SQL', () => testsOn('postgres'));
  const chief = connectToPostgres(address);
  const name = `throughline_check_${randomBytes(6).toString('hex')}`;
  await chief.exec(`create database ${name}`);
  try {
    const env = { DATA_DIR: path.join(folder, 'data'), DEMO: '1', DATABASE_URL: Object.assign(new URL(address), { pathname: name }).href };
    await check('the line\'s story on one of two servers side by side, the other killed in the middle as it writes: nothing that was said to be kept is lost, and it starts again', () => sideBySide(env, storyAt));
  } finally {
    await chief.exec(`drop database if exists ${name} with (force)`);
    await chief.close();
  }
}

if (SUPABASE_URL) {
  console.error('A Supabase project is not tried by this command: it makes and drops databases, and a project is one. Bring an empty project up as docs/operations.md says, and walk the line there by hand.');
  process.exit(1);
}
ensureChromium();
await build();
const folder = mkdtempSync(path.join(tmpdir(), 'throughline-check-'));
try {
  if (DATABASE_URL) await checkPostgres(folder, DATABASE_URL);
  else await checkEmbedded(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\nOn ${DATABASE_URL ? 'a PostgreSQL of your own' : 'the embedded database'}:`);
for (const { what, holds } of held) console.log(`${holds ? 'held    ' : 'DID NOT '}  ${what}`);
process.exit(held.every(({ holds }) => holds) ? 0 : 1);
