/**
 * For a hosted project: writes what makes the functions, views, policies and grants of this version into a new migration,
 * which `npx supabase db push` then applies. Run by `npm run routines:migration`.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRoutines, routinesScript } from '../backend/routines.ts';
import { writeRoutinesMigration } from '../backend/routines-migration.ts';
import { runCommand } from './run-command.ts';

const MIGRATIONS = fileURLToPath(new URL('../../supabase/migrations', import.meta.url));

await runCommand(() => {
  const file = writeRoutinesMigration(MIGRATIONS, routinesScript(readRoutines()), Date.now());
  return Promise.resolve(file ? `Written: ${path.relative(process.cwd(), file)}` : 'Nothing changed since the newest one was written.');
});
