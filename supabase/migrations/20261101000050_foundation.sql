-- Purpose: what tables begin with (schemas, the roles of the API, the days), and the book of what routines made: functions, views,
-- policies, triggers and grants stand in supabase/routines and are made anew whenever they changed (docs/decisions/034-sql-that-can-change.md).

do $$
declare the_role text;
begin
  foreach the_role in array array['anon', 'authenticated', 'service_role'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = the_role) then
      execute format('create role %I nologin %s', the_role, case the_role when 'service_role' then 'bypassrls' else '' end);
    end if;
  end loop;
end $$;

create schema if not exists private;
comment on schema private is 'Rules and helpers. Never exposed through the API.';

-- ---------------------------------------------------------------------------------------------
-- Days: tables have them as their defaults
-- ---------------------------------------------------------------------------------------------

-- The one clock: a day is the programmes' own, in Britain, whatever zone the server or the session keeps.
create function private.day_of(the_moment timestamptz) returns date
language sql immutable set search_path = '' as $$ select (the_moment at time zone 'Europe/London')::date $$;

create function private.today() returns date
language sql stable set search_path = '' as $$ select private.day_of(now()) $$;

-- The first of this month. Beside what people said no day is kept: what is kept unlinked from it has a name on it, and a
-- day on both sides would join the two (docs/decisions/024-no-day-on-both-sides.md).
create function private.this_month() returns date
language sql stable set search_path = '' as $$ select date_trunc('month', private.today())::date $$;

-- ---------------------------------------------------------------------------------------------
-- The book of routines
-- ---------------------------------------------------------------------------------------------

create table private.routines (
  path text primary key check (length(path) between 1 and 200),
  hash text not null check (length(hash) = 64)
);
comment on table private.routines is 'Which files of routines this database was last made with, by their hash.';

create table private.routine_objects (
  kind text not null check (kind in ('function', 'procedure', 'view', 'policy', 'trigger')),
  identity text not null,
  position integer not null check (position >= 0),
  primary key (kind, identity)
);
comment on table private.routine_objects is 'What routines made, in the order they made it; that, and nothing else, is dropped before they are applied anew.';

alter table private.routines enable row level security;
alter table private.routine_objects enable row level security;

-- Everything of a kind that routines may make, as it stands now. Numbers of the catalogue grow, so they tell what was made first.
create function private.routine_catalogue() returns table (number oid, kind text, identity text)
language sql stable set search_path = '' as $$
  with ours as (select n.oid from pg_catalog.pg_namespace n where n.nspname in ('public', 'private')),
  made as (
    select 'pg_proc'::regclass as class, p.oid as number from pg_catalog.pg_proc p where p.pronamespace in (select oid from ours) and p.prokind in ('f', 'p')
    union all select 'pg_class'::regclass, c.oid from pg_catalog.pg_class c where c.relnamespace in (select oid from ours) and c.relkind = 'v'
    union all select 'pg_policy'::regclass, p.oid from pg_catalog.pg_policy p join pg_catalog.pg_class c on c.oid = p.polrelid where c.relnamespace in (select oid from ours)
    union all select 'pg_trigger'::regclass, t.oid from pg_catalog.pg_trigger t join pg_catalog.pg_class c on c.oid = t.tgrelid
      where c.relnamespace in (select oid from ours) and not t.tgisinternal)
  select m.number, i.type, i.identity from made m cross join lateral pg_catalog.pg_identify_object(m.class, m.number, 0) i
$$;

-- Takes away everything that routines made, the last first, and every grant; they are applied anew afterwards. Without "cascade":
-- whatever else stands on one of them, as a default, a check or a view of somebody's own, stops it, and nothing is changed.
-- A migration that changes something routines stand on (a column that a view reads, the name of a table) calls this first.
create procedure private.drop_routines()
language plpgsql set search_path = '' as $$
declare made record;
begin
  for made in select kind, identity from private.routine_objects order by position desc loop
    execute format('drop %s if exists %s restrict', made.kind, made.identity);
  end loop;
  delete from private.routine_objects;
  delete from private.routines;
  -- Of what stays, nobody holds a right that routines did not give.
  for made in select case c.relkind when 'S' then 'sequence' else 'table' end as kind, c.oid::regclass::text as identity from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'private') and c.relkind in ('r', 'p', 'S') and c.relowner = current_user::regrole
    union all select 'routine', p.oid::regprocedure::text from pg_catalog.pg_proc p
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'private') and p.prokind in ('f', 'p') and p.proowner = current_user::regrole loop
    execute format('revoke all on %s %s from public, anon, authenticated, service_role', made.kind, made.identity);
  end loop;
  revoke all on schema private from public, anon, authenticated, service_role;
end $$;

-- Called before the files of routines are applied, in the transaction that applies them.
create procedure private.begin_routines()
language plpgsql set search_path = '' as $$
begin
  call private.drop_routines();
  -- What stands here now stands by migrations, or is somebody's own: it is not ours to drop.
  insert into private.routine_objects (kind, identity, position) select c.kind, c.identity, 0 from private.routine_catalogue() c;
end $$;

-- Called after them: writes down what was made, and from which files. Nothing that was made is anybody's but by a grant of its own.
create procedure private.finish_routines(the_hashes jsonb)
language plpgsql set search_path = '' as $$
declare made record;
begin
  insert into private.routine_objects (kind, identity, position)
  select c.kind, c.identity, row_number() over (order by c.number) from private.routine_catalogue() c
  where not exists (select from private.routine_objects o where o.kind = c.kind and o.identity = c.identity);
  delete from private.routine_objects where position = 0;
  insert into private.routines (path, hash) select h.key, h.value from pg_catalog.jsonb_each_text(the_hashes) h;
  for made in select identity from private.routine_objects where kind in ('function', 'procedure') loop
    execute format('revoke all on routine %s from public', made.identity);
  end loop;
end $$;

revoke all on all routines in schema private from public;
