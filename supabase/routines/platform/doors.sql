-- Purpose: doors: the one way by which a private function is opened to the API, and who may look into the schemas at all.

-- Opens one private function to the API: makes the invoker wrapper in public with the same signature, anew when it is there,
-- and lets only the listed roles through. Used by routines alone. The wrapper of one that gives one value is in plpgsql, which
-- plans it once a session; in sql it would be planned anew each time it is asked, which takes longer than most of what is asked.
create procedure private.open_door(the_function regprocedure, variadic the_roles text[])
language plpgsql set search_path = 'public' as $$
declare
  f pg_catalog.pg_proc%rowtype;
  call_arguments text;
  wrapper text;
  grantee text;
  is_kept boolean;
begin
  select * into f from pg_catalog.pg_proc where oid = the_function;
  select coalesce(string_agg('$' || n, ', '), '') into call_arguments from generate_series(1, f.pronargs) n;
  wrapper := format('public.%I(%s)', f.proname, pg_get_function_identity_arguments(f.oid));
  execute format('drop function if exists %s', wrapper);
  is_kept := not f.proretset and f.prorettype not in ('void'::regtype, 'record'::regtype);
  execute format(
    'create function public.%I(%s) returns %s language %s %s security invoker set search_path = '''' as $door$ %s private.%I(%s)%s $door$',
    f.proname, pg_get_function_arguments(f.oid), pg_get_function_result(f.oid), case when is_kept then 'plpgsql' else 'sql' end,
    case f.provolatile when 's' then 'stable' when 'i' then 'immutable' else 'volatile' end,
    case when is_kept then 'begin return' when f.proretset then 'select * from' else 'select' end, f.proname, call_arguments,
    case when is_kept then '; end' else '' end);
  execute format('revoke all on function %s from public, anon, authenticated, service_role', the_function);
  execute format('revoke all on function %s from public, anon, authenticated, service_role', wrapper);
  foreach grantee in array the_roles loop
    execute format('grant execute on function %s to %I', the_function, grantee);
    execute format('grant execute on function %s to %I', wrapper, grantee);
  end loop;
end $$;

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

grant usage on schema private to anon, authenticated, service_role;
