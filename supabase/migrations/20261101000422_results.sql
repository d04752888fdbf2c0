-- Purpose: reading results: counts by question, reach, the breakdowns as they were made, and files.

-- ---------------------------------------------------------------------------------------------
-- Functions: results
-- ---------------------------------------------------------------------------------------------

-- The wave, for someone who may read its results: never what one person said.
create function private.wave_to_read(the_wave uuid) returns public.waves
language plpgsql stable security definer set search_path = '' as $$
declare w public.waves%rowtype;
begin
  select * into w from public.waves where id = the_wave;
  perform private.require_role(w.programme_id, 'facilitator', 'programme_lead', 'secretary', 'board_member');
  return w;
end $$;

-- The fewest people of whom anything is told, as it is now.
create function private.least_of(w public.waves) returns integer
language sql stable security definer set search_path = '' as $$ select p.least_count from public.programmes p where p.id = w.programme_id $$;

-- The waves of a programme that have been opened, newest first, each with how many people took part: in steps of the least
-- count while it is open, for those who read no raw rows.
create function private.list_results(the_programme uuid)
returns table (wave_id uuid, survey_id uuid, survey_title text, wave_name text, state text, opened_on date, closed_on date, people bigint, in_steps_of integer)
language plpgsql stable security definer set search_path = '' as $$
declare
  is_raw boolean := private.reads_raw(the_programme);
begin
  perform private.require_role(the_programme, 'facilitator', 'programme_lead', 'secretary', 'board_member');
  return query
    select w.id, s.id, s.title, w.name, w.state, w.opened_on, w.closed_on,
      t.people, case when not is_raw and (w.state <> 'closed' or t.people = 0) then private.least_of(w) end
    from public.waves w join public.surveys s on s.id = w.survey_id
    cross join lateral (select case when is_raw then (select count(*) from private.people_of(w.id)) else private.people_told(w) end as people) t
    where w.programme_id = the_programme and w.state <> 'draft'
    order by w.opened_on desc, w.closed_on desc nulls first, w.id;
end $$;
call private.open_door('private.list_results(uuid)', 'authenticated');

