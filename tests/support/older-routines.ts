import type { Routines } from '../../server/backend/routines.ts';

/** Routines in which some files say something else. Each text must be there, so that a test never changes nothing. */
export function changedRoutines(routines: Routines, changes: Readonly<Record<string, (sql: string) => string>>): Routines {
  for (const path of Object.keys(changes)) if (!routines.files.some((file) => file.path === path)) throw new Error(`No file of routines is ${path}.`);
  const files = routines.files.map(({ path, sql }) => ({ path, sql: changes[path]?.(sql) ?? sql }));
  const hashes = Object.fromEntries(Object.entries(routines.hashes).map(([path, hash]) => [path, path in changes ? hash.split('').reverse().join('') : hash]));
  return { files, hashes };
}

/** A text with a part exchanged that must be in it. */
export function exchange(sql: string, part: string, other: string): string {
  if (!sql.includes(part)) throw new Error(`Not there: ${part}`);
  return sql.replace(part, other);
}

/** The routines of an earlier version that differed in every way in which routines may change. */
export function olderRoutines(routines: Routines): Routines {
  return changedRoutines(routines, {
    // Another signature, and with it another door.
    'work/audit-trail.sql': (sql) => exchange(exchange(sql, 'private.audit_people(the_programme uuid)', 'private.audit_people(the_programme uuid, is_all boolean)'), `'private.audit_people(uuid)'`, `'private.audit_people(uuid, boolean)'`),
    // A view with a column more, and a door open to one role more.
    'answering/heard.sql': (sql) => exchange(sql, 'create view public.wave_responses with (security_invoker = true) as\n  select ', 'create view public.wave_responses with (security_invoker = true) as\n  select 1 as earlier, '),
    'people/programmes.sql': (sql) => exchange(sql, `'private.can_write()', 'service_role'`, `'private.can_write()', 'anon', 'service_role'`),
    // A policy by another name that says something else; a grant, a function, a view and a trigger that went since.
    'themes/themes.sql': (sql) => `${exchange(sql, 'those who follow the line read agreed themes', 'everyone read themes')}
      grant select (voices_withdrawn) on public.themes to anon;
      create function private.gone(the_theme public.themes) returns integer language sql immutable set search_path = '' as $$ select 1 $$;
      create view public.gone with (security_invoker = true) as select t.id, private.gone(t) as one from public.themes t;
      create policy "gone are read by one" on public.theme_evidence for select to anon using ((select count(*) from public.gone) = 1);
      create function private.watch() returns trigger language plpgsql set search_path = '' as $$ begin return new; end $$;
      create trigger themes_watched before update on public.themes for each row execute function private.watch();`,
  });
}
