import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime } from '../tests/support/pace.ts';

/** A server that writes down each start, and then does what it is told. */
const SERVER = `
import { appendFileSync } from 'node:fs';
appendFileSync(process.env.STARTS, process.pid + '\\n');
process.on('SIGTERM', () => process.exit(0));
const doing = process.env.DOES;
if (doing !== 'refuse') process.send('ready');
if (doing === 'refuse') process.exit(1);
if (doing === 'die') setTimeout(() => process.exit(3), 20);
setInterval(() => {}, 1000);
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-again-'));
  writeFileSync(path.join(folder, 'server.mjs'), SERVER);
  writeFileSync(path.join(folder, 'starts'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const starts = () => readFileSync(path.join(folder, 'starts'), 'utf8').split('\n').filter(Boolean).map(Number);

/** Runs it as npm start does, with pauses short enough to wait for. */
function run(does: string) {
  const again = { pauseMs: 10, longestPauseMs: 40, lastsMs: 600_000, deathsMax: 3 };
  const call = `import(${JSON.stringify(path.resolve('server/set-up.mjs'))}).then((m) => m.runServer([${JSON.stringify(path.join(folder, 'server.mjs'))}], {}, ${JSON.stringify(again)}))`;
  const keeper = spawn(process.execPath, ['-e', call], { env: { ...process.env, STARTS: path.join(folder, 'starts'), DOES: does, npm_lifecycle_event: '' }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  keeper.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const over = new Promise<number | null>((resolve) => keeper.once('exit', resolve));
  return { keeper, over, said: () => said };
}

describe('npm start', { timeout: inTime(30_000) }, () => {
  it('starts a server again that dies, says so, and gives up in words when it does not last', async () => {
    const { over, said } = run('die');
    expect(await over).toBe(1);
    expect(starts()).toHaveLength(4);
    expect(said().match(/Throughline stopped by itself \(with code 3\)\. It is started again in/g)).toHaveLength(3);
    expect(said()).toContain('stopped by itself 4 times in a row (with code 3), so it is not started again');
  });

  it('starts one again that something killed', async () => {
    const { keeper, over, said } = run('stay');
    await vi.waitFor(() => expect(starts()).toHaveLength(1), { timeout: inTime(10_000) });
    // Ready is told a moment after the start is written down.
    await new Promise((resolve) => setTimeout(resolve, 300));
    process.kill(starts()[0] ?? 0, 'SIGKILL');
    await vi.waitFor(() => expect(starts()).toHaveLength(2), { timeout: inTime(10_000) });
    expect(said()).toContain('(by SIGKILL)');
    keeper.kill('SIGTERM');
    expect(await over).toBe(0);
  });

  it('takes a stop for a stop, and one that refuses to start for what it is', async () => {
    const { keeper, over } = run('stay');
    await vi.waitFor(() => expect(starts()).toHaveLength(1), { timeout: inTime(10_000) });
    await new Promise((resolve) => setTimeout(resolve, 300));
    keeper.kill('SIGTERM');
    expect(await over).toBe(0);
    expect(starts()).toHaveLength(1);
    const refused = run('refuse');
    expect(await refused.over).toBe(1);
    expect(starts()).toHaveLength(2);
  });
});
