import { existsSync, readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import type { PostgresConnection } from '@supabase/lite/postgres';
import type { FileStore } from '../../app/platform/files/file-store.ts';
import { folderStore } from '../../server/backend/files/folder-store.ts';
import { storeOf } from '../../server/backend/postgres.ts';

const TWO_DAYS_MS = 2 * 86_400_000;

/** The file store of a test database, and a way to make everything in it two days old. */
export interface TestStore {
  files: FileStore;
  age(): Promise<void>;
}

/** Files in a folder, as the embedded server keeps them. */
export function inFolder(folder: string): TestStore {
  return {
    files: folderStore(folder),
    age() {
      const then = new Date(Date.now() - TWO_DAYS_MS);
      const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
      for (const entry of entries) if (entry.isFile()) utimesSync(path.join(entry.parentPath, entry.name), then, then);
      return Promise.resolve();
    },
  };
}

/** Files in the database, as on a server of one's own. */
export function inDatabase(connection: PostgresConnection): TestStore {
  return { files: storeOf(connection), age: async () => void (await connection.exec(`update private.stored_files set put_at = now() - interval '2 days'`)) };
}
