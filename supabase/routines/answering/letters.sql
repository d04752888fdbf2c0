-- Purpose: reaching the people who asked to be reached, only in the ways they marked safe: reading who they are with a
-- reason, and writing to them, at most once for each thing there is to tell, with a way to stop it in every letter.

-- The addresses someone marked safe for email, in small letters.
create function private.emails_of(the_ways jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select array(select lower(y.value ->> 'to') from jsonb_array_elements(the_ways) y where y.value ->> 'way' = 'email')
$$;

-- What became of the letter about a wave to someone, or to another of their addresses; null when there is none.
create function private.letter_of(the_wave uuid, the_kind text, the_contact uuid) returns text
language sql stable security definer set search_path = '' as $$
  select r.state from public.contact_requests c
  join public.reminders r on r.listening_id = the_wave and r.kind = the_kind join public.contact_requests t on t.id = r.contact_request_id
  where c.id = the_contact and (t.id = c.id or private.emails_of(t.ways) && private.emails_of(c.ways))
  order by array_position(array['sent', 'sending', 'waiting', 'not_reachable'], r.state) limit 1
$$;

-- Who asked to be contacted, with the ways they marked safe, and nothing of what they said; and what became of the letter that tells
-- them what came of it: null when there is none to write, or none was asked for yet. Every reading is recorded with its reason.
create function private.list_contacts(the_wave uuid, the_reason text)
returns table (id uuid, name text, ways jsonb, done_on date, letter text)
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_wave(the_wave);
begin
  perform private.require_permission(place, 'reach contributors');
  if coalesce(length(trim(the_reason)), 0) not between 3 and 300 then perform private.refuse('reason_needed'); end if;
  -- Looking on, after ticking someone off or loading the page again, is the same reading.
  if not exists (select 1 from public.audit_events a where a.programme_id = place and a.actor_id = (select auth.uid()) and a.action = 'read' and a.thing = 'contacts'
                 and a.thing_id = the_wave and a.reason = trim(the_reason) and a.at > now() - interval '1 hour') then
    perform private.record(place, 'read', 'contacts', the_wave, trim(the_reason));
  end if;
  return query select c.id, c.name, c.ways, c.done_on, private.letter_of(the_wave, 'ready', c.id) from public.contact_requests c
               where c.listening_id = the_wave and c.ways is not null order by c.id;
end $$;
call private.open_door('private.list_contacts(uuid, text)', 'authenticated');

-- Notes that someone was contacted, or that they were not after all.
create function private.mark_contacted(the_contact uuid, is_done boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid;
begin
  select programme_id into place from public.contact_requests where id = the_contact;
  perform private.require_permission(place, 'reach contributors');
  update public.contact_requests set done_on = case when is_done then private.today() end where id = the_contact and ways is not null;
  perform private.record(place, case when is_done then 'contacted' else 'not_contacted' end, 'contact', the_contact);
end $$;
call private.open_door('private.mark_contacted(uuid, boolean)', 'authenticated');

-- The email addresses that may be written to about a wave, each once: that it is open, to those who asked in the survey's
-- earlier waves; that what came of it is ready, to those who asked in this one. Only where email was marked safe, and not
-- where this was told before, nor where a letter was refused.
create function private.reachable(the_wave uuid, the_kind text) returns table (contact uuid, address text, language_sealed text)
language sql stable security definer set search_path = '' as $$
  with asked as (
    select c.id, y.value ->> 'to' as address, c.language_sealed
    from public.waves w
    join public.waves e on e.survey_id = w.survey_id and case the_kind when 'ready' then e.id = w.id else e.id <> w.id and e.opened_on <= w.opened_on end
    join public.contact_requests c on c.listening_id = e.id
    cross join lateral jsonb_array_elements(c.ways) y
    where w.id = the_wave and y.value ->> 'way' = 'email')
  select distinct on (lower(a.address)) a.id, a.address, a.language_sealed from asked a
  where not exists (select 1 from asked t join public.reminders r on r.contact_request_id = t.id
                    where lower(t.address) = lower(a.address) and r.listening_id = the_wave and r.kind = the_kind)
    and not exists (select 1 from public.reminders r join public.contact_requests t on t.id = r.contact_request_id
                    where r.state = 'not_reachable' and t.programme_id = (select w.programme_id from public.waves w where w.id = the_wave) and lower(a.address) = any (private.emails_of(t.ways)))
  order by lower(a.address), a.id
$$;

-- Those who are to be told about a wave, each once, by the first way in which they can be: by a letter of ours, or by one of the team.
create function private.to_tell(the_wave uuid, the_kind text) returns table (contact uuid, way text, letter text, is_done boolean)
language sql stable security definer set search_path = '' as $$
  select c.id, (select y.value ->> 'way' from jsonb_array_elements(c.ways) y order by array_position(array['email', 'text', 'call', 'post', 'worker'], y.value ->> 'way') limit 1),
    private.letter_of(the_wave, the_kind, c.id), the_kind = 'ready' and c.done_on is not null
  from public.waves w
  join public.waves e on e.survey_id = w.survey_id and case the_kind when 'ready' then e.id = w.id else e.id <> w.id and e.opened_on <= w.opened_on end
  join public.contact_requests c on c.listening_id = e.id and c.ways is not null
  where w.id = the_wave
$$;

-- Before and after writing, counted from the record alone: how many a letter would go to now, how many letters wait, went, or could
-- not be delivered, and how many are left to the team, by way. "Everyone" is told when nobody is left.
create function private.letters_summary(the_wave uuid, the_kind text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_permission(private.programme_of_wave(the_wave), 'reach contributors');
  return (
    with people as materialized (select * from private.to_tell(the_wave, the_kind)),
    ours as (select count(*) as n from private.reachable(the_wave, the_kind)),
    yours as (select p.way, count(*) as n from people p where not p.is_done and p.way <> 'email' group by 1)
    select jsonb_build_object('people', (select count(*) from people), 'toWrite', (select o.n from ours o),
      'waiting', count(*) filter (where p.letter in ('waiting', 'sending')), 'sent', count(*) filter (where p.letter = 'sent'),
      'notReachable', count(*) filter (where p.letter = 'not_reachable'), 'done', count(*) filter (where p.is_done),
      'yours', (select coalesce(jsonb_object_agg(y.way, y.n), '{}') from yours y),
      'everyone', count(*) > 0 and count(*) filter (where not p.is_done and p.letter is distinct from 'sent') = 0)
    from people p);
end $$;
call private.open_door('private.letters_summary(uuid, text)', 'authenticated');

-- The link a letter leads to: nobody's in particular, if there is one that is no group's.
create function private.link_for_letters(the_wave uuid) returns text
language sql stable security definer set search_path = '' as $$
  select l.address from public.survey_links l where l.wave_id = the_wave and l.state = 'active' and l.priority_group is null
  order by l.channel nulls first, l.address limit 1
$$;

-- Writes to everyone who asked for it, marked email safe, and was not told yet: a letter each, each a job of its own, added with it.
-- Pressed again it adds only those who are new. Gives how many letters were added.
create function private.write_to_contacts(the_wave uuid, the_kind text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_wave(the_wave);
  w public.waves%rowtype;
  letter uuid;
  added integer := 0;
begin
  perform private.require_permission(place, 'reach contributors');
  select * into w from public.waves where id = the_wave for update;
  if the_kind = 'open_again' and w.state <> 'open' then perform private.refuse('wave_not_open'); end if;
  if the_kind = 'ready' and w.state <> 'closed' then perform private.refuse('wave_not_closed'); end if;
  if the_kind = 'open_again' and private.link_for_letters(the_wave) is null then perform private.refuse('wave_has_no_link'); end if;
  for letter in
    insert into public.reminders (listening_id, kind, contact_request_id, programme_id)
    select the_wave, the_kind, r.contact, place from private.reachable(the_wave, the_kind) r
    on conflict (listening_id, kind, contact_request_id) do nothing returning id
  loop
    perform private.enqueue(place, 'letter', 'letter ' || letter, letter);
    added := added + 1;
  end loop;
  perform private.record(place, 'wrote_to', 'contacts', the_wave, the_kind);
  return added;
end $$;
call private.open_door('private.write_to_contacts(uuid, text)', 'authenticated');

-- What a letter needs, for the server that is about to send it, with the hash of a fresh word by which it can be stopped. Null when
-- there is nothing to send any more, or nobody knows whether it went: it is not written twice.
create function private.begin_letter(the_letter uuid, the_stop_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  r public.reminders%rowtype;
  c public.contact_requests%rowtype;
begin
  select * into r from public.reminders where id = the_letter for update;
  if r.id is null or r.state in ('sent', 'not_reachable') then return null; end if;
  select * into c from public.contact_requests where id = r.contact_request_id;
  if r.state = 'sending' or cardinality(coalesce(private.emails_of(c.ways), '{}')) = 0 then
    update public.reminders set state = 'not_reachable' where id = r.id;
    return null;
  end if;
  update public.reminders set state = 'sending', stop_hash = the_stop_hash where id = r.id;
  return (select jsonb_build_object('kind', r.kind, 'to', (select y.value ->> 'to' from jsonb_array_elements(c.ways) y where y.value ->> 'way' = 'email' limit 1),
      'languageSealed', c.language_sealed, 'ownLanguage', coalesce(v.definition ->> 'language', 'en'), 'programme', p.name, 'link', private.link_for_letters(r.listening_id))
    from public.waves w join public.programmes p on p.id = w.programme_id join public.survey_versions v on v.id = w.survey_version_id where w.id = r.listening_id);
end $$;
call private.open_door('private.begin_letter(uuid, text)', 'service_role');

-- What became of a letter: sent; not reachable, when the address was refused or every try failed; waiting, to be tried again.
create function private.end_letter(the_letter uuid, the_state text) returns void
language sql security definer set search_path = '' as $$
  update public.reminders set state = the_state, sent_on = case when the_state = 'sent' then private.today() end where id = the_letter and state = 'sending'
$$;
call private.open_door('private.end_letter(uuid, text)', 'service_role');

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
