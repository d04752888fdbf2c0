import type { Connection } from '@supabase/lite';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../supabase/migrations', import.meta.url));
const APPLIED = 'select version, name, statements from supabase_migrations.schema_migrations order by version';

interface Applied {
  version: string;
  name: string | null;
  statements: string[] | string | null;
}

/** Without what a migration may gain or lose between its file and the database's list of what was run: space and the ends of statements. */
const bare = (sql: string) => sql.replace(/[\s;]/g, '');

/**
 * Looks whether the database was made by these migrations, before any is applied.
 * @throws in words when it was made by a newer version, or by an earlier one whose migrations were edited since. Nothing is changed.
 */
export async function requireMatchingMigrations(connection: Connection, folder = FOLDER): Promise<void> {
  const files = new Map(readdirSync(folder).filter((name) => name.endsWith('.sql')).map((name) => [name.split('_')[0] ?? '', name]));
  const applied = await readApplied(connection);
  const unknown = applied.filter(({ version }) => !files.has(version));
  if (unknown.length > 0) {
    throw new Error(`the database was made by a newer version of Throughline, or by another: this one does not know ${named(unknown)}. Bring that version in, or restore the backup that belongs to this one. Nothing was changed.`);
  }
  const edited = applied.filter(({ version, statements }) => bare(readFileSync(`${folder}/${files.get(version) ?? ''}`, 'utf8')) !== bare([statements ?? []].flat().join('')));
  if (edited.length > 0) {
    throw new Error(`the database was made by an earlier version whose migrations were edited since (${named(edited)}), as may happen until the first release. It is left as it is. Run the version it was made by, or start on a new data folder (DATA_DIR) or an empty database.`);
  }
}

async function readApplied(connection: Connection): Promise<Applied[]> {
  const { rows: [there] } = await connection.exec<{ rows: { is: boolean }[] }>(`select to_regclass('supabase_migrations.schema_migrations') is not null as is`);
  return there?.is ? (await connection.exec<{ rows: Applied[] }>(APPLIED)).rows : [];
}

function named(applied: Applied[]): string {
  const names = applied.map(({ version, name }) => `${version} ${name ?? ''}`.trim());
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}