-- A wave that was opened and what it asks, for someone who may read its results; nothing is counted.
create function private.read_wave(the_wave uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_read(the_wave);
begin
  if w.state = 'draft' then perform private.refuse('not_found'); end if;
  return (select jsonb_build_object('survey', s.id, 'title', s.title, 'name', w.name, 'state', w.state, 'openedOn', w.opened_on, 'closedOn', w.closed_on, 'definition', v.definition)
          from public.surveys s join public.survey_versions v on v.id = w.survey_version_id where s.id = w.survey_id);
end $$;
call private.open_door('private.read_wave(uuid)', 'authenticated');

-- How many ways to be reached stand in a wave; nothing joins them to who answered.
create function private.contacts_of(the_wave uuid) returns bigint
language sql stable security definer set search_path = '' as $$ select count(*) from public.contact_requests t where t.wave_id = the_wave and t.ways is not null $$;

-- What is counted of a wave at this moment, over everyone: for those who work with raw contributions.
create function private.wave_counted(the_wave uuid, the_questions jsonb, the_least integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  began integer := coalesce((select g.people from public.pages_passed g where g.wave_id = the_wave and g.question_id = ''), 0);
begin
  return (with people as materialized (select * from private.people_of(the_wave)),
  said as materialized (
    select a.question_id, private.counted_of(c.rating, c.given) as counted, (c.given ->> 'number')::numeric as number
    from people p join public.answers a on a.response_id = p.response_id join public.contributions c on c.id = a.contribution_id and c.state = 'received'),
  became as (
    select a.question_id, count(*) filter (where a.state = 'skipped') as skipped, count(*) filter (where a.state = 'not_asked') as not_asked,
      count(*) filter (where a.state = 'not_asked' and p.how <> 'paper') as not_asked_online,
      count(*) filter (where a.state = 'prefer_not') as prefer_not, count(*) filter (where a.state = 'answered' and a.contribution_id is null) as without_words
    from people p join public.answers a on a.response_id = p.response_id group by 1),
  agreed as materialized (select k.purpose, k.question_id, k.given from people p join public.consents k on k.contributor_id = p.contributor_id and k.purpose in ('question', 'quote_boards', 'quote_public')),
  answered as (
    select s.question_id, count(*) as people, count(s.number) as numbers, min(s.number) as lowest, max(s.number) as highest,
      percentile_cont(0.5) within group (order by s.number) as median from said s group by 1),
  counted as (
    select c.question_id, jsonb_object_agg(c.value, c.people) as counts from (
      select s.question_id, t.value, count(*) as people from said s cross join lateral unnest(s.counted) t (value) where t.value is not null group by 1, 2
      union all
      select k.question_id, case when k.given then 'yes' else 'no' end, count(*) from agreed k where k.purpose = 'question' group by 1, 2) c
    group by 1),
  questions as (
    select coalesce(jsonb_object_agg(q.value ->> 'id', jsonb_build_object('isShown', true,
      'answered', case when q.value ->> 'kind' = 'contact' then private.contacts_of(the_wave) else coalesce(a.people, 0) + coalesce(b.without_words, 0) end, 'skipped', coalesce(b.skipped, 0), 'notAsked', coalesce(b.not_asked, 0), 'preferNot', coalesce(b.prefer_not, 0),
      'counts', coalesce(c.counts, '{}'), 'passed', coalesce(g.people, 0), 'couldPass', began - coalesce(b.not_asked_online, 0),
      'numbers', case when a.numbers >= the_least then jsonb_build_object('median', a.median, 'lowest', a.lowest, 'highest', a.highest) end)), '{}') as told
    from jsonb_array_elements(the_questions) q
    left join answered a on a.question_id = q.value ->> 'id' left join became b on b.question_id = q.value ->> 'id'
    left join counted c on c.question_id = q.value ->> 'id'
    left join public.pages_passed g on g.wave_id = the_wave and g.question_id = q.value ->> 'id')
  select jsonb_build_object('questions', (select q.told from questions q),
    'agreedTo', (select jsonb_build_object('quote_boards', count(*) filter (where k.purpose = 'quote_boards' and k.given),
                   'quote_public', count(*) filter (where k.purpose = 'quote_public' and k.given)) from agreed k),
    'people', count(*), 'paper', count(*) filter (where p.how = 'paper'), 'offline', count(*) filter (where p.how = 'offline'),
    'afterClosing', count(*) filter (where p.is_after_closing),
    'minutes', case when count(p.minutes_taken) >= the_least then percentile_cont(0.5) within group (order by p.minutes_taken) end,
    'began', began,
    'withdrawn', (select count(*) from public.withdrawals x where x.wave_id = the_wave))
  from people p);
end $$;

-- The one door to what a wave came to, for every page and file. A facilitator sees what is there at this moment ('raw'); everyone
-- else how many took part, in steps, while it is open ('open'), and after that what was published of it ('published').
create function private.wave_results(the_wave uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  wave jsonb := private.read_wave(the_wave);
  w public.waves%rowtype := private.wave_to_read(the_wave);
  told jsonb;
begin
  if private.reads_raw(w.programme_id) then
    return wave || jsonb_build_object('told', 'raw', 'least', private.least_of(w)) || private.wave_counted(the_wave, wave -> 'definition' -> 'questions', private.least_of(w));
  end if;
  select b.results || jsonb_build_object('told', 'published') into told from public.wave_publications b where b.wave_id = the_wave and w.state = 'closed';
  return wave || coalesce(told, jsonb_build_object('told', 'open', 'questions', '{}'::jsonb)) || jsonb_build_object('people', private.people_told(w), 'least', private.least_of(w));
end $$;
call private.open_door('private.wave_results(uuid)', 'authenticated');

-- What a closed wave shows of groups, by question; '' is how many people, whatever they answered. Null while it is open. Outside
-- the facilitators only of questions that are told, and of answers that are told alone: by group one would leave those counted together.
create function private.wave_breakdown(the_wave uuid, the_split text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_read(the_wave);
begin
  if w.state <> 'closed' then return null; end if;
  return (select jsonb_build_object('least', coalesce(max(b.least_count), 8), 'questions',
      coalesce(jsonb_object_agg(b.question_id, jsonb_build_object('picked', b.picked, 'groups', b.groups)) filter (where b.wave_id is not null), '{}'))
    from public.wave_breakdowns b
    where b.wave_id = the_wave and b.split_by = the_split and (b.question_id = '' or the_split = 'equality' or private.reads_raw(w.programme_id) or exists (
      select 1 from public.wave_publications p where p.wave_id = the_wave and (p.results -> 'questions' -> b.question_id ->> 'isShown')::boolean
        and (b.picked && array['agree', '7'] or p.results -> 'questions' -> b.question_id -> 'counts' ?& b.picked))));
end $$;
call private.open_door('private.wave_breakdown(uuid, text)', 'authenticated');

-- Reach targets of a wave. While it is open a count that grew one by one would tell itself, so all that is said is whether a
-- target is reached: past the least count, with that many others beside it. Once closed, wave_breakdown says more.
create function private.wave_reach(the_wave uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  w public.waves%rowtype := private.wave_to_read(the_wave);
  least_count integer := (select p.least_count from public.programmes p where p.id = w.programme_id);
begin
  return (
    with here as (select p.priority_group, count(*) as people from private.people_of(the_wave) p group by 1),
    everyone as (select coalesce(sum(h.people), 0) as people from here h)
    select coalesce(jsonb_agg(jsonb_build_object('group', t.priority_group, 'target', t.people,
      'isReached', case when w.state = 'open' then coalesce(h.people, 0) >= greatest(t.people, least_count + 1) and e.people - coalesce(h.people, 0) >= least_count end)
      order by t.priority_group), '[]')
    from public.reach_targets t cross join everyone e left join here h on h.priority_group = t.priority_group
    where t.wave_id = the_wave);
end $$;
call private.open_door('private.wave_reach(uuid)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Functions: files
-- ---------------------------------------------------------------------------------------------

-- One page of responses for a file of raw rows, for those who work with raw contributions, from after a pseudonym's response.
-- No priority group, no equality answer, no way to reach anyone; the month, never the day.
create function private.export_responses(the_wave uuid, the_after uuid, the_count integer)
returns table (response_id uuid, pseudonym text, language text, version_used text, how text, is_after_closing boolean, received_in text, answers jsonb)
language plpgsql stable security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_read(the_wave);
begin
  perform private.require_role(w.programme_id, 'facilitator');
  return query
    select r.id, c.pseudonym, c.language, c.version_used, r.how, r.is_after_closing, to_char(r.received_in, 'YYYY-MM'),
      (select coalesce(jsonb_object_agg(a.question_id, jsonb_build_object('state', case when a.contribution_id is not null and s.id is null then 'held' else a.state end,
          'value', coalesce(s.given - 'words', case when s.rating is not null then jsonb_build_object('rating', s.rating) end, case when s.body is not null then jsonb_build_object('body', s.body) end,
            (select jsonb_build_object('agreed', k.given) from public.consents k where k.contributor_id = c.id and k.purpose = 'question' and k.question_id = a.question_id)))), '{}')
       from public.answers a left join public.contributions s on s.id = a.contribution_id and s.state = 'received' where a.response_id = r.id)
    from private.people_of(the_wave) p join public.responses r on r.id = p.response_id join public.contributors c on c.id = p.contributor_id
    where the_after is null or r.id > the_after
    order by r.id
    limit least(the_count, 500);
end $$;
call private.open_door('private.export_responses(uuid, uuid, integer)', 'authenticated');

-- The number of each answer in files, by question and option, and of the version a wave asks. An answer has the number of
-- the place in which it first stood in any version that was asked: what is put in later comes after, so that the files of
-- two waves say the same of the same answer.
create function private.export_codes(the_wave uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_read(the_wave);
begin
  return jsonb_build_object(
    'version', (select v.number from public.survey_versions v where v.id = w.survey_version_id),
    'codes', (
      with first_seen as (
        select distinct on (q.value ->> 'id', o.value ->> 'id') q.value ->> 'id' as question, o.value ->> 'id' as option, v.number, o.ordinality as place
        from public.survey_versions v
        cross join lateral jsonb_array_elements(v.definition -> 'questions') q
        cross join lateral jsonb_array_elements(coalesce(q.value -> 'options', '[]')) with ordinality o
        where v.survey_id = w.survey_id and (v.state = 'locked' or v.id = w.survey_version_id)
        order by q.value ->> 'id', o.value ->> 'id', v.number, o.ordinality),
      numbered as (select question, option, row_number() over (partition by question order by number, place) as code from first_seen)
      select coalesce(jsonb_object_agg(question, options), '{}') from (select question, jsonb_object_agg(option, code) as options from numbered group by question) n));
end $$;
call private.open_door('private.export_codes(uuid)', 'authenticated');

-- One page of the tags of a wave for a file: who said it by pseudonym, the question, the outcome in its newest words, the
-- stance. Only of what may be read now: nothing that was taken back or is held.
create function private.export_tags(the_wave uuid, the_after uuid, the_count integer)
returns table (tag_id uuid, pseudonym text, question text, outcome text, stance text, via text)
language plpgsql stable security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_read(the_wave);
begin
  perform private.require_role(w.programme_id, 'facilitator');
  return query
    select g.id, c.pseudonym, a.question_id,
      (select e.text from public.elements e join public.theory_versions v on v.id = e.theory_version_id
       where e.identity_id = g.outcome_id and v.state <> 'draft' order by v.number desc limit 1), g.stance, g.via
    from private.people_of(the_wave) p join public.contributors c on c.id = p.contributor_id
    join public.answers a on a.response_id = p.response_id join public.contributions s on s.id = a.contribution_id and s.state = 'received'
    join public.tags g on g.contribution_id = s.id
    where the_after is null or g.id > the_after
    order by g.id
    limit least(the_count, 500);
end $$;
call private.open_door('private.export_tags(uuid, uuid, integer)', 'authenticated');

-- Puts into the audit trail that a file was made: of raw rows, of tags and stances, of themes, or of counts.
create function private.record_export(the_wave uuid, the_kind text) returns void
language plpgsql security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_read(the_wave);
begin
  if the_kind in ('rows', 'tags', 'themes') then perform private.require_role(w.programme_id, 'facilitator'); end if;
  perform private.record(w.programme_id, 'exported', case the_kind when 'rows' then 'responses' when 'tags' then 'tags' when 'themes' then 'theme_evidence' else 'results' end, the_wave);
end $$;
call private.open_door('private.record_export(uuid, text)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Functions: a survey nobody needs before them any more
-- ---------------------------------------------------------------------------------------------

-- Puts a survey out of sight, or brings it back: its answers and results stay. One that is open stays in sight.
create function private.archive_survey(the_survey uuid, is_archived boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_survey(the_survey);
begin
  perform 1 from public.surveys where id = the_survey for update;
  if is_archived and exists (select 1 from public.waves where survey_id = the_survey and state = 'open') then perform private.refuse('survey_is_open'); end if;
  update public.surveys set archived_on = case when is_archived then private.today() end where id = the_survey;
  perform private.record(place, case when is_archived then 'archived' else 'unarchived' end, 'survey', the_survey);
end $$;
call private.open_door('private.archive_survey(uuid, boolean)', 'authenticated');

-- Removes a survey that nobody has answered, whole. One that someone answered, or has begun to, can be archived. Doing it
-- twice is the same as once.
create function private.remove_survey(the_survey uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare s public.surveys%rowtype;
begin
  select * into s from public.surveys where id = the_survey for update;
  perform private.require_role(s.programme_id, 'facilitator', 'programme_lead');
  perform 1 from public.waves where survey_id = the_survey for update;
  if exists (select 1 from public.waves where survey_id = the_survey and state = 'open') then perform private.refuse('survey_is_open'); end if;
  if exists (select 1 from public.responses r join public.waves w on w.id = r.wave_id where w.survey_id = the_survey)
     or exists (select 1 from public.withdrawals x join public.waves w on w.id = x.wave_id where w.survey_id = the_survey)
     or exists (select 1 from public.answer_drafts d join public.waves w on w.id = d.wave_id where w.survey_id = the_survey) then
    perform private.refuse('survey_answered');
  end if;
  delete from public.surveys where id = the_survey;
  -- Its name goes with it; what was removed is what the trail has to tell.
  perform private.record(s.programme_id, 'removed', 'survey', the_survey, s.title);
end $$;
call private.open_door('private.remove_survey(uuid)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants, column by column
-- ---------------------------------------------------------------------------------------------

revoke all on function private.wave_to_read(uuid), private.least_of(public.waves), private.contacts_of(uuid), private.wave_counted(uuid, jsonb, integer) from public, anon, authenticated, service_role;
