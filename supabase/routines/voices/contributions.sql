-- Purpose: what people told us, as far as it may be used: the door to every later stage is usable_contributions.

create view public.usable_contributions with (security_invoker = true) as
  select c.id, c.programme_id, c.contributor_id, c.listening_id, c.source, c.prompt, c.body, c.rating, c.given, c.translation, c.language, c.given_in
  from public.contributions c
  where c.state = 'received'
    and exists (select 1 from public.consents k where k.contributor_id = c.contributor_id and k.purpose = 'take_part' and k.given);
comment on view public.usable_contributions is 'The first door: consented, not withdrawn, not held. Every later stage reads through it.';

-- The programme of a contribution, for someone who may work with raw contributions there; refuses everyone else.
create function private.programme_of_contribution(the_contribution uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare place uuid;
begin
  select programme_id into place from public.usable_contributions where id = the_contribution;
  perform private.require_permission(place, 'write contributions');
  return place;
end $$;

-- Holds contributions where they are while something is joined to them: whoever takes words back meanwhile waits, and
-- words that were just taken back are not found.
create function private.hold_in_place(the_contributions uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
declare held integer;
begin
  perform 1 from public.contributions where id = any (the_contributions) order by id for key share;
  get diagnostics held = row_count;
  if held < (select count(distinct c) from unnest(the_contributions) c) then perform private.refuse('not_found'); end if;
end $$;

-- Puts a translation into the team's own language beside someone's words; empty takes it away. The words themselves stay.
-- Quotes that were asked for or cleared before have to be checked again, by someone other than the translator (rule C7).
create function private.translate(the_contribution uuid, the_translation text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_contribution(the_contribution);
  translated text := nullif(trim(the_translation), '');
begin
  if exists (select 1 from public.contributions where id = the_contribution and translation = translated) then return; end if;
  update public.contributions set translation = translated, translated_by = case when translated is not null then (select auth.uid()) end
  where id = the_contribution and body is not null;
  if not found then perform private.refuse('nothing_to_translate'); end if;
  if translated is not null then
    update public.quote_clearances set state = 'asked', asked_by = (select auth.uid()), cleared_by = null where contribution_id = the_contribution;
  end if;
  perform private.record(place, 'translated', 'contribution', the_contribution);
end $$;
call private.open_door('private.translate(uuid, text)', 'authenticated');

-- The programme of the contribution an address names.
create function private.addressed_contribution(the_things jsonb) returns uuid
language sql stable security definer set search_path = '' as $$
  select x.programme_id from public.contributions x where x.id = (the_things ->> 'contribution')::uuid
$$;

-- Whether something rests on a contribution by now. Each later feature that lets something rest on one says so in a function
-- named after it: rests_<what>(contribution).
create function private.is_rested_on(the_contribution uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  what name;
  does boolean;
begin
  for what in select p.proname from pg_catalog.pg_proc p where p.pronamespace = 'private'::regnamespace and p.proname like 'rests\_%' loop
    execute format('select private.%I($1)', what) into does using the_contribution;
    if does then return true; end if;
  end loop;
  return false;
end $$;

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

revoke all on public.usable_contributions from anon, authenticated, service_role;
grant select (id, programme_id, pseudonym, language, version_used) on public.contributors to authenticated;
grant select (id, programme_id, contributor_id, purpose, question_id, given, wording, wording_version, language, how, given_in)
  on public.consents to authenticated;
grant select (id, programme_id, contributor_id, listening_id, source, prompt, state, body, rating, given, translation, translated_by, language, given_in) on public.contributions to authenticated;
grant select (id, programme_id, listening_id, withdrawn_in, reason) on public.withdrawals to authenticated;
grant select on public.usable_contributions to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "facilitators read pseudonyms" on public.contributors for select to authenticated
  using (programme_id = any ((select private.may('read contributions'))::uuid[]));

create policy "facilitators read what was agreed to" on public.consents for select to authenticated
  using (programme_id = any ((select private.may('read contributions'))::uuid[]));

create policy "facilitators read contributions, safeguarding leads those held" on public.contributions for select to authenticated
  using ((state <> 'held' and programme_id = any ((select private.may('read contributions'))::uuid[]))
    or (state = 'held' and programme_id = any ((select private.may('read held contributions'))::uuid[])));

create policy "facilitators read that someone withdrew" on public.withdrawals for select to authenticated
  using (programme_id = any ((select private.may('read contributions'))::uuid[]));
