-- Purpose: the trail of who did what: written beside every command, and never changed.

create function private.record(the_programme uuid, the_action text, the_thing text, the_id uuid, the_reason text default null, in_listening uuid default null)
returns void language sql security definer set search_path = '' as $$
  insert into public.audit_events (programme_id, actor_id, action, thing, thing_id, reason, within_id)
  values (the_programme, (select auth.uid()), the_action, the_thing, the_id, the_reason, in_listening)
$$;

-- Refuses a change made from what someone else has since saved over, and says who: whoever last did something to the thing.
create function private.refuse_overtaken(the_thing text, the_id uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse('changed_meanwhile', (
    select p.name from public.audit_events a join public.people p on p.id = a.actor_id
    where a.thing = the_thing and a.thing_id = the_id and a.actor_id <> (select auth.uid()) order by a.id desc limit 1));
end $$;

create function private.keep_audit() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'throughline:audit_is_append_only';
end $$;
create trigger audit_events_rows_stay before update or delete on public.audit_events
  for each row execute function private.keep_audit();
create trigger audit_events_stay before truncate on public.audit_events
  for each statement execute function private.keep_audit();

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

grant select (id, programme_id, actor_id, action, thing, thing_id, within_id, reason, at) on public.audit_events to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "people read what they did, programme leads all of it" on public.audit_events for select to authenticated
  using (programme_id = any ((select private.may('read audit'))::uuid[])
    or (actor_id = (select auth.uid()) and programme_id = any ((select private.my_programmes())::uuid[])));
