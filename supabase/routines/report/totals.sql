-- Purpose: the board report: every outcome with what was said of it, and the programme as a whole.

-- How each statement was rated that speaks to an outcome, wave by wave: the one source of every figure of ratings.
create function private.rated(the_programme uuid, is_raw boolean)
returns table (outcome_id uuid, wave_id uuid, question_text text, listening text, rating text, ratings integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not is_raw then
    return query select r.outcome_id, r.wave_id, r.question_text, r.listening, r.rating, r.ratings from private.published_ratings(the_programme) r;
    return;
  end if;
  return query
  select t.outcome_id, w.id, a.question_text, s.title || ' · ' || w.name, t.rating, count(*)::integer
  from public.tagged_contributions t
  join public.answers a on a.contribution_id = t.contribution_id join public.responses p on p.id = a.response_id
  join public.waves w on w.id = p.wave_id join public.surveys s on s.id = w.survey_id
  where t.programme_id = the_programme and t.rating is not null
  group by t.outcome_id, w.id, s.id, a.question_text, t.rating;
end $$;

-- Voices, agreement, decisions and open recommendations for each outcome. A voice is one person in one wave.
create function private.outcome_report(the_programme uuid)
returns table (outcome_id uuid, level text, kind text, text text, theme text, priority_group text,
               voices integer, ratings integer, agreeing integer, decisions integer, open_recommendations integer)
language plpgsql stable security definer set search_path = '' as $$
declare is_raw boolean := private.reads_raw(the_programme);
begin
  perform private.require_report_reader(the_programme);
  return query
  with heard as (
    select c.counted_for as outcome, c.voices from private.voice_counts(the_programme, is_raw) c),
  rated as (
    select r.outcome_id as outcome, sum(r.ratings)::integer as ratings,
           coalesce(sum(r.ratings) filter (where r.rating in ('strongly_agree', 'agree')), 0)::integer as agreeing
    from private.rated(the_programme, is_raw) r group by 1),
  decided as (
    select t.outcome_id as outcome, count(distinct l.decision_id)::integer as decisions
    from public.trail l join public.tagged_contributions t on t.contribution_id = l.contribution_id
    where l.programme_id = the_programme group by 1),
  asked as (
    select t.outcome_id as outcome, count(distinct r.id)::integer as recommendations
    from public.open_recommendations r join public.theme_evidence e on e.theme_id = r.theme_id
    join public.tagged_contributions t on t.contribution_id = e.contribution_id
    where r.programme_id = the_programme group by 1)
  select o.id, o.level, o.kind, o.text, o.theme, o.priority_group, coalesce(h.voices, 0), coalesce(r.ratings, 0),
         coalesce(r.agreeing, 0), coalesce(d.decisions, 0), coalesce(a.recommendations, 0)
  from public.current_outcomes o
  left join heard h on h.outcome = o.id::text left join rated r on r.outcome = o.id left join decided d on d.outcome = o.id left join asked a on a.outcome = o.id
  where o.programme_id = the_programme
  order by o.position;
end $$;
call private.open_door('private.outcome_report(uuid)', 'authenticated');

-- The figures of a programme. Of those who answered more than one wave of a survey, and said so, it is known that they are one
-- person: `people` counts them once, so there are that many people at most.
create function private.report_totals(the_programme uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare is_raw boolean := private.reads_raw(the_programme);
begin
  perform private.require_report_reader(the_programme);
  return (
    with counted as materialized (select c.counted_for, c.voices from private.voice_counts(the_programme, is_raw) c where c.counted_for in ('voice', 'no_outcome')),
    everyone as (select coalesce((select c.voices from counted c where c.counted_for = 'voice'), 0) as voices)
    select jsonb_build_object('voices', e.voices, 'people', e.voices - private.known_again(the_programme, is_raw),
      'voicesWithoutOutcome', coalesce((select c.voices from counted c where c.counted_for = 'no_outcome'), 0),
      'withdrawn', (select count(*) from private.withdrawals_told(the_programme)),
      'openRecommendations', (select count(*) from public.open_recommendations where programme_id = the_programme),
      'overdueRecommendations', (select count(*) from public.open_recommendations where programme_id = the_programme and is_overdue),
      'publishedDecisions', (select count(*) from public.decisions where programme_id = the_programme and state in ('published', 'superseded')))
    from everyone e);
end $$;
call private.open_door('private.report_totals(uuid)', 'authenticated');

-- One row a withdrawal with the month it happened in: enough to count them, too little to find a person by.
create function private.withdrawal_months(the_programme uuid) returns table (number integer, withdrawn_in date)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_report_reader(the_programme);
  return query
  select (row_number() over (order by x.withdrawn_in desc))::integer, x.withdrawn_in from private.withdrawals_told(the_programme) x order by 1;
end $$;
call private.open_door('private.withdrawal_months(uuid)', 'authenticated');

create function private.programme_voices(the_programme uuid)
returns table (voice integer, contribution_id uuid, question_text text, listening text, is_words boolean, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_report_reader(the_programme);
  return query select * from private.disclosed(the_programme, (
    select array_agg(c.contribution_id) from private.counted_contributions(the_programme, private.reads_raw(the_programme)) c), private.voice_count(the_programme, 'voice'));
end $$;
call private.open_door('private.programme_voices(uuid)', 'authenticated');

-- Voices none of whose contributions speaks to an outcome the theory of change holds now.
create function private.voices_without_outcome(the_programme uuid)
returns table (voice integer, contribution_id uuid, question_text text, listening text, is_words boolean, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
declare is_raw boolean := private.reads_raw(the_programme);
begin
  perform private.require_report_reader(the_programme);
  return query select * from private.disclosed(the_programme, (
    with tagged as materialized (
      select distinct t.contributor_id from private.counted_tags(the_programme, is_raw) t join public.current_outcomes o on o.id = t.outcome_id)
    select array_agg(c.contribution_id) from private.counted_contributions(the_programme, is_raw) c
    where c.contributor_id not in (select t.contributor_id from tagged t)), private.voice_count(the_programme, 'no_outcome'));
end $$;
call private.open_door('private.voices_without_outcome(uuid)', 'authenticated');
