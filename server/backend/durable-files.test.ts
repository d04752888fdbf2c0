import { mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTime } from '../../tests/support/pace.ts';
import { ForgetfulDisk } from '../../tests/support/power-cut.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';
import { oneAtATimeOnDisk, type InTurn } from './one-at-a-time.ts';

const CUTS = 6;
type Opened = Awaited<ReturnType<typeof openEmbeddedDatabase>>;

describe('what the embedded database promises of the disk', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-disk-'));
  const data = path.join(folder, 'data');
  const disk = new ForgetfulDisk();
  let opened: Opened;
  let inTurn: InTurn;
  const run = (statement: string) => inTurn(() => opened.connection.driver.query<{ n: number }>(statement));

  beforeAll(async () => {
    mkdirSync(data);
    opened = await openEmbeddedDatabase(data, disk);
    inTurn = oneAtATimeOnDisk(opened.files);
    await run('create table said (id integer primary key, words text not null)');
  }, inTime(60_000));
  afterAll(async () => {
    disk.slowness = 0;
    await opened.connection.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is its owner’s alone, file by file', () => {
    const database = path.join(data, 'database');
    const others = readdirSync(database, { withFileTypes: true, recursive: true }).filter((entry) => (statSync(path.join(entry.parentPath, entry.name)).mode & 0o077) !== 0);
    expect(others.map(({ name }) => name)).toEqual([]);
    expect(statSync(database).mode & 0o777).toBe(0o700);
  });

  it('waits for the log before it acknowledges what was written, and for nothing when it was only read', async () => {
    disk.calls.length = 0;
    await run(`insert into said values (-1, 'x')`);
    expect(disk.calls.filter((file) => /pg_wal\/[0-9A-F]{24}$/.test(file)).length).toBeGreaterThan(0);
    disk.calls.length = 0;
    await run('select count(*) from said');
    expect(disk.calls).toEqual([]);
  });

  it('lets what finishes while the disk is busy share its next turn', async () => {
    disk.calls.length = 0;
    disk.slowness = 300;
    const first = run('delete from said where id = -1');
    const others = Array.from({ length: 20 }, (_, n) => run(`insert into said values (${-100 - n}, 'x')`));
    await Promise.all([first, ...others]);
    disk.slowness = 0;
    expect(disk.calls.length).toBeGreaterThan(0);
    expect(disk.calls.length).toBeLessThan(10);
  });

  it('brings data files, their folders and the control file to the disk at a checkpoint, the control file last', async () => {
    await run('create table made_now as select generate_series(1, 1000) as n');
    disk.calls.length = 0;
    await run('checkpoint');
    const [{ file } = { file: '' }] = (await opened.connection.driver.query<{ file: string }>(`select pg_relation_filepath('made_now') as file`)).rows;
    const at = (name: string) => disk.calls.lastIndexOf(path.join(data, 'database', name));
    expect(at(file)).toBeGreaterThanOrEqual(0);
    expect(at(path.dirname(file))).toBeGreaterThanOrEqual(0);
    expect(at('global/pg_control')).toBeGreaterThan(Math.max(at(file), at(path.dirname(file))));
  });

  it('has after a power cut at any moment whatever it acknowledged, around checkpoints too', async () => {
    const left: { copy: string; acknowledged: number[] }[] = [];
    const acknowledged: number[] = [];
    let seed = 7;
    const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    let callsToNextCut = 5;
    disk.onCall = () => {
      if (left.length >= CUTS || --callsToNextCut > 0) return;
      callsToNextCut = 5 + Math.floor(chance() * 60);
      const copy = path.join(folder, `cut-${left.length}`);
      // The first cut loses all that may be lost; the others what chance takes.
      disk.leave(data, copy, left.length === 0 ? () => 0 : chance);
      left.push({ copy, acknowledged: [...acknowledged] });
    };
    for (let n = 0; left.length < CUTS; n += 4) {
      await Promise.all([0, 1, 2, 3].map(async (more) => {
        await run(`insert into said values (${n + more}, repeat(md5('${n + more}'), ${1 + Math.floor(chance() * 200)}))`);
        acknowledged.push(n + more);
      }));
      if (n % 32 === 16) await run('checkpoint');
      if (n % 32 === 24) await run('vacuum full said');
    }
    disk.onCall = () => undefined;
    expect(left.at(-1)?.acknowledged.length).toBeGreaterThan(20);
    for (const { copy, acknowledged: promised } of left) {
      const again = await openEmbeddedDatabase(copy, new ForgetfulDisk());
      const { rows } = await again.connection.driver.query<{ id: number; words: string }>('select id, words from said');
      const there = new Set(rows.map(({ id }) => id));
      expect(promised.filter((id) => !there.has(id))).toEqual([]);
      await again.connection.driver.exec('set enable_seqscan = off');
      expect((await again.connection.driver.query('select id from said where id >= 0 order by id')).rows.length).toBe([...there].filter((id) => id >= 0).length);
      await again.connection.close();
    }
  }, inTime(120_000));

  it('says so when a file is damaged, and does not go on with it', async () => {
    const copy = path.join(folder, 'damaged');
    disk.leave(data, copy, () => 0);
    const pages = path.join(copy, 'database/global');
    const largest = openSync(path.join(pages, readdirSync(pages).includes('1262') ? '1262' : ''), 'r+');
    writeSync(largest, Buffer.alloc(300, 7), 0, 300, 4000);
    await expect(openEmbeddedDatabase(copy, new ForgetfulDisk())).rejects.toThrow('its files are damaged');
  });
});
