import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdDataFolder, keepDataFolder, keepToOwner } from './data-folder.ts';

const run = promisify(execFile);
const AT_ONCE = 40;
const PROCESSES = 8;

describe('the sole right to a data folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'throughline-hold-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('goes to exactly one of many that try at once, and to the next when it is let go of', async () => {
    const tried = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => holdDataFolder(folder, 0)));
    const held = tried.filter((one) => one.status === 'fulfilled');
    expect(held).toHaveLength(1);
    held[0]?.value.letGo();
    const next = await holdDataFolder(folder, 0);
    await expect(holdDataFolder(folder, 0)).rejects.toThrow('already running on this data folder');
    next.letGo();
  });

  it('goes to exactly one of many processes, and to another once that one was killed (L2)', async () => {
    // Each waits for the same moment, tries, and holds on until it ends.
    const script = path.join(folder, 'try.mjs');
    writeFileSync(script, `import { holdDataFolder } from ${JSON.stringify(path.resolve('server/backend/data-folder.ts'))};
      while (Date.now() < Number(process.argv[2])) ;
      const hold = await holdDataFolder(${JSON.stringify(folder)}, 0).catch(() => null);
      process.stdout.write(hold ? 'held' : 'refused', () => setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1500));`);
    const at = String(Date.now() + 4000);
    const said = await Promise.all(Array.from({ length: PROCESSES }, () => run(process.execPath, ['--no-warnings', script, at]).catch((fault: unknown) => fault as { stdout: string })));
    expect(said.map(({ stdout }) => stdout).sort()).toEqual(['held', ...Array.from({ length: PROCESSES - 1 }, () => 'refused')]);
    (await holdDataFolder(folder, 0)).letGo();
  });

  it('is its owner’s alone, whatever was there before (L5)', () => {
    const data = path.join(folder, 'data');
    mkdirSync(path.join(data, 'database/base'), { recursive: true });
    writeFileSync(path.join(data, 'database/base/1'), 'x');
    chmodSync(path.join(data, 'database/base/1'), 0o644);
    chmodSync(path.join(data, 'database/base'), 0o755);
    keepDataFolder(data);
    keepToOwner(path.join(data, 'database'));
    const modes = ['', 'database', 'database/base', 'database/base/1'].map((name) => statSync(path.join(data, name)).mode & 0o777);
    expect(modes).toEqual([0o700, 0o700, 0o700, 0o600]);
  });
});
