import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The first line of a migration that was written from routines. */
const WRITTEN = '-- Written by npm run routines:migration from supabase/routines. Do not edit.';
/** A version of a migration: the moment it was written, in UTC, to the second. */
const VERSION_DIGITS = 14;

/** Whether a migration was written from routines, rather than by hand. */
export function isRoutinesMigration(sql: string): boolean {
  return sql.startsWith(WRITTEN);
}

/**
 * Writes the script that applies the routines into a new migration, after all that are there, for a project that is brought
 * up by migrations alone. Gives its path; null when the newest one says the same already.
 */
export function writeRoutinesMigration(folder: string, script: string, now: number): string | null {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort();
  const text = `${WRITTEN}\n\n${script}`;
  const newest = names.map((name) => readFileSync(path.join(folder, name), 'utf8')).filter(isRoutinesMigration).at(-1);
  if (newest === text) return null;
  const moment = Number(new Date(now).toISOString().replaceAll(/\D/g, '').slice(0, VERSION_DIGITS));
  const last = Number((names.at(-1) ?? '0').split('_')[0]);
  const file = path.join(folder, `${Math.max(moment, last + 1)}_routines.sql`);
  writeFileSync(file, text);
  return file;
}
