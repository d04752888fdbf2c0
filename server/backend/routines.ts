import type { Connection } from '@supabase/lite';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isRoutinesMigration } from './routines-migration.ts';

const SUPABASE = fileURLToPath(new URL('../../supabase', import.meta.url));
/** Names the lock under which routines are applied: any number, the same in every copy. */
const APPLYING = 7_305_022;
/** SQLSTATE by which the script says that another server applied the same meanwhile. Of a class that PostgreSQL leaves to us. */
const APPLIED_MEANWHILE = 'TL001';

/** Everything that makes the functions, views, policies, triggers and grants of this version. */
export interface Routines {
  /** In the order in which they are applied. */
  files: readonly { path: string; sql: string }[];
  /** By path; that of the migrations beside them too, since a new table is closed to everyone only when routines are applied. */
  hashes: Readonly<Record<string, string>>;
}

/**
 * Reads the routines of this version, in the order that supabase/routines/order.txt gives.
 * @throws when a file is named that is not there
 */
export function readRoutines(supabase = SUPABASE): Routines {
  const folder = `${supabase}/routines`;
  const files = orderOf(readFileSync(`${folder}/order.txt`, 'utf8')).map((path) => ({ path, sql: readFileSync(`${folder}/${path}`, 'utf8') }));
  const migrations = readdirSync(`${supabase}/migrations`).filter((name) => name.endsWith('.sql')).sort().map((name) => readFileSync(`${supabase}/migrations/${name}`, 'utf8'));
  const hashes = Object.fromEntries(files.map(({ path, sql }) => [path, hashOf(sql)]));
  return { files, hashes: { ...hashes, migrations: hashOf(migrations.filter((sql) => !isRoutinesMigration(sql)).join('\n')) } };
}

/** The paths that the list of routines names, in its order. */
export function orderOf(list: string): string[] {
  return list.split('\n').map((line) => line.replace(/#.*/, '').trim()).filter(Boolean);
}

/**
 * One script that takes away what earlier routines made and makes everything anew. To be run in one transaction: by a start,
 * or as a migration of a hosted project.
 */
export function routinesScript({ files, hashes }: Routines): string {
  const made = files.map(({ path, sql }) => `-- supabase/routines/${path}\n${sql.trim()}\n`);
  return `call private.begin_routines();\n\n${made.join('\n')}\ncall private.finish_routines('${JSON.stringify(hashes)}');\n`;
}

/**
 * Applies the routines when any of them changed since they were last applied to this database, all in one transaction;
 * of servers that start at once, one does. Gives whether this one did.
 * @throws in words when they cannot be applied. Nothing is changed then.
 */
export async function applyRoutines(connection: Connection, routines = readRoutines()): Promise<boolean> {
  if (await areApplied(connection, routines)) return false;
  // Several statements sent as one text are one transaction, on both engines.
  const lock = `do $lock$ begin
    perform pg_advisory_xact_lock(${APPLYING});
    if (select jsonb_object_agg(path, hash) from private.routines) = '${JSON.stringify(routines.hashes)}'::jsonb then
      raise exception 'applied meanwhile' using errcode = '${APPLIED_MEANWHILE}';
    end if;
    -- What a server that still serves holds, it holds briefly; waiting for longer would keep everyone behind us waiting.
    perform set_config('lock_timeout', '10s', true);
  end $lock$;`;
  try {
    await connection.exec(`${lock}\n${routinesScript(routines)}`);
  } catch (fault) {
    if (await areApplied(connection, routines)) return false;
    throw new Error(`the functions and views of this version could not be brought in, and nothing was changed: ${reasonOf(fault)}. If something of your own stands on one of them, as a view does, take it away and make it again afterwards.`, { cause: fault });
  }
  await connection.clearSchemaCache();
  return true;
}

/** Whether the hashes that a database was made with are those of a version. */
export function sameRoutines(applied: Readonly<Record<string, string>>, hashes: Routines['hashes']): boolean {
  return Object.keys(applied).length === Object.keys(hashes).length && Object.entries(applied).every(([path, hash]) => hashes[path] === hash);
}

async function areApplied(connection: Connection, { hashes }: Routines): Promise<boolean> {
  const { rows } = await connection.exec<{ rows: { path: string; hash: string }[] }>('select path, hash from private.routines');
  return sameRoutines(Object.fromEntries(rows.map(({ path, hash }) => [path, hash])), hashes);
}

/** What PostgreSQL said; the library of the embedded one says the whole script instead. */
function reasonOf(fault: unknown): string {
  const { message = '' } = fault as Partial<Error>;
  return message.startsWith('Failed to execute query') ? 'the database refused them' : message;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
