-- Purpose: what someone answered so far, kept sealed while they answer and when they pause.

create function private.count_passed(the_wave public.waves, the_passed text[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.pages_passed as p (wave_id, question_id, programme_id)
  select (the_wave).id, q.id, (the_wave).programme_id from (
    select distinct g.id from unnest(the_passed) g (id)
    where g.id = '' or exists (select 1 from public.survey_versions v cross join lateral jsonb_array_elements(v.definition -> 'questions') d
                             where v.id = (the_wave).survey_version_id and d.value ->> 'id' = g.id)) q
  order by q.id
  on conflict (wave_id, question_id) do update set people = p.people + 1;
end $$;

-- Keeps what was answered so far, and counts the questions this person came past for the first time. A new draft is taken
-- only while the wave is open; one that is there may go on within the grace. False when it was not kept.
create function private.keep_draft(the_address text, the_draft_hash text, the_sealed text, the_passed text[] default '{}') returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  w public.waves%rowtype;
  is_there boolean;
begin
  select v.* into w from public.survey_links l join public.waves v on v.id = l.wave_id where l.address = the_address and l.state = 'active';
  select true into is_there from public.answer_drafts where draft_hash = the_draft_hash and expires_at > now();
  if w.id is null or not (w.state = 'open' or (coalesce(is_there, false) and w.state = 'closed' and private.today() <= w.closed_on + private.grace_days())) then
    return false;
  end if;
  insert into public.answer_drafts as d (draft_hash, programme_id, wave_id, sealed)
  values (the_draft_hash, w.programme_id, w.id, the_sealed)
  on conflict (draft_hash) do update set sealed = excluded.sealed, expires_at = greatest(d.expires_at, excluded.expires_at);
  perform private.count_passed(w, the_passed);
  return true;
end $$;
call private.open_door('private.keep_draft(text, text, text, text[])', 'anon', 'authenticated');

-- What someone who presses a button costs, in one call: keeps the draft and counts the saving of whoever sends it, so that a flood
-- is slowed. Says kept, slow_down for one saving too many, or wave_closed; a refusal by name would take the count back. It counts
-- last: everyone behind one address of the network has one count, and whoever counts holds it until the transaction ends.
create function private.keep_counted_draft(the_bucket text, the_limit integer, the_minutes integer,
                                           the_address text, the_draft_hash text, the_sealed text, the_passed text[] default '{}') returns text
language plpgsql security definer set search_path = '' as $$
declare is_kept boolean;
begin
  if private.is_limit_reached(the_bucket, the_limit, the_minutes) then return 'slow_down'; end if;
  is_kept := private.keep_draft(the_address, the_draft_hash, the_sealed, the_passed);
  perform private.count_attempt(the_bucket, the_limit, the_minutes);
  return case when is_kept then 'kept' else 'wave_closed' end;
end $$;
call private.open_door('private.keep_counted_draft(text, integer, integer, text, text, text, text[])', 'anon', 'authenticated');

-- Drops drafts whose time is over, and the ways back to them. A job does it, not whoever saves next.
create function private.drop_expired_drafts() returns integer
language plpgsql security definer set search_path = '' as $$
declare dropped integer;
begin
  delete from public.answer_drafts where expires_at < now();
  get diagnostics dropped = row_count;
  return dropped;
end $$;
call private.open_door('private.drop_expired_drafts()', 'service_role');

create function private.read_draft(the_draft_hash text) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select sealed from public.answer_drafts where draft_hash = the_draft_hash and expires_at > now());
end $$;
call private.open_door('private.read_draft(text)', 'anon', 'authenticated');

create function private.drop_draft(the_draft_hash text) returns void
language sql security definer set search_path = '' as $$
  delete from public.answer_drafts where draft_hash = the_draft_hash
$$;
call private.open_door('private.drop_draft(text)', 'anon', 'authenticated');

-- Keeps the way back to a draft under a code, and the draft for thirty days. Gives the day until which, null when there is no draft.
create function private.pause_draft(the_draft_hash text, the_code_hash text, the_sealed text) returns date
language plpgsql security definer set search_path = '' as $$
declare until timestamptz := now() + interval '30 days';
begin
  update public.answer_drafts set expires_at = until where draft_hash = the_draft_hash and expires_at > now();
  if not found then return null; end if;
  insert into public.paused_answers (code_hash, programme_id, draft_hash, sealed)
  select the_code_hash, d.programme_id, d.draft_hash, the_sealed from public.answer_drafts d where d.draft_hash = the_draft_hash
  on conflict (draft_hash) do update set code_hash = excluded.code_hash, sealed = excluded.sealed;
  return private.day_of(until);
exception when unique_violation then
  -- Another draft has this very code: the caller makes another one.
  return null;
end $$;
call private.open_door('private.pause_draft(text, text, text)', 'anon', 'authenticated');

-- The sealed way back behind a code; null when there is none, or its time is over.
create function private.read_pause(the_code_hash text) returns text
language sql stable security definer set search_path = '' as $$
  select p.sealed from public.paused_answers p join public.answer_drafts d on d.draft_hash = p.draft_hash
  where p.code_hash = the_code_hash and d.expires_at > now()
$$;
call private.open_door('private.read_pause(text)', 'anon', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "nobody reads drafts" on public.answer_drafts for select to authenticated using (false);

create policy "nobody reads the ways back" on public.paused_answers for select to authenticated using (false);

create policy "nobody reads the counters themselves" on public.pages_passed for select to authenticated using (false);
