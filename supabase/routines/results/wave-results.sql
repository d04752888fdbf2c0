-- Purpose: reading the results of a wave: counts by question, reach, and the breakdowns as they were made.

-- The wave, for someone who may read its results: never what one person said.
create function private.wave_to_read(the_wave uuid) returns public.waves
language plpgsql stable security definer set search_path = '' as $$
declare w public.waves%rowtype;
begin
  select * into w from public.waves where id = the_wave;
  perform private.require_permission(w.programme_id, 'read results');
  return w;
end $$;

-- The fewest people of whom anything is told, as it is now.
create function private.least_of(w public.waves) returns integer
language sql stable security definer set search_path = '' as $$ select p.least_count from public.programmes p where p.id = w.programme_id $$;

-- Whether the caller works with raw contributions of a programme, and so sees what is there at this moment, and all of it.
create function private.reads_raw(the_programme uuid) returns boolean
language sql stable security definer set search_path = '' as $$ select coalesce(the_programme = any (private.may('count responses')), false) $$;

-- How many took part, for readers without raw access: in steps of the least count until a state is published.
create function private.people_told(w public.waves) returns integer
language sql stable security definer set search_path = '' as $$
  select case w.state when 'closed' then coalesce((select b.people from public.wave_publications b where b.wave_id = w.id), 0)
    else (select (count(*) / p.least_count * p.least_count)::integer from public.programmes p left join private.people_of(w.id) x on true where p.id = w.programme_id group by p.least_count) end
$$;

-- The waves of a programme that have been opened, newest first, each with how many people took part: in steps of the least
-- count while it is open, for those who read no raw rows.
create function private.list_results(the_programme uuid)
returns table (wave_id uuid, survey_id uuid, survey_title text, wave_name text, state text, opened_on date, closed_on date, people bigint, in_steps_of integer)
language plpgsql stable security definer set search_path = '' as $$
declare
  is_raw boolean := private.reads_raw(the_programme);
begin
  perform private.require_permission(the_programme, 'read results');
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
language sql stable security definer set search_path = '' as $$ select count(*) from public.contact_requests t where t.listening_id = the_wave and t.ways is not null $$;

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
    'withdrawn', (select count(*) from public.withdrawals x where x.listening_id = the_wave))
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
      coalesce(jsonb_object_agg(b.question_id, jsonb_build_object('picked', b.picked, 'groups', b.groups)) filter (where b.listening_id is not null), '{}'))
    from public.listening_breakdowns b
    where b.listening_id = the_wave and b.split_by = the_split and (b.question_id = '' or the_split = 'equality' or private.reads_raw(w.programme_id) or exists (
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
    where t.listening_id = the_wave);
end $$;
call private.open_door('private.wave_reach(uuid)', 'authenticated');
