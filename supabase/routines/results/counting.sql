-- Purpose: which voices a reader counts, and towards what: a facilitator all there are; everyone else those of published waves,
-- who stay counted after they took their words back until the wave is published anew (rules 1 and 8).

-- Usable contributions that are counted, with the wave they came in.
create function private.counted_contributions(the_programme uuid, is_raw boolean) returns table (contribution_id uuid, contributor_id uuid, wave_id uuid)
language sql stable security definer set search_path = '' as $$
  select u.id, u.contributor_id, r.wave_id from public.usable_contributions u join public.responses r on r.contributor_id = u.contributor_id
  where u.programme_id = the_programme and (is_raw or r.is_published)
$$;

-- The same with the outcomes they speak to. Outside the facilitators an answer speaks to the outcomes of its question only where
-- the question is told; what one of the team tagged is told as they tagged it.
create function private.counted_tags(the_programme uuid, is_raw boolean) returns table (contribution_id uuid, contributor_id uuid, outcome_id uuid, stance text, wave_id uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
  if is_raw then
    return query select t.contribution_id, t.contributor_id, t.outcome_id, t.stance, null::uuid from public.tagged_contributions t where t.programme_id = the_programme;
    return;
  end if;
  return query
    with shown as materialized (
      select b.wave_id, q.key as question_id from public.wave_publications b cross join lateral jsonb_each(b.results -> 'questions') q
      where b.programme_id = the_programme and (q.value ->> 'isShown')::boolean)
    select t.contribution_id, t.contributor_id, t.outcome_id, t.stance, r.wave_id
    from public.tagged_contributions t join public.answers a on a.contribution_id = t.contribution_id join public.responses r on r.id = a.response_id and r.is_published
    left join shown s on s.wave_id = r.wave_id and s.question_id = a.question_id
    where t.programme_id = the_programme and (t.via = 'person' or s.question_id is not null);
end $$;

-- Every figure of voices: in all ('voice'), those that speak to no outcome the theory of change holds now ('no_outcome'), and of
-- each outcome by its id, and of each stance towards it by both ("id:helps").
create function private.voice_counts(the_programme uuid, is_raw boolean) returns table (counted_for text, voices integer)
language sql stable security definer set search_path = '' as $$
  with everyone as materialized (select distinct c.contributor_id from private.counted_contributions(the_programme, is_raw) c),
  tagged as materialized (select distinct t.contributor_id, t.outcome_id, t.stance from private.counted_tags(the_programme, is_raw) t),
  now_counted as (
    select 'voice' as counted_for, count(*) as voices from everyone
    union all
    select 'no_outcome', count(*) from everyone e where not exists (
      select 1 from tagged t join public.current_outcomes o on o.id = t.outcome_id where t.contributor_id = e.contributor_id)
    union all
    select t.outcome_id::text, count(distinct t.contributor_id) from tagged t group by 1
    union all
    select concat_ws(':', t.outcome_id, t.stance), count(*) from tagged t group by 1
    union all
    select s.counted_for, s.voices from public.voices_still_counted s where s.programme_id = the_programme and not is_raw)
  select n.counted_for, sum(n.voices)::integer from now_counted n group by 1
$$;

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
language plpgsql stable security definer set search_path = '' as $$
begin
  if not is_raw then return coalesce((select sum(b.again) from public.wave_publications b where b.programme_id = the_programme), 0); end if;
  return (
    with spoke as materialized (select distinct u.contributor_id from public.usable_contributions u where u.programme_id = the_programme)
    select count(*) from public.responses r join public.responses e on e.id = r.earlier_response_id
    where r.programme_id = the_programme and r.contributor_id in (select contributor_id from spoke) and e.contributor_id in (select contributor_id from spoke));
end $$;

-- The months in which people took their words back, as far as the caller is told: outside the facilitators once their wave was published without them.
create function private.withdrawals_told(the_programme uuid) returns table (withdrawn_in date)
language sql stable security definer set search_path = '' as $$
  select x.withdrawn_in from public.withdrawals x
  where x.programme_id = the_programme and (x.is_published or private.reads_raw(the_programme))
$$;

-- How many who took their words back are still counted for something; none for a facilitator.
create function private.still_counted(the_programme uuid, the_name text, is_raw boolean) returns integer
language sql stable security definer set search_path = '' as $$
  select coalesce(sum(s.voices), 0)::integer from public.voices_still_counted s where s.programme_id = the_programme and s.counted_for = the_name and not is_raw
$$;

-- How many voices are among contributions that the team gave to something by hand, with those still counted for it.
create function private.voices_among(the_programme uuid, the_contributions uuid[], the_name text, is_raw boolean) returns integer
language sql stable security definer set search_path = '' as $$
  select count(distinct u.contributor_id)::integer + private.still_counted(the_programme, the_name, is_raw)
  from public.usable_contributions u where u.id = any (the_contributions)
$$;

-- Keeps someone who takes back words among the voices they were counted with, until their wave is published anew. Takes what they
-- were counted for before and what after; nothing says that it was they.
create function private.keep_counting(r public.responses, the_before text[], the_after text[]) returns void
language sql security definer set search_path = '' as $$
  insert into public.voices_still_counted as s (wave_id, counted_for, programme_id, voices)
  select r.wave_id, n.name, r.programme_id, n.step from (
    select b as name, 1 as step from unnest(the_before) b where b <> all (the_after)
    union all select a, -1 from unnest(the_after) a where a <> all (the_before)) n
  on conflict (wave_id, counted_for) do update set voices = s.voices + excluded.voices
$$;

-- A figure of voices, as its page and its list count it.
create function private.voice_count(the_programme uuid, the_name text) returns integer
language sql stable security definer set search_path = '' as $$
  select coalesce((select c.voices from private.voice_counts(the_programme, private.reads_raw(the_programme)) c where c.counted_for = the_name), 0)
$$;
