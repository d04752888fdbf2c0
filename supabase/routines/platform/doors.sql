-- Purpose: doors: the one way by which a private function is opened to the API, and who may look into the schemas at all.

-- Opens one private function to the API: makes the invoker wrapper in public with the same signature, anew when it is there,
-- and lets only the listed roles through. Used by routines alone.
create procedure private.open_door(the_function regprocedure, variadic the_roles text[])
language plpgsql set search_path = 'public' as $$
declare
  f pg_catalog.pg_proc%rowtype;
  call_arguments text;
  wrapper text;
  grantee text;
begin
  select * into f from pg_catalog.pg_proc where oid = the_function;
  select coalesce(string_agg('$' || n, ', '), '') into call_arguments from generate_series(1, f.pronargs) n;
  wrapper := format('public.%I(%s)', f.proname, pg_get_function_identity_arguments(f.oid));
  execute format('drop function if exists %s', wrapper);
  execute format(
    'create function public.%I(%s) returns %s language sql %s security invoker set search_path = '''' as $door$ select %s private.%I(%s) $door$',
    f.proname, pg_get_function_arguments(f.oid), pg_get_function_result(f.oid),
    case f.provolatile when 's' then 'stable' when 'i' then 'immutable' else 'volatile' end,
    case when f.proretset then '* from' else '' end, f.proname, call_arguments);
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
