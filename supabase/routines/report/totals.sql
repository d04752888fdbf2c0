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
  select k.about_id, w.id, q.value ->> 'text', s.title || ' · ' || w.name, k.figure, k.everyone
  from public.current_outcomes o join public.kept_counts k on k.programme_id = the_programme and k.about_id = o.id
    and k.figure in ('strongly_agree', 'agree', 'neither', 'disagree', 'strongly_disagree', 'not_sure')
  join public.waves w on w.id = left(k.part, 36)::uuid join public.surveys s on s.id = w.survey_id join public.survey_versions v on v.id = w.survey_version_id
  cross join lateral jsonb_array_elements(v.definition -> 'questions') q
  where o.programme_id = the_programme and q.value ->> 'id' = substr(k.part, 38);
end $$;

-- Voices, agreement, decisions and open recommendations for each outcome. A voice is one person in one wave.
create function private.outcome_report(the_programme uuid)
returns table (outcome_id uuid, level text, kind text, text text, theme text, priority_group text,
               voices integer, ratings integer, agreeing integer, decisions integer, open_recommendations integer)
language plpgsql stable security definer set search_path = '' as $$
declare is_raw boolean := private.reads_raw(the_programme);
begin
  perform private.require_permission(the_programme, 'read report');
  return query
  with linked as materialized (
    select k.about_id as outcome, k.part::uuid as theme from public.current_outcomes o
    join public.kept_counts k on k.programme_id = the_programme and k.about_id = o.id and k.figure = 'theme' and k.everyone > 0 where o.programme_id = the_programme),
  rated as (
    select r.outcome_id as outcome, sum(r.ratings)::integer as ratings,
           coalesce(sum(r.ratings) filter (where r.rating in ('strongly_agree', 'agree')), 0)::integer as agreeing
    from private.rated(the_programme, is_raw) r group by 1),
  decided as (
    select x.outcome, count(distinct x.decision)::integer as decisions from (
      select l.outcome, e.decision_id as decision from public.decision_evidence e left join public.recommendations r on r.id = e.recommendation_id
      join linked l on l.theme = coalesce(e.theme_id, r.theme_id) where e.programme_id = the_programme
      union all
      select t.outcome_id, e.decision_id from public.decision_evidence e join public.tagged_contributions t on t.contribution_id = e.contribution_id where e.programme_id = the_programme) x
    join public.decisions d on d.id = x.decision and d.state in ('published', 'superseded') group by 1),
  asked as (
    select l.outcome, count(*)::integer as recommendations
    from public.open_recommendations r join linked l on l.theme = r.theme_id where r.programme_id = the_programme group by 1)
  select o.id, o.level, o.kind, o.text, o.theme, o.priority_group, private.voice_count(the_programme, o.id, 'voice', is_raw), coalesce(r.ratings, 0),
         coalesce(r.agreeing, 0), coalesce(d.decisions, 0), coalesce(a.recommendations, 0)
  from public.current_outcomes o
  left join rated r on r.outcome = o.id left join decided d on d.outcome = o.id left join asked a on a.outcome = o.id
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
  perform private.require_permission(the_programme, 'read report');
  return (
    select jsonb_build_object('voices', e.voices, 'people', e.voices - private.known_again(the_programme, is_raw),
      'voicesWithoutOutcome', private.voice_count(the_programme, the_programme, 'no_outcome', is_raw),
      'withdrawn', (select count(*) from private.withdrawals_told(the_programme)),
      'openRecommendations', (select count(*) from public.open_recommendations where programme_id = the_programme),
      'overdueRecommendations', (select count(*) from public.open_recommendations where programme_id = the_programme and is_overdue),
      'publishedDecisions', (select count(*) from public.decisions where programme_id = the_programme and state in ('published', 'superseded')))
    from (select private.voice_count(the_programme, the_programme, 'voice', is_raw) as voices) e);
end $$;
call private.open_door('private.report_totals(uuid)', 'authenticated');

-- One row a withdrawal with the month it happened in: enough to count them, too little to find a person by.
create function private.withdrawal_months(the_programme uuid) returns table (number integer, withdrawn_in date)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'read report');
  return query
  select (row_number() over (order by x.withdrawn_in desc))::integer, x.withdrawn_in from private.withdrawals_told(the_programme) x order by 1;
end $$;
call private.open_door('private.withdrawal_months(uuid)', 'authenticated');

create function private.programme_voices(the_programme uuid, after_number integer default 0, after_place uuid default null, the_count integer default null)
returns table (voice integer, place uuid, of_all integer, contribution_id uuid, question_text text, listening text, is_words boolean, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
declare is_raw boolean := private.reads_raw(the_programme);
begin
  perform private.require_permission(the_programme, 'read report');
  return query select * from private.disclosed(the_programme, case when is_raw then array(
      select c.id from private.people_heard(the_programme, after_place, the_count) l join public.contributions c on c.contributor_id = l.contributor_id)
    else array(
      select q.contribution_id from public.quote_clearances q
      where q.programme_id = the_programme and q.audience = 'boards' and q.state = 'cleared' and private.is_told(q.contribution_id)) end,
    private.voice_count(the_programme, the_programme, 'voice', is_raw), after_number, after_place, the_count);
end $$;
call private.open_door('private.programme_voices(uuid, integer, uuid, integer)', 'authenticated');

-- Voices none of whose contributions speaks to an outcome the theory of change holds now.
create function private.voices_without_outcome(the_programme uuid, after_number integer default 0, after_place uuid default null, the_count integer default null)
returns table (voice integer, place uuid, of_all integer, contribution_id uuid, question_text text, listening text, is_words boolean, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
declare is_raw boolean := private.reads_raw(the_programme);
begin
  perform private.require_permission(the_programme, 'read report');
  return query select * from private.disclosed(the_programme, case when is_raw then array(
      select c.id from private.people_listed(the_programme, array['no_outcome'], after_place, the_count) l join public.contributions c on c.contributor_id = l.contributor_id)
    else array(
      select q.contribution_id from public.quote_clearances q join public.contributions c on c.id = q.contribution_id
      join public.counted_people p on p.contributor_id = c.contributor_id and (p.figures -> (the_programme || ' no_outcome ') ->> 1)::integer > 0
      where q.programme_id = the_programme and q.audience = 'boards' and q.state = 'cleared') end,
    private.voice_count(the_programme, the_programme, 'no_outcome', is_raw), after_number, after_place, the_count);
end $$;
call private.open_door('private.voices_without_outcome(uuid, integer, uuid, integer)', 'authenticated');
