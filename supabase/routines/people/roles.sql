-- Purpose: roles: in which programmes the caller holds which, and the check every command begins with. Everything later stands on it.

-- The programmes in which the caller holds any of these roles (any role when none is named).
-- An array asked for once per statement keeps row-level security as cheap as a plain WHERE.
create function private.my_programmes(variadic the_roles text[] default '{}') returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct m.programme_id), '{}')
  from public.memberships m
  where m.person_id = (select auth.uid()) and (the_roles = '{}' or m.role = any (the_roles))
$$;

create function private.is_service() returns boolean
language sql stable set search_path = '' as $$
  select coalesce((select auth.role()), '') = 'service_role'
$$;

-- Stops the command unless the caller holds one of the roles. Someone outside the programme is told it
-- does not exist; someone inside it, that it is not theirs to do.
create function private.require_role(the_programme uuid, variadic the_roles text[]) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if private.is_service() then return; end if;
  if the_programme is null or not the_programme = any (private.my_programmes()) then
    perform private.refuse('not_found');
  end if;
  if not the_programme = any (private.my_programmes(variadic the_roles)) then
    perform private.refuse('forbidden');
  end if;
end $$;

-- The programmes in which the caller may do something (permissions.sql). Policies ask it once a statement, as
-- programme_id = any ((select private.may('read surveys'))::uuid[]).
create function private.may(the_permission text) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select private.my_programmes(variadic private.roles_that_may(the_permission))
$$;

-- Stops the command unless the caller may do this in the programme, and tells them as require_role does.
create function private.require_permission(the_programme uuid, the_permission text) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role(the_programme, variadic private.roles_that_may(the_permission));
end $$;

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

grant execute on function private.my_programmes(text[]), private.may(text) to authenticated;
