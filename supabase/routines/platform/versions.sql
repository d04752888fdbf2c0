-- Purpose: which routines this database was last made with, so that a server that cannot apply them itself can say when
-- they are another version's.

create function private.applied_routines() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(r.path, r.hash), '{}') from private.routines r
$$;
call private.open_door('private.applied_routines()', 'service_role');
