/**
 * Writes supabase/routines/people/permissions.sql from app/platform/permissions.ts, so that the database asks for the same.
 * Run by `npm run permissions:database`; a convention test fails when the file is out of date.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { PERMISSIONS } from '../../app/platform/permissions.ts';

export const PERMISSIONS_SQL = 'supabase/routines/people/permissions.sql';

/** The text of permissions.sql for the list as it stands. */
export function permissionsSql(): string {
  const lines = Object.entries(PERMISSIONS).map(([name, roles]) => `    when '${name}' then '{${roles.join(',')}}'::text[]`);
  return `-- Purpose: the roles that may do each thing in a programme. Written from app/platform/permissions.ts by npm run permissions:database.

-- None for what is not in the list: then nobody may.
create function private.roles_that_may(the_permission text) returns text[]
language sql immutable set search_path = '' as $$
  select case the_permission
${lines.join('\n')}
  end
$$;
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(PERMISSIONS_SQL, permissionsSql());
