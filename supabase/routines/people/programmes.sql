-- Purpose: programmes, what this installation is and the key of its data, and who is responsible for what people say.

-- What this database is: as it was marked; where it was not, as its programmes say, 'both' when they differ, nothing when
-- there are none.
create function private.installation_kind() returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select kind from private.installation),
    (select case when count(*) = 0 then null when bool_and(is_demonstration) then 'demonstration' when bool_or(is_demonstration) then 'both' else 'real' end
     from public.programmes));
$$;
call private.open_door('private.installation_kind()', 'service_role');

-- Marks this database, unless it is something already; gives what it is.
create function private.mark_installation(the_kind text) returns text
language plpgsql security definer set search_path = '' as $$
declare was text := private.installation_kind();
begin
  if was = 'both' then return was; end if;
  insert into private.installation (kind) values (coalesce(was, the_kind)) on conflict do nothing;
  return private.installation_kind();
end $$;
call private.open_door('private.mark_installation(text)', 'service_role');

-- Keeps the key of the data, as the server sealed it: the first that comes, and another only instead of the one it was made
-- from. Gives the one that stands: of servers that start at once, all go by that.
create function private.keep_data_key(the_sealed text, instead_of text) returns text
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.data_key (sealed) values (the_sealed) on conflict do nothing;
  update private.data_key set sealed = the_sealed where sealed = instead_of;
  return (select k.sealed from private.data_key k);
end $$;
call private.open_door('private.keep_data_key(text, text)', 'service_role');

-- Writes something that says nothing, to find out whether it can.
create function private.can_write() returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update private.installation set written_at = clock_timestamp();
  return true;
end $$;
call private.open_door('private.can_write()', 'service_role');

-- A programme is what its database is, and makes it so when it is the first.
create function private.create_programme(the_name text, the_slug text, the_demonstration boolean default null) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  made uuid;
  kind text := private.mark_installation(case when the_demonstration then 'demonstration' else 'real' end);
begin
  if kind = 'both' or the_demonstration <> (kind = 'demonstration') then
    perform private.refuse('other_installation');
  end if;
  insert into public.programmes (name, slug, is_demonstration)
  values (the_name, the_slug, kind = 'demonstration') returning id into made;
  perform private.record(made, 'created', 'programme', made);
  return made;
exception when unique_violation then
  perform private.refuse('programme_exists');
end $$;
call private.open_door('private.create_programme(text, text, boolean)', 'service_role');

-- Sets down who is responsible for what people say, and how to reach them about one's rights: what people are told before they answer.
create function private.set_responsible(the_programme uuid, the_name text, the_contact text, the_words text default null) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'write settings');
  update public.programmes set responsible_name = trim(the_name), responsible_contact = trim(the_contact), responsible_words = nullif(trim(the_words), '') where id = the_programme;
  perform private.record(the_programme, 'set', 'responsible', the_programme);
end $$;
call private.open_door('private.set_responsible(uuid, text, text, text)', 'authenticated');

-- Whether everything an address names, by kind and id, is of the programme it names. Each feature says of what it may be
-- asked for by address which programme it is of, in a function named after it: addressed_<kind>({kind: id}). Anyone in the
-- programme may ask; what they may read of it is decided where it is read.
create function private.is_of_programme(the_programme uuid, the_things jsonb) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  kind text;
  place uuid;
begin
  if not the_programme = any (private.my_programmes()) then return false; end if;
  for kind in select jsonb_object_keys(the_things) loop
    if not exists (select 1 from pg_catalog.pg_proc p where p.pronamespace = 'private'::regnamespace and p.proname = 'addressed_' || kind) then return false; end if;
    execute format('select private.%I($1)', 'addressed_' || kind) into place using the_things;
    if place is distinct from the_programme then return false; end if;
  end loop;
  return true;
end $$;
call private.open_door('private.is_of_programme(uuid, jsonb)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

grant select (id, slug, name, is_demonstration) on public.programmes to authenticated, service_role;
grant select (least_count, responsible_name, responsible_contact, responsible_words) on public.programmes to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "people read the programmes they are in" on public.programmes for select to authenticated
  using (id = any ((select private.my_programmes())::uuid[]));
