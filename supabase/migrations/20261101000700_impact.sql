-- Purpose: the line itself, read both ways. One view says which contribution stands behind which decision; every
-- figure and every trail, for every reader, is counted from it and from the doors before it.

-- ---------------------------------------------------------------------------------------------
-- Views
-- ---------------------------------------------------------------------------------------------

-- Which contribution (usable or held) stands behind which piece of a decision's evidence.
create view public.evidence_contributions with (security_invoker = true) as
  select e.id as evidence_id, e.decision_id, e.programme_id, e.contribution_id, null::uuid as theme_id, e.recommendation_id
  from public.decision_evidence e where e.contribution_id is not null
  union all
  select e.id, e.decision_id, e.programme_id, t.contribution_id, t.theme_id, e.recommendation_id
  from public.decision_evidence e
  left join public.recommendations r on r.id = e.recommendation_id
  join public.theme_evidence t on t.theme_id = coalesce(e.theme_id, r.theme_id);
comment on view public.evidence_contributions is 'Evidence of a decision down to contributions, whatever their state.';

create view public.trail with (security_invoker = true) as
  select x.decision_id, x.evidence_id, x.programme_id, x.theme_id, x.recommendation_id, u.id as contribution_id, u.contributor_id
  from public.evidence_contributions x
  join public.decisions d on d.id = x.decision_id and d.state in ('published', 'superseded')
  join public.usable_contributions u on u.id = x.contribution_id;
comment on view public.trail is 'The line: published decisions and the usable contributions behind them. Read upward and downward alike.';

create view public.open_recommendations with (security_invoker = true) as
  select r.id, r.programme_id, r.board_id, r.theme_id, r.title, r.ask, r.reply_by, r.put_on, r.reply_by < private.today() as is_overdue
  from public.recommendations r where r.state = 'with_board';
comment on view public.open_recommendations is 'What boards still owe an answer to.';

-- ---------------------------------------------------------------------------------------------
-- Functions: the report. Each figure equals the rows its link opens, for the same reader: facilitators see what is there at this
-- moment, everyone else what was published of closed waves (docs/decisions/026-what-a-wave-tells.md).
-- ---------------------------------------------------------------------------------------------

