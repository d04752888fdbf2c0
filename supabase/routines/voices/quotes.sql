-- Purpose: quoting: only what someone agreed to, and a second person cleared, for one audience.

-- The words a board or the public may read: agreed by the person, cleared by two of the team, still usable.
create function private.quotable(the_contribution uuid, the_audience text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from public.quote_clearances q
    join public.usable_contributions u on u.id = q.contribution_id
    join public.consents k on k.contributor_id = u.contributor_id and k.given
      and k.purpose = case q.audience when 'boards' then 'quote_boards' else 'quote_public' end
    where q.contribution_id = the_contribution and q.audience = the_audience and q.state = 'cleared')
$$;

-- Whether a quote waits for the caller to check it: another asked for it, and the caller did not translate it (rule C7).
create function private.is_mine_to_check(q public.quote_clearances) returns boolean
language sql stable security definer set search_path = '' as $$
  select q.state = 'asked' and q.asked_by is distinct from (select auth.uid())
    and not exists (select 1 from public.contributions c where c.id = q.contribution_id and c.translated_by = (select auth.uid()))
$$;

-- Refuses unless the person agreed that their words may be quoted to this audience. A rating is no quote.
create function private.require_agreed_to_be_quoted(the_contribution uuid, the_audience text) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (
    select 1 from public.contributions c join public.consents k on k.contributor_id = c.contributor_id and k.given
      and k.purpose = case the_audience when 'boards' then 'quote_boards' when 'public' then 'quote_public' end
    where c.id = the_contribution and c.body is not null) then
    perform private.refuse('not_agreed_to_be_quoted');
  end if;
end $$;

-- Asks for someone's words to be quoted. Asking again, whoever asks, never clears: that is the next command's. Who wrote the
-- translation beside the words may become the one who asks, since they may not check it.
create function private.ask_to_quote(the_contribution uuid, the_audience text) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_contribution(the_contribution);
begin
  perform private.require_agreed_to_be_quoted(the_contribution, the_audience);
  perform private.hold_in_place(array[the_contribution]);
  insert into public.quote_clearances (contribution_id, audience, programme_id, asked_by)
  values (the_contribution, the_audience, place, (select auth.uid()))
  on conflict (contribution_id, audience) do update set asked_by = excluded.asked_by
    where quote_clearances.state = 'asked' and quote_clearances.asked_by is distinct from excluded.asked_by
      and (select translated_by from public.contributions where id = the_contribution) = excluded.asked_by;
  if found then perform private.record(place, 'asked', 'quote', the_contribution, the_audience); end if;
end $$;
call private.open_door('private.ask_to_quote(uuid, text)', 'authenticated');

-- Asks for someone's words to be quoted, or, when another person of the team asked, clears them. Who wrote the translation
-- beside the words never clears them, whoever asked: nobody checks their own work.
create function private.clear_quote(the_contribution uuid, the_audience text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_contribution(the_contribution);
  now_state text;
begin
  perform private.require_agreed_to_be_quoted(the_contribution, the_audience);
  if exists (select 1 from public.quote_clearances q where q.contribution_id = the_contribution and q.audience = the_audience
               and q.state = 'asked' and q.asked_by is distinct from (select auth.uid()) and not private.is_mine_to_check(q)) then
    perform private.refuse('own_translation');
  end if;
  perform private.hold_in_place(array[the_contribution]);
  insert into public.quote_clearances as q (contribution_id, audience, programme_id, asked_by)
  values (the_contribution, the_audience, place, (select auth.uid()))
  on conflict (contribution_id, audience) do update
    set state = case when q.asked_by = (select auth.uid()) then q.state else 'cleared' end,
        cleared_by = case when q.asked_by = (select auth.uid()) then q.cleared_by else (select auth.uid()) end
  returning state into now_state;
  perform private.record(place, now_state, 'quote', the_contribution, the_audience);
  return now_state;
end $$;
call private.open_door('private.clear_quote(uuid, text)', 'authenticated');

create function private.stop_quoting(the_contribution uuid, the_audience text) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_contribution(the_contribution);
begin
  delete from public.quote_clearances where contribution_id = the_contribution and audience = the_audience;
  perform private.record(place, 'stopped', 'quote', the_contribution, the_audience);
end $$;
call private.open_door('private.stop_quoting(uuid, text)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

grant select (contribution_id, audience, programme_id, asked_by, cleared_by, state) on public.quote_clearances to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "facilitators read which quotes are cleared" on public.quote_clearances for select to authenticated
  using (programme_id = any ((select private.may('read contributions'))::uuid[]));
