import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { machineDisk } from '../disk.ts';
import { dropUnfinished, folderStore } from './folder-store.ts';

const PROGRAMME = '0b6e1c1e-0000-4000-8000-000000000001';
const OTHER = '0b6e1c1e-0000-4000-8000-000000000002';
const DAY_AGO = () => new Date(Date.now() - 86_400_000);

let data: string;
let folder: string;
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'throughline-store-'));
  folder = path.join(data, 'files');
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const read = async (stream: ReadableStream<Uint8Array> | null) => stream && Buffer.from(await new Response(stream).arrayBuffer());
const under = (where: string) => (existsSync(where) ? readdirSync(where, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)) : []);
const makeOld = (hash: string) => utimesSync(path.join(folder, PROGRAMME, hash), 1, 1);
const old = async (store: ReturnType<typeof folderStore>) => {
  const found = [];
  for await (const some of store.putBefore(DAY_AGO())) found.push(...some);
  return found;
};

describe('files in a folder', () => {
  it('come back as they were put, whole and in part, for their programme alone', async () => {
    const store = folderStore(folder);
    const content = randomBytes(200_000);
    const hash = await store.put(PROGRAMME, content);
    expect(hash).toBe(createHash('sha256').update(content).digest('hex'));
    expect(await read(await store.get({ programme: PROGRAMME, hash }))).toEqual(content);
    expect(await read(await store.get({ programme: PROGRAMME, hash }, { from: 70_000, to: 140_000 }))).toEqual(content.subarray(70_000, 140_001));
    expect(await store.get({ programme: OTHER, hash })).toBeNull();
  });

  it('are one however often and however many at once they are put, and their owner’s alone', async () => {
    const store = folderStore(folder);
    await Promise.all(Array.from({ length: 8 }, () => store.put(PROGRAMME, Buffer.from('the same'))));
    const [file = '', ...others] = under(folder);
    expect([others, readFileSync(file, 'utf8')]).toEqual([[], 'the same']);
    for (const one of [folder, path.dirname(file), file]) expect(statSync(one).mode & 0o077, one).toBe(0);
  });

  it.each(['..', '../..', `${PROGRAMME}/..`, '', '.', 'unfinished', `${PROGRAMME}\0`, PROGRAMME.toUpperCase()])('are never looked for under %j', async (programme) => {
    const store = folderStore(folder);
    writeFileSync(path.join(data, 'secret'), 'secret');
    await expect(store.put(programme, Buffer.from('x'))).rejects.toThrow('names no file');
    for (const hash of ['secret', '../secret', '../../secret', 'a'.repeat(64)]) {
      await expect(store.get({ programme, hash })).rejects.toThrow('names no file');
      await expect(store.remove({ programme: PROGRAMME, hash: `../${hash}` }, new Date())).rejects.toThrow('names no file');
    }
    expect(under(data)).toEqual([path.join(data, 'secret')]);
  });

  it('are on the disk before they have their name, and their name before they are promised', async () => {
    const calls: [string, boolean][] = [];
    const hash = createHash('sha256').update('x').digest('hex');
    const place = path.join(folder, PROGRAMME, hash);
    await folderStore(folder, { ...machineDisk, soon: (file) => Promise.resolve(void calls.push([path.relative(data, file), existsSync(place)])) }).put(PROGRAMME, Buffer.from('x'));
    expect(calls).toEqual([[expect.stringMatching(/^files\/unfinished\//), false], [`files/${PROGRAMME}`, true], ['files', true], ['', true]]);
  });

  it('leave nothing behind when the disk does not take them', async () => {
    const store = folderStore(folder, { ...machineDisk, soon: () => Promise.reject(new Error('full')) });
    await expect(store.put(PROGRAMME, Buffer.from('x'))).rejects.toThrow('full');
    expect(under(folder)).toEqual([]);
  });

  it('are whole or not there when the server is killed as it writes, and its next start clears up', async () => {
    const module = path.resolve('server/backend/files/folder-store.ts');
    const writing = `import { randomBytes } from 'node:crypto'; import { folderStore } from ${JSON.stringify(module)};
      const store = folderStore(${JSON.stringify(folder)}); for (;;) { await store.put('${PROGRAMME}', randomBytes(3_000_000)); process.stdout.write('.'); }`;
    const server = spawn(process.execPath, ['--input-type=module', '-e', writing], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((begun) => server.stdout.once('data', begun));
    // In the midst of the next one: it has a file, not yet its whole length.
    while (!under(path.join(folder, 'unfinished')).some((file) => statSync(file, { throwIfNoEntry: false })?.size)) await new Promise(setImmediate);
    server.kill('SIGKILL');
    await new Promise((ended) => server.once('exit', ended));
    const kept = under(path.join(folder, PROGRAMME));
    expect(kept.length).toBeGreaterThan(0);
    for (const file of kept) expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(path.basename(file));
    await dropUnfinished(folder);
    expect(under(folder)).toEqual(kept);
  });

  it('are found and removed when they are old, and not when they were put again', async () => {
    const store = folderStore(folder);
    expect(await old(store)).toEqual([]);
    const hash = await store.put(PROGRAMME, Buffer.from('x'));
    const file = { programme: PROGRAMME, hash };
    await store.remove(file, DAY_AGO());
    expect(await old(store)).toEqual([]);
    makeOld(hash);
    expect(await old(store)).toEqual([file]);
    await store.put(PROGRAMME, Buffer.from('x'));
    expect(await old(store)).toEqual([]);
    await store.remove(file, DAY_AGO());
    expect(await read(await store.get(file))).toEqual(Buffer.from('x'));
    makeOld(hash);
    await store.remove(file, DAY_AGO());
    expect(await store.get(file)).toBeNull();
  });
});