create function private.require_report_reader(the_programme uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role(the_programme, 'board_member', 'secretary', 'facilitator', 'programme_lead');
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

-- One row a contribution, numbered by voice in no order that tells who spoke when. For a facilitator everything, raw. For everyone
-- else the quotes cleared for them (for boards, or for the public where they read no report), with their question, language and translation; then one empty row for each other voice up
-- to `the_voices`, the figure that opened the list: which wave they spoke in, what and how much, is told of none of them, nor
-- whether one has since taken their words back. What was chosen or counted is no quote, nor what someone wrote beside "something else".
create function private.disclosed(the_programme uuid, the_contributions uuid[], the_voices integer)
returns table (voice integer, contribution_id uuid, question_text text, listening text, is_words boolean, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
declare
  is_raw boolean := private.reads_raw(the_programme);
  audience text := case when the_programme = any (private.my_programmes('board_member', 'secretary', 'facilitator', 'programme_lead')) then 'boards' else 'public' end;
  shown integer;
begin
  return query
    select (dense_rank() over (order by md5(u.contributor_id::text)))::integer, case when is_raw then u.id end, a.question_text, s.title || ' · ' || w.name, u.body is not null,
      u.body, case when u.body is not null then u.language end, u.translation
    from public.usable_contributions u
    left join public.answers a on a.contribution_id = u.id left join public.responses p on p.id = a.response_id
    left join public.waves w on w.id = p.wave_id left join public.surveys s on s.id = w.survey_id
    where u.programme_id = the_programme and u.id = any (the_contributions) and (is_raw or (u.body is not null and private.quotable(u.id, audience)))
    order by 1, md5(u.id::text);
  if is_raw then return; end if;
  select count(distinct u.contributor_id) into shown from public.usable_contributions u
  where u.programme_id = the_programme and u.id = any (the_contributions) and u.body is not null and private.quotable(u.id, audience);
  return query select n, null::uuid, null::text, null::text, false, null::text, null::text, null::text from generate_series(shown + 1, the_voices) n;
end $$;

-- A figure of voices, as its page and its list count it.
create function private.voice_count(the_programme uuid, the_name text) returns integer
language sql stable security definer set search_path = '' as $$
  select coalesce((select c.voices from private.voice_counts(the_programme, private.reads_raw(the_programme)) c where c.counted_for = the_name), 0)
$$;

-- The voices behind an outcome; of one stance alone when it is named.
create function private.outcome_voices(the_programme uuid, the_outcome uuid, the_stance text default null)
returns table (voice integer, contribution_id uuid, question_text text, listening text, is_words boolean, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_report_reader(the_programme);
  return query select * from private.disclosed(the_programme, (
    select array_agg(t.contribution_id) from private.counted_tags(the_programme, private.reads_raw(the_programme)) t
    where t.outcome_id = the_outcome and (the_stance is null or t.stance = the_stance)), private.voice_count(the_programme, concat_ws(':', the_outcome, the_stance)));
end $$;
call private.open_door('private.outcome_voices(uuid, uuid, text)', 'authenticated');

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

-- The ratings behind an agreement figure, one numbered row a rating, parted from who gave them.
create function private.outcome_ratings(the_programme uuid, the_outcome uuid, only_agreeing boolean default false)
returns table (number integer, question_text text, listening text, rating text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_report_reader(the_programme);
  return query
  select (row_number() over (order by r.question_text, s.title, w.opened_on, coalesce(w.closed_on, 'infinity'), w.reply_by, w.id,
            array_position(array['strongly_agree', 'agree', 'neither', 'disagree', 'strongly_disagree', 'not_sure'], r.rating)))::integer,
         r.question_text, r.listening, r.rating
  from private.rated(the_programme, private.reads_raw(the_programme)) r join public.waves w on w.id = r.wave_id join public.surveys s on s.id = w.survey_id
  cross join lateral generate_series(1, r.ratings)
  where r.outcome_id = the_outcome and (not only_agreeing or r.rating in ('strongly_agree', 'agree'))
  order by 1;
end $$;
call private.open_door('private.outcome_ratings(uuid, uuid, boolean)', 'authenticated');

-- The same ratings, counted for each statement of each wave.
create function private.outcome_rating_counts(the_programme uuid, the_outcome uuid)
returns table (question_text text, listening text, rating text, ratings integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_report_reader(the_programme);
  return query
  select r.question_text, r.listening, r.rating, count(*)::integer
  from private.outcome_ratings(the_programme, the_outcome) r group by 1, 2, 3 order by min(r.number);
end $$;
call private.open_door('private.outcome_rating_counts(uuid, uuid)', 'authenticated');

create function private.outcome_decisions(the_programme uuid, the_outcome uuid)
returns table (decision_id uuid, title text, board text, decided_on date, state text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_report_reader(the_programme);
  return query
  select d.id, d.title, b.name, d.decided_on, d.state from public.decisions d join public.boards b on b.id = d.board_id
  where d.id in (select l.decision_id from public.trail l join public.tagged_contributions t on t.contribution_id = l.contribution_id
                 where l.programme_id = the_programme and t.outcome_id = the_outcome)
  order by d.decided_on desc, d.id;
end $$;
call private.open_door('private.outcome_decisions(uuid, uuid)', 'authenticated');

-- What was asked of boards because of what was said about an outcome: what is still owed first, then what was answered.
create function private.outcome_recommendations(the_programme uuid, the_outcome uuid)
returns table (recommendation_id uuid, title text, board text, state text, put_on date, reply_by date, is_overdue boolean,
               answer text, reason text, replied_on date)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_report_reader(the_programme);
  return query
  select r.id, r.title, b.name, r.state, r.put_on, r.reply_by, r.state = 'with_board' and r.reply_by < private.today(),
         y.answer, y.reason, y.replied_on
  from public.recommendations r join public.boards b on b.id = r.board_id
  left join public.recommendation_replies y on y.recommendation_id = r.id
  where r.programme_id = the_programme and r.state <> 'draft' and exists (
    select 1 from public.theme_evidence e join public.tagged_contributions t on t.contribution_id = e.contribution_id
    where e.theme_id = r.theme_id and t.outcome_id = the_outcome)
  order by r.state = 'with_board' desc, r.reply_by, r.id;
end $$;
call private.open_door('private.outcome_recommendations(uuid, uuid)', 'authenticated');

-- How many voices speak to an outcome in which way. Someone who speaks to it in two ways is counted in both.
create function private.outcome_stances(the_programme uuid, the_outcome uuid) returns table (stance text, voices integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_report_reader(the_programme);
  return query
  select split_part(c.counted_for, ':', 2), c.voices from private.voice_counts(the_programme, private.reads_raw(the_programme)) c
  where c.counted_for like the_outcome::text || ':%';
end $$;
call private.open_door('private.outcome_stances(uuid, uuid)', 'authenticated');

-- The words about an outcome that the reader may have and that two of the team have cleared for boards, by stance.
create function private.outcome_quotes(the_programme uuid, the_outcome uuid)
returns table (stance text, question_text text, listening text, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_report_reader(the_programme);
  return query
  select s.stance, d.question_text, d.listening, d.words, d.language, d.translation
  from unnest(array['hinders', 'helps', 'wants', 'neutral']) with ordinality s (stance, turn)
  cross join lateral private.disclosed(the_programme, (
    select array_agg(t.contribution_id) from private.counted_tags(the_programme, private.reads_raw(the_programme)) t
    where t.outcome_id = the_outcome and t.stance = s.stance), 0) d
  where d.words is not null and (d.contribution_id is null or private.quotable(d.contribution_id, 'boards'))
  order by s.turn, d.voice;
end $$;
call private.open_door('private.outcome_quotes(uuid, uuid)', 'authenticated');

-- The themes in which something said about an outcome was gathered.
create function private.outcome_themes(the_programme uuid, the_outcome uuid)
returns table (theme_id uuid, title text, definition text, state text, voices_for integer, voices_against integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_report_reader(the_programme);
  return query
  select m.id, m.title, m.definition, m.state, n.voices_for, n.voices_against
  from public.themes m join private.theme_counts(the_programme) n on n.theme_id = m.id
  where m.programme_id = the_programme and m.state <> 'draft' and exists (
    select 1 from public.theme_evidence e join public.tagged_contributions t on t.contribution_id = e.contribution_id
    where e.theme_id = m.id and t.outcome_id = the_outcome)
  order by n.voices_for + n.voices_against desc, m.id;
end $$;
call private.open_door('private.outcome_themes(uuid, uuid)', 'authenticated');

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

-- ---------------------------------------------------------------------------------------------
-- Functions: the trail down, from a decision
-- ---------------------------------------------------------------------------------------------

-- The contributions behind a published decision, or one piece of its evidence, whatever their state.
create function private.behind(the_decision uuid, the_evidence uuid default null) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select array_agg(distinct x.contribution_id) from public.evidence_contributions x join public.decisions d on d.id = x.decision_id and d.state in ('published', 'superseded')
  where x.decision_id = the_decision and (the_evidence is null or x.evidence_id = the_evidence)
$$;

-- How many voices stand behind a decision, or one piece of its evidence.
create function private.voices_behind(the_decision uuid, the_evidence uuid default null) returns integer
language sql stable security definer set search_path = '' as $$
  select private.voices_among(d.programme_id, array(select x.contribution_id from public.evidence_contributions x where x.decision_id = d.id and (the_evidence is null or x.evidence_id = the_evidence)),
    case when the_evidence is null then concat_ws(':', 'decision', d.id) else concat_ws(':', 'evidence', the_evidence) end, private.reads_raw(d.programme_id))
  from public.decisions d where d.id = the_decision
$$;

-- The same, as the reader may see them.
create function private.decision_voices(the_decision uuid, the_evidence uuid default null)
returns table (voice integer, contribution_id uuid, question_text text, listening text, is_words boolean, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
declare place uuid := (select programme_id from public.decisions where id = the_decision);
begin
  perform private.require_report_reader(place);
  return query select * from private.disclosed(place, private.behind(the_decision, the_evidence), private.voices_behind(the_decision, the_evidence));
end $$;
call private.open_door('private.decision_voices(uuid, uuid)', 'authenticated');

-- The voices behind each piece of evidence of a decision, published or in hand, and how many have since withdrawn.
create function private.evidence_counts(the_decision uuid) returns table (evidence_id uuid, voices integer, withdrawn integer)
language sql stable security definer set search_path = '' as $$
  select e.id, private.voices_behind(e.decision_id, e.id),
    case when e.gone = 'withdrawn' then 1 - private.still_counted(e.programme_id, concat_ws(':', 'evidence', e.id), private.reads_raw(e.programme_id))
      else coalesce(t.voices_withdrawn - private.still_counted(e.programme_id, concat_ws(':', 'theme', t.id), private.reads_raw(e.programme_id)), 0) end
  from public.decision_evidence e left join public.recommendations r on r.id = e.recommendation_id left join public.themes t on t.id = coalesce(e.theme_id, r.theme_id)
  where e.decision_id = the_decision
$$;

create function private.decision_evidence_counts(the_decision uuid) returns table (evidence_id uuid, voices integer, withdrawn integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_report_reader((select programme_id from public.decisions where id = the_decision));
  return query select * from private.evidence_counts(the_decision);
end $$;
call private.open_door('private.decision_evidence_counts(uuid)', 'authenticated');

-- How many voices a theme has for and against, for anyone in the programme who may read the theme.
create function private.theme_counts(the_programme uuid) returns table (theme_id uuid, voices_for integer, voices_against integer, withdrawn integer)
language plpgsql stable security definer set search_path = '' as $$
declare is_raw boolean := private.reads_raw(the_programme);
begin
  perform private.require_role(the_programme, 'member', 'peer_researcher', 'facilitator', 'secretary', 'board_member', 'programme_lead');
  return query
  select m.id, count(distinct u.contributor_id) filter (where e.side = 'for')::integer + private.still_counted(the_programme, concat_ws(':', 'theme', m.id, 'for'), is_raw),
    count(distinct u.contributor_id) filter (where e.side = 'against')::integer + private.still_counted(the_programme, concat_ws(':', 'theme', m.id, 'against'), is_raw),
    m.voices_withdrawn - private.still_counted(the_programme, concat_ws(':', 'theme', m.id), is_raw)
  from public.themes m left join public.theme_evidence e on e.theme_id = m.id left join public.usable_contributions u on u.id = e.contribution_id
  where m.programme_id = the_programme and (m.state <> 'draft' or is_raw) group by m.id;
end $$;
call private.open_door('private.theme_counts(uuid)', 'authenticated');

-- The programme of a theme, for someone who may follow it: a draft is the facilitators' alone.
create function private.programme_of_theme(the_theme uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare t public.themes%rowtype;
begin
  select * into t from public.themes where id = the_theme;
  perform private.require_role(t.programme_id, 'member', 'peer_researcher', 'facilitator', 'secretary', 'board_member', 'programme_lead');
  if t.state = 'draft' and not t.programme_id = any (private.my_programmes('facilitator')) then perform private.refuse('not_found'); end if;
  return t.programme_id;
end $$;

-- The voices behind a theme, on one side when it is named, as the reader may see them: what its figures open.
create function private.theme_voices(the_theme uuid, the_side text default null)
returns table (voice integer, contribution_id uuid, question_text text, listening text, is_words boolean, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_theme(the_theme);
  given uuid[] := (select array_agg(e.contribution_id) from public.theme_evidence e where e.theme_id = the_theme and (the_side is null or e.side = the_side));
begin
  return query select * from private.disclosed(place, given, private.voices_among(place, given, concat_ws(':', 'theme', the_theme, the_side), private.reads_raw(place)));
end $$;
call private.open_door('private.theme_voices(uuid, text)', 'authenticated');

-- The words in a theme that the reader may have and that two of the team have cleared, for and against.
create function private.theme_quotes(the_theme uuid)
returns table (side text, question_text text, listening text, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
declare place uuid := private.programme_of_theme(the_theme);
begin
  return query
  select s.side, d.question_text, d.listening, d.words, d.language, d.translation
  from unnest(array['for', 'against']) with ordinality s (side, turn)
  cross join lateral private.disclosed(place, (
    select array_agg(e.contribution_id) from public.theme_evidence e where e.theme_id = the_theme and e.side = s.side), 0) d
  where d.words is not null and (d.contribution_id is null or private.quotable(d.contribution_id, 'boards'))
  order by s.turn, d.voice;
end $$;
call private.open_door('private.theme_quotes(uuid)', 'authenticated');

-- The outcomes of the theory of change that what was gathered in a theme speaks to.
create function private.theme_outcomes(the_theme uuid) returns table (outcome_id uuid, level text, text text)
language plpgsql stable security definer set search_path = '' as $$
declare place uuid := private.programme_of_theme(the_theme);
begin
  return query
  select o.id, o.level, o.text from public.current_outcomes o
  where o.programme_id = place and exists (
    select 1 from public.tagged_contributions t join public.theme_evidence e on e.contribution_id = t.contribution_id
    where e.theme_id = the_theme and t.outcome_id = o.id)
  order by o.position;
end $$;
call private.open_door('private.theme_outcomes(uuid)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Functions: what anyone may read
-- ---------------------------------------------------------------------------------------------

create function private.public_programmes() returns table (slug text, name text, is_demonstration boolean, decisions integer)
language sql stable security definer set search_path = '' as $$
  select p.slug, p.name, p.is_demonstration, count(d.id)::integer
  from public.programmes p join public.decisions d on d.programme_id = p.id and d.state in ('published', 'superseded')
  group by p.id order by p.name
$$;
call private.open_door('private.public_programmes()', 'anon', 'authenticated');

create function private.published_decisions(the_slug text)
returns table (id uuid, title text, board text, decided_on date, state text, reference text, rung text, voices integer)
language sql stable security definer set search_path = '' as $$
  select d.id, d.title, b.name, d.decided_on, d.state, d.reference, d.rung,
         private.voices_behind(d.id)
  from public.decisions d join public.boards b on b.id = d.board_id join public.programmes p on p.id = d.programme_id
  where p.slug = the_slug and d.state in ('published', 'superseded')
  order by d.decided_on desc, d.id
$$;
call private.open_door('private.published_decisions(text)', 'anon', 'authenticated');

-- The whole record of a published decision with its line down to voices: counts, and words cleared for the public.
create function private.published_decision(the_decision uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'id', d.id, 'programmeId', d.programme_id, 'programme', p.name, 'slug', p.slug, 'isDemonstration', p.is_demonstration, 'board', b.name,
    'reference', d.reference, 'title', d.title, 'decidedOn', d.decided_on, 'decidedBy', d.decided_by, 'decision', d.decision,
    'reasons', d.reasons, 'noOptionsBecause', d.no_options_because, 'interests', d.interests, 'dispensations', d.dispensations,
    'backgroundPapers', d.background_papers, 'rung', d.rung, 'membersAgreement', d.members_agreement, 'deliveryOwner', d.delivery_owner,
    'noLivedExperienceEvidence', d.no_lived_experience_evidence, 'state', d.state, 'publishedOn', d.published_on,
    'voices', private.voices_behind(d.id),
    'options', coalesce((select jsonb_agg(jsonb_build_object('option', o.option, 'rejectedBecause', o.rejected_because) order by o.position)
                         from public.decision_options o where o.decision_id = d.id), '[]'),
    'advice', coalesce((select jsonb_agg(jsonb_build_object('kind', a.kind, 'givenBy', a.given_by, 'givenOn', a.given_on, 'summary', a.summary) order by a.position)
                        from public.decision_advice a where a.decision_id = d.id), '[]'),
    'headings', coalesce((select jsonb_agg(jsonb_build_object('heading', h.heading, 'content', h.content) order by h.position)
                          from public.decision_headings h where h.decision_id = d.id), '[]'),
    'evidence', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', e.id, 'effect', e.effect, 'whatChanged', e.what_changed, 'reviewOn', e.review_on,
        'theme', (select jsonb_build_object('id', t.id, 'title', t.title, 'definition', t.definition) from public.themes t
                  where t.id = coalesce(e.theme_id, r.theme_id)),
        'recommendation', case when r.id is not null then jsonb_build_object('id', r.id, 'title', r.title, 'ask', r.ask, 'putOn', r.put_on,
            'answer', y.answer, 'reason', y.reason, 'repliedOn', y.replied_on) end,
        'heardOn', (select greatest(t.agreed_on, r.put_on) from public.themes t where t.id = coalesce(e.theme_id, r.theme_id)),
        'voices', n.voices, 'withdrawn', n.withdrawn,
        'quotes', coalesce((select jsonb_agg(jsonb_build_object('words', u.body, 'language', u.language, 'translation', u.translation) order by md5(u.id::text))
                            from public.trail l join public.usable_contributions u on u.id = l.contribution_id
                            where l.evidence_id = e.id and u.body is not null and private.quotable(u.id, 'public')), '[]'))
        order by e.id)
      from public.decision_evidence e
      join private.evidence_counts(d.id) n on n.evidence_id = e.id
      left join public.recommendations r on r.id = e.recommendation_id
      left join public.recommendation_replies y on y.recommendation_id = r.id
      where e.decision_id = d.id), '[]'))
  from public.decisions d join public.boards b on b.id = d.board_id join public.programmes p on p.id = d.programme_id
  where d.id = the_decision and d.state in ('published', 'superseded')
$$;
call private.open_door('private.published_decision(uuid)', 'anon', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Functions: the trail up, from a receipt
-- ---------------------------------------------------------------------------------------------

-- What one person said and where each of their words went, for whoever holds the receipt, with the version of the survey they
-- answered; only the month of it once everything was taken back; null when nobody holds it.
create function private.follow_receipt(the_receipt_hash text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'programme', p.name, 'slug', p.slug, 'isDemonstration', p.is_demonstration, 'survey', s.title, 'wave', w.name, 'receivedIn', r.received_in,
    'replyBy', w.reply_by, 'language', k.language, 'variant', k.version_used, 'definition', v.definition,
    'consents', coalesce((select jsonb_agg(jsonb_build_object('purpose', c.purpose, 'question', c.question_id, 'given', c.given, 'wording', c.wording, 'language', c.language)
                            order by c.purpose, c.question_id)
                          from public.consents c where c.contributor_id = k.id), '[]'),
    'contributions', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', u.id, 'question', a.question_id, 'body', u.body, 'rating', u.rating, 'given', u.given - 'words',
        'language', u.language,
        -- By their plain names alone: the plan's own words are for those who work with it.
        'outcomes', coalesce((select jsonb_agg(n.words order by o.position) from public.tags t
                              join public.current_outcomes o on o.id = t.outcome_id
                              join public.outcome_names n on n.outcome_id = o.id where t.contribution_id = u.id), '[]'),
        'themes', coalesce((
          select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'definition', m.definition, 'side', e.side,
            'recommendations', coalesce((
              select jsonb_agg(jsonb_build_object('id', q.id, 'title', q.title, 'board', b.name, 'replyBy', q.reply_by, 'state', q.state,
                       'isOverdue', q.state = 'with_board' and q.reply_by < private.today(),
                       'answer', y.answer, 'reason', y.reason, 'repliedOn', y.replied_on) order by q.put_on, q.id)
              from public.recommendations q join public.boards b on b.id = q.board_id
              left join public.recommendation_replies y on y.recommendation_id = q.id
              where q.theme_id = m.id and q.state <> 'draft'), '[]')) order by m.created_on, m.id)
          from public.theme_evidence e join public.themes m on m.id = e.theme_id and m.state <> 'draft'
          where e.contribution_id = u.id), '[]'),
        'decisions', coalesce((
          select jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title, 'board', b.name, 'decidedOn', d.decided_on, 'state', d.state,
                   'effect', e.effect, 'whatChanged', e.what_changed, 'reviewOn', e.review_on) order by d.decided_on, e.id)
          from (select distinct l.decision_id, l.evidence_id from public.trail l where l.contribution_id = u.id) l
          join public.decisions d on d.id = l.decision_id join public.boards b on b.id = d.board_id
          join public.decision_evidence e on e.id = l.evidence_id), '[]'))
        order by q.place, a.id)
      from public.usable_contributions u left join public.answers a on a.contribution_id = u.id
      left join (select asked.value ->> 'id' as id, asked.ordinality as place
                 from jsonb_array_elements(v.definition -> 'questions') with ordinality asked) q on q.id = a.question_id
      where u.contributor_id = k.id), '[]'))
  from public.contributors k
  join public.programmes p on p.id = k.programme_id
  join public.responses r on r.contributor_id = k.id
  join public.waves w on w.id = r.wave_id join public.surveys s on s.id = w.survey_id
  join public.survey_versions v on v.id = w.survey_version_id
  where k.receipt_hash = the_receipt_hash
  union all
  select jsonb_build_object('withdrawnIn', x.withdrawn_in) from public.withdrawals x where x.receipt_hash = the_receipt_hash
$$;
call private.open_door('private.follow_receipt(text)', 'anon', 'authenticated');

-- Outcomes on a decision's trail that have no name in plain words yet: people who follow their words are told of them by it alone.
create function private.unnamed_behind(the_decision uuid) returns table (id uuid, text text)
language sql stable security definer set search_path = '' as $$
  select distinct o.id, o.text from public.evidence_contributions e
  join public.tags t on t.contribution_id = e.contribution_id join public.current_outcomes o on o.id = t.outcome_id
  where e.decision_id = the_decision and not exists (select 1 from public.outcome_names n where n.outcome_id = o.id)
$$;

create function private.unnamed_outcomes(the_decision uuid) returns table (id uuid, text text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role((select d.programme_id from public.decisions d where d.id = the_decision), 'secretary', 'facilitator', 'programme_lead');
  return query select u.id, u.text from private.unnamed_behind(the_decision) u order by u.text;
end $$;
call private.open_door('private.unnamed_outcomes(uuid)', 'authenticated');

-- Whether people have been told of an outcome, or asked about it: then it keeps a name.
create function private.is_told_of(the_outcome uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
      select 1 from public.waves w join public.survey_versions v on v.id = w.survey_version_id
      cross join lateral jsonb_array_elements(v.definition -> 'questions') q
      where w.state <> 'draft' and coalesce(q.value -> 'outcomes', '[]') ? the_outcome::text)
    or exists (
      select 1 from public.tags t join public.evidence_contributions e on e.contribution_id = t.contribution_id
      join public.decisions d on d.id = e.decision_id
      where t.outcome_id = the_outcome and d.state in ('published', 'superseded'))
$$;

-- ---------------------------------------------------------------------------------------------
-- Functions: what is waiting for me
-- ---------------------------------------------------------------------------------------------

-- What waits to be done in a programme, counted for the page each role lands on.
create function private.waiting(the_programme uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  facilitator boolean := the_programme = any (private.my_programmes('facilitator'));
  secretary boolean := the_programme = any (private.my_programmes('secretary'));
begin
  if not the_programme = any (private.my_programmes()) then perform private.refuse('not_found'); end if;
  return jsonb_build_object(
    'outcomes', (select count(*) from public.current_outcomes where programme_id = the_programme),
    'openRecommendations', (select count(*) from public.open_recommendations where programme_id = the_programme),
    'overdueRecommendations', (select count(*) from public.open_recommendations where programme_id = the_programme and is_overdue),
    'publishedDecisions', (select count(*) from public.decisions where programme_id = the_programme and state in ('published', 'superseded')),
    'openWaves', (select count(*) from public.waves where programme_id = the_programme and state = 'open'))
  || case when facilitator then jsonb_build_object(
    'untagged', (select count(*) from public.usable_contributions u where u.programme_id = the_programme and u.given is null
                 and not exists (select 1 from public.tags t where t.contribution_id = u.id)),
    'untranslated', (select count(*) from public.usable_contributions u where u.programme_id = the_programme
                     and u.body is not null and u.translation is null and u.language <> 'en'),
    'draftThemes', (select count(*) from public.themes where programme_id = the_programme and state = 'draft'),
    'draftRecommendations', (select count(*) from public.recommendations where programme_id = the_programme and state = 'draft'),
    'quotesToClear', (select count(*) from public.quote_clearances q join public.usable_contributions u on u.id = q.contribution_id
                      where q.programme_id = the_programme and private.is_mine_to_check(q)))
    else '{}' end
  || case when secretary then jsonb_build_object(
    'draftDecisions', (select count(*) from public.decisions where programme_id = the_programme and state = 'draft'),
    'agreedDecisions', (select count(*) from public.decisions where programme_id = the_programme and state = 'agreed'),
    'boards', (select count(*) from public.boards where programme_id = the_programme))
    else '{}' end;
end $$;
call private.open_door('private.waiting(uuid)', 'authenticated');

-- Whether everything an address names, by kind and id, is of the programme it names, and a wave is of its survey. Anyone in
-- the programme may ask; what they may read of it is decided where it is read.
create function private.is_of_programme(the_programme uuid, the_things jsonb) returns boolean
language sql stable security definer set search_path = '' as $$
  select the_programme = any (private.my_programmes()) and not exists (
    select 1 from jsonb_each_text(the_things) t (kind, id)
    where not case t.kind
      when 'survey' then exists (select 1 from public.surveys x where x.id = t.id::uuid and x.programme_id = the_programme)
      when 'wave' then exists (select 1 from public.waves x where x.id = t.id::uuid and x.programme_id = the_programme
                               and x.survey_id = coalesce((the_things ->> 'survey')::uuid, x.survey_id))
      when 'link' then exists (select 1 from public.survey_links x where x.id = t.id::uuid and x.programme_id = the_programme)
      when 'contribution' then exists (select 1 from public.contributions x where x.id = t.id::uuid and x.programme_id = the_programme)
      when 'theme' then exists (select 1 from public.themes x where x.id = t.id::uuid and x.programme_id = the_programme)
      when 'recommendation' then exists (select 1 from public.recommendations x where x.id = t.id::uuid and x.programme_id = the_programme)
      when 'decision' then exists (select 1 from public.decisions x where x.id = t.id::uuid and x.programme_id = the_programme)
      when 'board' then exists (select 1 from public.boards x where x.id = t.id::uuid and x.programme_id = the_programme)
      when 'outcome' then exists (select 1 from public.element_identities x where x.id = t.id::uuid and x.programme_id = the_programme)
      when 'element' then exists (select 1 from public.element_identities x where x.id = t.id::uuid and x.programme_id = the_programme)
      else false end)
$$;
call private.open_door('private.is_of_programme(uuid, jsonb)', 'authenticated');

-- The surveys that are open to everyone in a programme, each under the link that is for everyone. It is the link alone: an
-- account and what someone answers are never joined.
create function private.surveys_to_answer(the_programme uuid) returns table (survey text, wave text, address text, ends_on date)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not the_programme = any (private.my_programmes()) then perform private.refuse('not_found'); end if;
  return query
  select s.title, w.name, l.address, w.ends_on
  from public.waves w join public.surveys s on s.id = w.survey_id
  cross join lateral (
    select k.address from public.survey_links k where k.wave_id = w.id and k.state = 'active' and k.priority_group is null
    order by k.channel is not null, k.address limit 1) l
  where w.programme_id = the_programme and w.state = 'open'
  order by w.ends_on nulls last, s.title, w.id;
end $$;
call private.open_door('private.surveys_to_answer(uuid)', 'authenticated');

-- The newest of what came of what a programme heard, for everyone in it: published decisions with what changed, or why not.
create function private.what_came_of_it(the_programme uuid)
returns table (decision_id uuid, title text, board text, decided_on date, effect text, what_changed text)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not the_programme = any (private.my_programmes()) then perform private.refuse('not_found'); end if;
  return query
  select d.id, d.title, b.name, d.decided_on, e.effect, e.what_changed
  from public.decisions d join public.boards b on b.id = d.board_id
  cross join lateral (select x.effect, x.what_changed from public.decision_evidence x where x.decision_id = d.id
                      order by x.effect, x.id limit 1) e
  where d.programme_id = the_programme and d.state = 'published'
  order by d.published_on desc, d.id limit 5;
end $$;
call private.open_door('private.what_came_of_it(uuid)', 'authenticated');

-- Whom someone of the team tells when a person may be in danger: the safeguarding leads, by name and address.
create function private.safeguarding_leads(the_programme uuid) returns table (name text, email text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role(the_programme, 'peer_researcher', 'facilitator', 'safeguarding_lead', 'programme_lead');
  return query
  select p.name, p.email from public.memberships m join public.people p on p.id = m.person_id
  where m.programme_id = the_programme and m.role = 'safeguarding_lead' order by p.name, p.id;
end $$;
call private.open_door('private.safeguarding_leads(uuid)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

revoke all on public.evidence_contributions, public.trail, public.open_recommendations from anon, authenticated, service_role;
revoke all on function private.require_report_reader(uuid), private.disclosed(uuid, uuid[], integer), private.evidence_counts(uuid),
  private.voice_count(uuid, text), private.rated(uuid, boolean), private.behind(uuid, uuid), private.voices_behind(uuid, uuid), private.programme_of_theme(uuid),
  private.unnamed_behind(uuid), private.is_told_of(uuid)
  from public, anon, authenticated, service_role;

grant select on public.evidence_contributions, public.trail, public.open_recommendations to authenticated;
