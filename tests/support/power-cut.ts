import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Disk } from '../../server/backend/disk.ts';

const PAGE = 8192;

/**
 * A disk that forgets: it knows of each file the bytes, and of each folder the names, as of the last time they were
 * brought to it. What else the machine had written may have come to the disk or not, page by page, as chance will.
 */
export class ForgetfulDisk implements Disk {
  private readonly bytes = new Map<string, Buffer>();
  private readonly names = new Map<string, string[]>();
  /** How often something was brought to the disk, and of what. */
  readonly calls: string[] = [];
  /** Asked at each call, before it is done. */
  onCall: () => void = () => undefined;
  /** How long this disk takes. */
  slowness = 0;

  now(file: string): void {
    this.begin(file)();
  }

  async soon(file: string): Promise<void> {
    const done = this.begin(file);
    await wait(this.slowness);
    done();
  }

  /** Only what was written before it was asked is sure to be there when it is done. */
  private begin(file: string): () => void {
    this.calls.push(file);
    this.onCall();
    if (!existsSync(file)) return () => undefined;
    if (statSync(file).isDirectory()) {
      const names = readdirSync(file);
      return () => void this.names.set(file, names);
    }
    const bytes = readFileSync(file);
    return () => void this.bytes.set(file, bytes);
  }

  /** Writes what a power cut at this moment leaves. `chance` gives a number from 0 to 1 for each thing that may or may not have come to the disk. */
  leave(folder: string, to: string, chance: () => number): void {
    mkdirSync(to, { mode: 0o700 });
    const either = <T>(sure: T, maybe: T) => (chance() < 0.5 ? sure : maybe);
    const sure = this.names.get(folder) ?? [];
    const seen = existsSync(folder) ? readdirSync(folder) : [];
    for (const name of new Set([...sure, ...seen])) {
      if (sure.includes(name) !== seen.includes(name) && either(!sure.includes(name), sure.includes(name))) continue;
      const file = path.join(folder, name);
      const kept = this.bytes.get(file);
      const written = existsSync(file) && !statSync(file).isDirectory() ? readFileSync(file) : null;
      if (this.names.has(file) || (existsSync(file) && statSync(file).isDirectory())) this.leave(file, path.join(to, name), chance);
      else writeFileSync(path.join(to, name), mixed(kept ?? Buffer.alloc(0), written ?? kept ?? Buffer.alloc(0), either), { mode: 0o600 });
    }
  }
}

function mixed(kept: Buffer, written: Buffer, either: <T>(sure: T, maybe: T) => T): Buffer {
  if (kept.equals(written)) return kept;
  const size = either(kept.length, Math.max(kept.length, written.length));
  const pages = [];
  for (let at = 0; at < size; at += PAGE) {
    const page = Buffer.alloc(Math.min(PAGE, size - at));
    const taken = either(kept, at < written.length ? written : kept);
    if (at < taken.length) taken.copy(page, 0, at, at + page.length);
    pages.push(page);
  }
  return Buffer.concat(pages);
}
