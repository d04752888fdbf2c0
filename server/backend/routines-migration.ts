/** The first line of a migration that was written from routines. */
export const WRITTEN_FROM_ROUTINES = '-- Written by npm run routines:migration from supabase/routines. Do not edit.';

/** Whether a migration was written from routines, rather than by hand. */
export function isRoutinesMigration(sql: string): boolean {
  return sql.startsWith(WRITTEN_FROM_ROUTINES);
}
