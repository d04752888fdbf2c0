import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { hashOf, isFileKey, pathInStore, type FileKey, type FileStore } from '../../../app/platform/files/file-store.ts';
import { machineDisk, type Disk } from '../disk.ts';
import { oneAtATime } from '../one-at-a-time.ts';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
/** Where content is while it is written: whatever stands here when a server starts was never promised. */
const UNFINISHED = 'unfinished';

/** Removes what a server that was stopped while it wrote has left: for the start of the one that holds the data folder. */
export async function dropUnfinished(folder: string): Promise<void> {
  await rm(path.join(folder, UNFINISHED), { recursive: true, force: true });
}

/**
 * Files in a folder of the one server that holds it. A file comes into its place whole, by its name, when its bytes are on
 * the disk; so a server that is killed leaves the file or none, and two that put the same content leave one.
 * @param folder made when it is first needed, its owner's alone
 */
export function folderStore(folder: string, disk: Disk = machineDisk): FileStore {
  // A file that is put again and one that is removed as too old may be the same: one after the other.
  const inTurn = oneAtATime();
  const placeOf = (file: FileKey) => path.join(folder, pathInStore(file));
  return {
    async put(programme, content) {
      const hash = hashOf(content);
      const place = placeOf({ programme, hash });
      const unfinished = path.join(folder, UNFINISHED, randomUUID());
      for (const made of [path.dirname(unfinished), path.dirname(place)]) await mkdir(made, { recursive: true, mode: FOLDER_MODE });
      try {
        await writeFile(unfinished, content, { mode: FILE_MODE });
        await disk.soon(unfinished);
        await inTurn(() => rename(unfinished, place));
      } catch (fault) {
        await rm(unfinished, { force: true });
        throw fault;
      }
      for (const named of [path.dirname(place), folder, path.dirname(folder)]) await disk.soon(named);
      return hash;
    },

    async get(file, range) {
      const found = await open(placeOf(file)).catch(orNothing);
      return found && (Readable.toWeb(found.createReadStream(range && { start: range.from, end: range.to })) as ReadableStream<Uint8Array>);
    },

    async *putBefore(moment) {
      for (const { name: programme } of (await readdir(folder, { withFileTypes: true }).catch(orNothing))?.filter((entry) => entry.isDirectory()) ?? []) {
        const files = (await readdir(path.join(folder, programme))).map((hash) => ({ programme, hash })).filter(isFileKey);
        const old: FileKey[] = [];
        for (const file of files) if (await isOlder(placeOf(file), moment)) old.push(file);
        yield old;
      }
    },

    async remove(file, unlessPutSince) {
      const place = placeOf(file);
      await inTurn(async () => {
        if (await isOlder(place, unlessPutSince)) await rm(place, { force: true });
      });
    },
  };
}

async function isOlder(file: string, moment: Date): Promise<boolean> {
  const found = await stat(file).catch(orNothing);
  return found !== null && found.mtime < moment;
}

/** @throws any fault but that nothing is there. */
function orNothing(fault: unknown): null {
  if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw fault;
}
