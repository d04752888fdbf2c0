-- Purpose: reaching the people who asked to be reached, only in the ways they marked safe: reading who they are with a
-- reason, and writing to them, at most once for each thing there is to tell, with a way to stop it in every letter.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.reminders (
  wave_id uuid not null,
  kind text not null check (kind in ('open_again', 'ready')),
  contact_request_id uuid not null,
  programme_id uuid not null,
  stop_hash text not null unique check (length(stop_hash) = 64),
  sent_on date not null default private.today(),
  primary key (wave_id, kind, contact_request_id),
  foreign key (wave_id, programme_id) references public.waves (id, programme_id) on delete cascade,
  foreign key (contact_request_id, programme_id) references public.contact_requests (id, programme_id) on delete cascade
);
comment on table public.reminders is 'That someone who asked for it was written to: once for each wave and each thing to tell. Holds the hash of the link by which they stop it.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index reminders_wave on public.reminders (wave_id, programme_id);
create index reminders_programme on public.reminders (programme_id);
create index reminders_contact on public.reminders (contact_request_id, programme_id);

-- ---------------------------------------------------------------------------------------------
-- Functions
-- ---------------------------------------------------------------------------------------------

-- Who asked to be contacted, with the ways they marked safe, and nothing of what they said. Every reading is recorded with its reason.
create function private.list_contacts(the_wave uuid, the_reason text)
returns table (id uuid, name text, ways jsonb, done_on date)
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_wave(the_wave);
begin
  perform private.require_role(place, 'facilitator');
  if coalesce(length(trim(the_reason)), 0) not between 3 and 300 then perform private.refuse('reason_needed'); end if;
  perform private.record(place, 'read', 'contacts', the_wave, trim(the_reason));
  return query select c.id, c.name, c.ways, c.done_on from public.contact_requests c
               where c.wave_id = the_wave and c.ways is not null order by c.id;
end $$;
call private.open_door('private.list_contacts(uuid, text)', 'authenticated');

-- Notes that someone was contacted, or that they were not after all.
create function private.mark_contacted(the_contact uuid, is_done boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid;
begin
  select programme_id into place from public.contact_requests where id = the_contact;
  perform private.require_role(place, 'facilitator');
  update public.contact_requests set done_on = case when is_done then private.today() end where id = the_contact and ways is not null;
  perform private.record(place, case when is_done then 'contacted' else 'not_contacted' end, 'contact', the_contact);
end $$;
call private.open_door('private.mark_contacted(uuid, boolean)', 'authenticated');

-- The email addresses that may be written to about a wave, each once: that it is open, to those who asked in the survey's
-- earlier waves; that what came of it is ready, to those who asked in this one. Only where email was marked safe, and not
-- where this was told before.
create function private.reachable(the_wave uuid, the_kind text) returns table (contact uuid, address text, language_sealed text)
language sql stable security definer set search_path = '' as $$
  with asked as (
    select c.id, y.value ->> 'to' as address, c.language_sealed
    from public.waves w
    join public.waves e on e.survey_id = w.survey_id and case the_kind when 'ready' then e.id = w.id else e.id <> w.id and e.opened_on <= w.opened_on end
    join public.contact_requests c on c.wave_id = e.id
    cross join lateral jsonb_array_elements(c.ways) y
    where w.id = the_wave and y.value ->> 'way' = 'email')
  select distinct on (lower(a.address)) a.id, a.address, a.language_sealed from asked a
  where not exists (select 1 from asked t join public.reminders r on r.contact_request_id = t.id
                    where lower(t.address) = lower(a.address) and r.wave_id = the_wave and r.kind = the_kind)
  order by lower(a.address), a.id
$$;

-- How many would be written to: null for fewer than eight, none included.
create function private.count_reachable(the_wave uuid, the_kind text) returns integer
language plpgsql stable security definer set search_path = '' as $$
declare found_count integer;
begin
  perform private.require_role(private.programme_of_wave(the_wave), 'facilitator');
  select count(*) into found_count from private.reachable(the_wave, the_kind);
  return case when found_count >= 8 then found_count end;
end $$;
call private.open_door('private.count_reachable(uuid, text)', 'authenticated');

-- Takes the next few who are to be written to, so that nobody else writes to them too, each with a fresh word for the
-- link that stops it; only that word's hash is kept.
create function private.claim_reminders(the_wave uuid, the_kind text, the_count integer) returns table (contact uuid, address text, language_sealed text, stop text)
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_wave(the_wave);
  w public.waves%rowtype;
begin
  perform private.require_role(place, 'facilitator');
  select * into w from public.waves where id = the_wave for update;
  if the_kind = 'open_again' and w.state <> 'open' then perform private.refuse('wave_not_open'); end if;
  if the_kind = 'ready' and w.state <> 'closed' then perform private.refuse('wave_not_closed'); end if;
  perform private.record(place, 'wrote_to', 'contacts', the_wave, the_kind);
  return query
    with chosen as materialized (
      select r.contact, r.address, r.language_sealed, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') as stop
      from private.reachable(the_wave, the_kind) r limit least(the_count, 100)),
    claimed as (
      insert into public.reminders (wave_id, kind, contact_request_id, programme_id, stop_hash)
      select the_wave, the_kind, c.contact, place, encode(sha256(convert_to(c.stop, 'UTF8')), 'hex') from chosen c)
    select c.contact, c.address, c.language_sealed, c.stop from chosen c;
end $$;
call private.open_door('private.claim_reminders(uuid, text, integer)', 'authenticated');

-- Gives back those whose letter could not be sent, so that they are written to next time.
create function private.give_back_reminders(the_wave uuid, the_kind text, the_contacts uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role(private.programme_of_wave(the_wave), 'facilitator');
  delete from public.reminders where wave_id = the_wave and kind = the_kind and contact_request_id = any (the_contacts);
end $$;
call private.open_door('private.give_back_reminders(uuid, text, uuid[])', 'authenticated');

-- Takes out everything by which a programme could write again to whoever got this letter. That it was there stays, without a
-- word of it, so that the same sheet of paper is not entered again. The same answer whether it was there or not.
create function private.stop_writing(the_stop text) returns void
language sql security definer set search_path = '' as $$
  update public.contact_requests c set name = null, ways = null, language_sealed = null, done_on = null
  from public.reminders r join public.contact_requests told on told.id = r.contact_request_id
  where r.stop_hash = encode(sha256(convert_to(the_stop, 'UTF8')), 'hex') and c.programme_id = told.programme_id
    and exists (select 1 from jsonb_array_elements(c.ways) y join jsonb_array_elements(told.ways) z on lower(y.value ->> 'to') = lower(z.value ->> 'to')
                where y.value ->> 'way' = 'email' and z.value ->> 'way' = 'email')
$$;
call private.open_door('private.stop_writing(text)', 'anon', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants, column by column
-- ---------------------------------------------------------------------------------------------

revoke all on public.reminders from anon, authenticated, service_role;
revoke all on function private.reachable(uuid, text) from public, anon, authenticated, service_role;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

alter table public.reminders enable row level security;
create policy "nobody reads who was written to" on public.reminders for select to authenticated using (false);
