import { expect, test } from '@playwright/test';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, startServer, type RunningServer } from '../support/e2e-server.ts';
import { inTime } from '../support/pace.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { Visitor } from '../support/visitor.ts';

const LEAD = 'nia.brook@example.org';

test.describe.configure({ mode: 'serial' });

let folder: string;
let data: string;
let port: string;
const running: RunningServer[] = [];
const start = async (env: Record<string, string> = {}) => {
  const server = await startServer({ DATA_DIR: data, PORT: port, ...env });
  running.push(server);
  return server;
};

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-start-'));
  data = path.join(folder, 'data');
  port = String(await freePort());
});
test.afterEach(async () => {
  for (const server of running.splice(0)) await server.stop('SIGKILL');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the server where it cannot run, and gives what it said and its exit code. */
function refusal(env: Record<string, string>): { said: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync('node_modules/.bin/node', ['server/main.ts'], {
    encoding: 'utf8', timeout: inTime(60_000), env: { ...process.env, LITE_TELEMETRY: '0', NODE_ENV: 'production', DATA_DIR: data, PORT: port, ...env },
  });
  return { said: stdout + stderr, code: status };
}

test('a first start says where it is and how to sign in, and keeps its secret to its owner', async () => {
  const server = await start();
  expect(server.printed()).toContain(`Throughline is ready at http://localhost:${port}`);
  await expect.poll(() => server.printed()).toContain(LEAD);
  expect(statSync(path.join(data, 'secret')).mode & 0o777).toBe(0o600);
  expect(statSync(data).mode & 0o777).toBe(0o700);
  expect(server.printed()).not.toContain(readFileSync(path.join(data, 'secret'), 'utf8').trim());
  expect(await server.stop('SIGTERM')).toBe(0);
  expect(existsSync(path.join(data, 'admin.sock'))).toBe(false);
});

test('a second start keeps the data', async () => {
  const server = await start();
  expect(server.printed()).not.toContain('Loading the demonstration');
  expect(await (await fetch(`${server.url}/decisions`)).text()).toContain('Nottingham');
  expect(await server.stop('SIGINT')).toBe(0);
});

test('killed without warning, it has lost nothing it acknowledged (rule 4)', async () => {
  const server = await start();
  const lead = new Visitor(server.url);
  await lead.signIn(LEAD);
  const invited = Array.from({ length: 6 }, (_, n) => `invited.${n}@example.org`);
  for (const email of invited) expect((await lead.post('/settings/nottingham/people', { intent: 'invite', email, role: 'member' })).status).toBe(303);
  await server.stop('SIGKILL');

  const again = await start();
  const back = new Visitor(again.url);
  await back.signIn(LEAD);
  const page = await (await back.get('/settings/nottingham/people')).text();
  expect(invited.filter((email) => !page.includes(email))).toEqual([]);
});

test('a second one on the same data is refused in words, and the first goes on', async () => {
  const first = await start();
  const { said, code } = refusal({ PORT: String(await freePort()) });
  expect(said).toContain('already running on this data folder');
  expect(code).toBe(1);
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
});

test('a port in use is said in words', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(Number(port), resolve));
  const { said, code } = refusal({});
  holder.close();
  expect(said).toContain(`Port ${port} is in use`);
  expect(said).not.toContain('    at ');
  expect(code).toBe(1);
});

