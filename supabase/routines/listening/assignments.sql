-- Purpose: assigning peer researchers to the listenings in which they work. A role says what someone may do; an assignment, where.

-- The listenings the caller is assigned to, where they still may work in one. Policies ask it once a statement, as
-- id = any ((select private.my_listenings())::uuid[]).
create function private.my_listenings() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(a.listening_id), '{}') from public.assignments a
  where a.person_id = (select auth.uid()) and a.programme_id = any ((select private.may('work where assigned'))::uuid[])
$$;

-- Assigns someone who may work where they are assigned; doing it twice is the same as once.
create function private.assign_researcher(the_listening uuid, the_person uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := (select l.programme_id from public.listenings l where l.id = the_listening);
begin
  perform private.require_permission(place, 'assign researchers');
  perform 1 from public.memberships m
  where m.programme_id = place and m.person_id = the_person and m.role = any (private.roles_that_may('work where assigned')) for share;
  if not found then perform private.refuse('not_a_researcher'); end if;
  insert into public.assignments (listening_id, person_id, programme_id) values (the_listening, the_person, place) on conflict do nothing;
  if found then perform private.record(place, 'began', 'assignment', the_person, null, the_listening); end if;
end $$;
call private.open_door('private.assign_researcher(uuid, uuid)', 'authenticated');

-- Ends an assignment; doing it twice is the same as once.
create function private.unassign_researcher(the_listening uuid, the_person uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := (select l.programme_id from public.listenings l where l.id = the_listening);
begin
  perform private.require_permission(place, 'assign researchers');
  delete from public.assignments where listening_id = the_listening and person_id = the_person;
  if found then perform private.record(place, 'ended', 'assignment', the_person, null, the_listening); end if;
end $$;
call private.open_door('private.unassign_researcher(uuid, uuid)', 'authenticated');

-- With the role go its assignments: given again, the role begins with none.
create function private.end_assignments() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.assignments a where a.person_id = old.person_id and a.programme_id = old.programme_id;
  return null;
end $$;
create trigger memberships_end_assignments after delete on public.memberships
  for each row when (old.role = 'peer_researcher') execute function private.end_assignments();

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

grant execute on function private.my_listenings() to authenticated;
grant select (listening_id, person_id, programme_id, assigned_on) on public.assignments to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "people read where they are assigned, those who assign all of it" on public.assignments for select to authenticated
  using (person_id = (select auth.uid()) or programme_id = any ((select private.may('assign researchers'))::uuid[]));
