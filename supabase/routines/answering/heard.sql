-- Purpose: what was heard: contributions with the question they answer, for those who may read them.

-- A contribution with what was asked and where, for those who may read it.
create view public.heard_contributions with (security_invoker = true) as
  select u.id, u.programme_id, u.contributor_id, u.body, u.rating, u.given ->> 'words' as given, u.translation, u.language, u.given_in,
         a.question_id, a.question_text, w.id as wave_id, w.name as wave_name, s.id as survey_id, s.title as survey_title
  from public.usable_contributions u
  join public.answers a on a.contribution_id = u.id
  join public.responses r on r.id = a.response_id
  join public.waves w on w.id = r.wave_id
  join public.surveys s on s.id = w.survey_id;
comment on view public.heard_contributions is 'Usable contributions with the question they answer.';

create view public.wave_responses with (security_invoker = true) as
  select r.wave_id, r.programme_id, count(*) as responses from public.responses r
  where exists (select 1 from public.consents k where k.contributor_id = r.contributor_id and k.purpose = 'take_part' and k.given)
  group by r.wave_id, r.programme_id;
comment on view public.wave_responses is 'How many people took part in each wave, for those who may read that someone answered; as results count them.';

-- One page of what was heard, newest month first, from after a place in the list, and one row more to tell whether it goes on.
-- Shows all, words and ratings without a tag yet (what was chosen speaks through its question), words only, what waits for a translation, or the quotes another of the team asked the
-- caller to check.
create function private.list_heard(the_programme uuid, the_show text, the_wave uuid, the_outcome uuid, after_in date, after_id uuid,
                                   the_count integer)
returns table (id uuid, body text, rating text, given text, translation text, language text, given_in date, question_text text, wave_id uuid, wave_name text,
               survey_title text, pseudonym text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role(the_programme, 'facilitator');
  return query
    select h.id, h.body, h.rating, h.given, h.translation, h.language, h.given_in, h.question_text, h.wave_id, h.wave_name, h.survey_title, p.pseudonym
    from public.heard_contributions h join public.contributors p on p.id = h.contributor_id
    where h.programme_id = the_programme
      and (after_in is null or (h.given_in, h.id) < (after_in, after_id))
      and (the_wave is null or h.wave_id = the_wave)
      and (the_outcome is null or exists (select 1 from public.tags t where t.contribution_id = h.id and t.outcome_id = the_outcome))
      and case the_show
            when 'untagged' then h.given is null and not exists (select 1 from public.tags t where t.contribution_id = h.id)
            when 'words' then h.body is not null
            when 'untranslated' then h.body is not null and h.translation is null and h.language <> 'en'
            when 'quotes' then exists (select 1 from public.quote_clearances q where q.contribution_id = h.id and private.is_mine_to_check(q))
            else true end
    order by h.given_in desc, h.id desc
    limit least(the_count, 200) + 1;
end $$;
call private.open_door('private.list_heard(uuid, text, uuid, uuid, date, uuid, integer)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

revoke all on public.heard_contributions, public.wave_responses from anon, authenticated, service_role;
grant select on public.heard_contributions, public.wave_responses to authenticated;
