import { createPgliteConnection, PGlite, type PgliteConnection } from '@supabase/lite/pglite';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ITEM_OF_ARRAY } from './array-types.ts';
import { bringAllToDisk, machineDisk, type Disk } from './disk.ts';
import { DurableFiles } from './durable-files.ts';
import './embedded-stack.ts';

/** Stands in the data folder while a database is made: nothing was promised of what stands beside it. */
const BEING_MADE = 'database-being-made';

/**
 * How PostgreSQL is started. Not as the library does, with fsync off; the log by fsync, since its other ways do nothing
 * in this file system; and a part of the log that is no longer needed is removed, not used again with old words in it.
 */
const START = [...PGlite.defaultStartParams.filter((given) => given !== '-F'), ...['wal_sync_method=fsync', 'wal_recycle=off', 'wal_init_zero=off'].flatMap((setting) => ['-c', setting])];

/**
 * Opens the database in the data folder, made anew when there is none. Every file of a new one is on the disk before it
 * is used; of one that was still being made when the machine stopped, nothing is kept.
 * @throws in words when its files are damaged
 */
export async function openEmbeddedDatabase(dataDirectory: string, disk: Disk = machineDisk): Promise<{ connection: PgliteConnection; files: DurableFiles }> {
  const folder = path.join(dataDirectory, 'database');
  const beingMade = path.join(dataDirectory, BEING_MADE);
  if (existsSync(beingMade)) rmSync(folder, { recursive: true, force: true });
  const isNew = !existsSync(folder) || readdirSync(folder).length === 0;
  if (isNew) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(beingMade, '', { mode: 0o600 });
    disk.now(dataDirectory);
  }
  const files = new DurableFiles(disk);
  const connection = await createPgliteConnection({ url: folder, pgliteOptions: { startParams: START, extensions: { durableFiles: files.extension() } } });
  try {
    await connection.driver.waitReady;
  } catch {
    throw new Error(`the database in ${folder} does not open: its files are damaged or not a whole copy. Nothing was changed. Put your last backup in the place of ${dataDirectory} (docs/operations.md), and keep the damaged folder until that works.`);
  }
  await readOnlyListsOfOurs(connection);
  if (isNew) {
    bringAllToDisk(folder, disk, dataDirectory);
    rmSync(beingMade);
    disk.now(dataDirectory);
  }
  return { connection, files };
}

/**
 * The library can read a list of every type there is, one for the rows of each table among them, and copies the whole table of what it
 * can read for each statement: with 300 entries that costs more than most statements do. It reads the lists that we use.
 */
export async function readOnlyListsOfOurs({ driver }: PgliteConnection): Promise<void> {
  const { rows } = await driver.query<{ oid: number }>(`select oid::integer from pg_catalog.pg_type where typcategory = 'A'`);
  for (const { oid } of rows) if (!ITEM_OF_ARRAY.has(oid)) Reflect.deleteProperty(driver.parsers, oid);
}

/**
 * PostgreSQL keeps a checksum in every page, and checks it when it reads one, when it is told so as the database is
 * made. The library has no option for that, and makes a database in another instance of itself.
 */
const { callMain } = PGlite.prototype;
PGlite.prototype.callMain = function (args) {
  return callMain.call(this, args[0] === '--boot' ? ['--boot', '-k', ...args.slice(1)] : args);
};
