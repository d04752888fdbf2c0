-- Purpose: which voices a reader counts, and towards what: a facilitator all there are; everyone else those of published waves,
-- who stay counted after they took their words back until the wave is published anew (rules 1 and 8).

-- Whether readers without raw access count a contribution, and by a tag of it: it is of a published wave, and the question was told or one of
-- the team tagged it.
create function private.is_told(the_contribution uuid, the_via text default 'person') returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from public.answers a join public.responses r on r.id = a.response_id and r.is_published
    where a.contribution_id = the_contribution and (the_via = 'person' or exists (
      select 1 from public.wave_publications b where b.wave_id = r.wave_id and (b.results -> 'questions' -> a.question_id ->> 'isShown')::boolean)))
$$;

-- What two of the team cleared to be quoted about an outcome, in one stance when it is named: as far as the reader counts it.
create function private.cleared_about(the_programme uuid, the_outcome uuid, the_stance text, the_audience text, is_raw boolean) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select t.contribution_id from public.quote_clearances q join public.tags t on t.contribution_id = q.contribution_id and t.outcome_id = the_outcome
    where q.programme_id = the_programme and q.audience = the_audience and q.state = 'cleared' and (the_stance is null or t.stance = the_stance)
      and (is_raw or private.is_told(t.contribution_id, t.via)));
end $$;

-- How statements that speak to an outcome were rated, outside the facilitators: as published, wave by wave.
create function private.published_ratings(the_programme uuid)
returns table (outcome_id uuid, wave_id uuid, question_text text, listening text, rating text, ratings integer)
language sql stable security definer set search_path = '' as $$
  select o.value::uuid, w.id, q.value ->> 'text', s.title || ' · ' || w.name, c.key, c.value::integer
  from public.wave_publications b join public.waves w on w.id = b.wave_id join public.surveys s on s.id = w.survey_id
  join public.survey_versions v on v.id = w.survey_version_id
  cross join lateral jsonb_array_elements(v.definition -> 'questions') q
  cross join lateral jsonb_array_elements_text(coalesce(q.value -> 'outcomes', '[]')) o
  cross join lateral jsonb_each_text(coalesce(b.results -> 'questions' -> (q.value ->> 'id') -> 'counts', '{}')) c
  where b.programme_id = the_programme and q.value ->> 'kind' = 'statement'
$$;

-- How many voices are known to be people counted already: they said which earlier sending was theirs, and it is counted too.
create function private.known_again(the_programme uuid, is_raw boolean) returns integer
language sql stable security definer set search_path = '' as $$
  select case when is_raw then private.kept(the_programme, the_programme, 'again', true)
    else (select coalesce(sum(b.again), 0)::integer from public.wave_publications b where b.programme_id = the_programme) end
$$;

-- The months in which people took their words back, as far as the caller is told: outside the facilitators once their wave was published without them.
create function private.withdrawals_told(the_programme uuid) returns table (withdrawn_in date)
language sql stable security definer set search_path = '' as $$
  select x.withdrawn_in from public.withdrawals x
  where x.programme_id = the_programme and (x.is_published or private.reads_raw(the_programme))
$$;

-- How many who took their words back are still counted for something; none for a facilitator.
create function private.still_counted(the_programme uuid, the_about uuid, the_figure text, is_raw boolean) returns integer
language sql stable security definer set search_path = '' as $$
  select coalesce(sum(s.voices), 0)::integer from public.voices_still_counted s
  where s.programme_id = the_programme and s.about_id = the_about and s.figure = the_figure and not is_raw
$$;

-- A figure of voices, as its page and its list count it: of a programme ('voice', 'no_outcome'), of an outcome ('voice', or a
-- stance towards it), of a theme ('voice', or a side).
create function private.voice_count(the_programme uuid, the_about uuid, the_figure text, is_raw boolean) returns integer
language sql stable security definer set search_path = '' as $$
  select private.kept(the_programme, the_about, the_figure, is_raw) + private.still_counted(the_programme, the_about, the_figure, is_raw)
$$;

-- How many voices are among contributions that the team gave to something by hand, with those still counted for it.
create function private.voices_among(the_programme uuid, the_contributions uuid[], the_about uuid, is_raw boolean) returns integer
language sql stable security definer set search_path = '' as $$
  select count(distinct u.contributor_id)::integer + private.still_counted(the_programme, the_about, 'voice', is_raw)
  from public.usable_contributions u where u.id = any (the_contributions)
$$;

-- Keeps someone who takes back words among the voices they were counted with, until their wave is published anew. Takes what they
-- were counted for before and what after, each as "about figure"; nothing says that it was they.
create function private.keep_counting(r public.responses, the_before text[], the_after text[]) returns void
language sql security definer set search_path = '' as $$
  insert into public.voices_still_counted as s (wave_id, about_id, figure, programme_id, voices)
  select r.wave_id, split_part(n.name, ' ', 1)::uuid, split_part(n.name, ' ', 2), r.programme_id, n.step from (
    select b as name, 1 as step from unnest(the_before) b where b <> all (the_after)
    union all select a, -1 from unnest(the_after) a where a <> all (the_before)) n
  on conflict (wave_id, about_id, figure) do update set voices = s.voices + excluded.voices
$$;