test('settings that are missing or wrong are each said in words, and nothing half-configured runs', () => {
  for (const [env, words] of [
    [{ DEMO: '0' }, 'SMTP_URL is missing'],
    [{ DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1' }, 'BACKUP_DAYS is missing'],
    [{ BACKUP_DAYS: 'a month' }, 'BACKUP_DAYS must be a number of days'],
    [{ ANSWERS_PER_ADDRESS: 'many' }, 'ANSWERS_PER_ADDRESS must be a number from 1 to 10000'],
    [{ PORT: 'seven' }, 'PORT must be a number'],
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'SMTP_URL is missing'],
    [{ SUPABASE_URL: 'https://example.org' }, 'SUPABASE_SECRET_KEY is missing'],
    [{ DEMO: '0', SMTP_URL: 'mail.example.org' }, 'SMTP_URL is not an address we can use'],
    [{ PUBLIC_URL: 'listening.example.org' }, 'PUBLIC_URL is not an address we can use'],
    [{ DATABASE_URL: 'localhost', DEMO: '1' }, 'DATABASE_URL is not an address we can use'],
    [{ DEMO: '' }, 'DEMO takes 0 (for real use) or 1 (the demonstration)'],
    [{ DEMO: 'false', SMTP_URL: 'smtp://127.0.0.1:1', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'DEMO takes 0 (for real use) or 1 (the demonstration)'],
    [{ APP_SECRET: 'short' }, 'APP_SECRET must have at least 32 characters'],
    [{ APP_SECRETS_BEFORE: 'short' }, 'each of at least 32 characters'],
  ] as const) {
    const { said, code } = refusal({ ...env, DATA_DIR: path.join(folder, 'refused') });
    expect(said).toContain(words);
    expect(said).not.toContain('    at ');
    expect(code).toBe(1);
  }
});

test('without the demonstration it starts empty, with no mailbox to read', async () => {
  const server = await start({ DATA_DIR: path.join(folder, 'empty'), DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1' });
  expect((await fetch(`${server.url}/`)).status).toBe(200);
  expect((await fetch(`${server.url}/mailbox`)).status).toBe(404);
  expect((await fetch(`${server.url}/respond/demo`)).status).toBe(404);
  expect(await (await fetch(`${server.url}/decisions`)).text()).not.toContain('Nottingham');
  expect(server.printed()).not.toContain(LEAD);
});

test('real data started bare, as the docs say for an upgrade, is served as real or refused in words, never as a demonstration', async () => {
  const real = { DATA_DIR: path.join(folder, 'empty') };
  const { said, code } = refusal(real);
  expect(said).toContain('is in real use, so it is not served as the demonstration.');
  expect(said).toContain('SMTP_URL is missing');
  expect(said).not.toContain('    at ');
  expect(code).toBe(1);
  expect(refusal({ ...real, DEMO: '1' }).said).toContain('whose sign-in codes everyone can read');
  const server = await start({ ...real, SMTP_URL: 'smtp://127.0.0.1:1', BACKUP_DAYS: '30' });
  expect((await fetch(`${server.url}/mailbox`)).status).toBe(404);
  expect(server.printed()).not.toContain(LEAD);
});

test('the demonstration started for real use is refused in words', () => {
  const { said, code } = refusal({ DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1', BACKUP_DAYS: '30' });
  expect(said).toContain('holds the demonstration, and DEMO says that this is for real use');
  expect(code).toBe(1);
});

test('npm start passes a stop on, and is over when the server is', async () => {
  const npm = spawn('npm', ['start', '--silent'], { env: { ...process.env, DATA_DIR: data, PORT: port }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  npm.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await expect.poll(() => said, { timeout: inTime(60_000) }).toContain('Throughline is ready at');
  const over = new Promise((resolve) => npm.once('exit', resolve));
  npm.kill('SIGTERM');
  await over;
  await expect.poll(() => fetch(`http://localhost:${port}/healthz`).then(() => 'answers', () => 'gone'), { timeout: inTime(10_000) }).toBe('gone');
  await expect.poll(() => existsSync(path.join(data, 'admin.sock')), { timeout: inTime(10_000) }).toBe(false);
});

test('Ctrl-C, which reaches every process of the terminal, stops it cleanly', async () => {
  const group = spawn('node', ['server/start.mjs'], { detached: true, env: { ...process.env, DATA_DIR: data, PORT: port }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  group.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await expect.poll(() => said, { timeout: inTime(60_000) }).toContain('Throughline is ready at');
  const over = new Promise((resolve) => group.once('exit', resolve));
  process.kill(-(group.pid ?? 0), 'SIGINT');
  expect(await over).toBe(0);
  expect(existsSync(path.join(data, 'admin.sock'))).toBe(false);
});

test('on a PostgreSQL of one\'s own it is the same, and says when the database is down (DATABASE_URL)', async () => {
  const postgres = await startPostgres();
  try {
    const server = await start({ DATA_DIR: path.join(folder, 'postgres'), DATABASE_URL: postgres.url('postgres'), DEMO: '1' });
    const health = async () => {
      const answer = await fetch(`${server.url}/healthz`);
      return { code: answer.status, ...((await answer.json()) as Record<string, string>) };
    };
    expect(await health()).toEqual({ code: 200, status: 'ok', backend: 'postgres' });
    const lead = new Visitor(server.url);
    await lead.signIn(LEAD);
    expect((await lead.get('/board/nottingham')).status).toBe(200);
    await postgres.restart(async () => {
      // An answer is told again for a second.
      await expect.poll(health).toEqual({ code: 503, status: 'unreachable', backend: 'postgres' });
      const page = await fetch(`${server.url}/decisions`);
      expect(page.status).toBe(503);
      expect(await page.text()).not.toMatch(/ECONNREFUSED|postgres|    at /);
      // Whoever was typing keeps it, with or without an account.
      for (const [path, visitor] of [['/settings/nottingham/people', lead], ['/respond/demo/1', new Visitor(server.url)]] as const) {
        const answer = await visitor.post(path, { body: 'typed meanwhile' });
        expect(answer.status, path).toBe(503);
        expect(await answer.text(), path).toContain('value="typed meanwhile"');
      }
    });
    await expect.poll(health, { timeout: inTime(30_000) }).toMatchObject({ code: 200 });
    expect((await lead.get('/board/nottingham')).status).toBe(200);
    expect(await server.stop('SIGTERM')).toBe(0);
  } finally {
    await postgres.stop();
  }
});

test('the watch over what the server reaches out to would see it (S3)', () => {
  const file = path.join(folder, 'connections');
  spawnSync('node_modules/.bin/node', ['--import', './tests/support/watch-connections.mjs', '--input-type=module', '-e',
    `import net from 'node:net'; net.connect(9, '203.0.113.1').on('error', () => {}).destroy(); await fetch('http://telemetry.invalid/').catch(() => {});`,
  ], { env: { ...process.env, CONNECTIONS_FILE: file } });
  expect(readFileSync(file, 'utf8')).toContain('connect 203.0.113.1');
  expect(readFileSync(file, 'utf8')).toContain('telemetry.invalid');
});
