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
    else (select private.kept(w.programme_id, w.id, 'people', true) / p.least_count * p.least_count from public.programmes p where p.id = w.programme_id) end
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
    cross join lateral (select case when is_raw then private.kept(w.programme_id, w.id, 'people', true) else private.people_told(w) end::bigint as people) t
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

-- What a wave came to at this moment, everyone counted, from what is kept of it: for those who work with raw contributions.
create function private.wave_counted(w public.waves, the_questions jsonb, the_least integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  began integer := coalesce((select g.people from public.pages_passed g where g.wave_id = w.id and g.question_id = ''), 0);
begin
  return (with kept as materialized (select * from private.answers_kept(w.programme_id, w.id)),
  became as (
    select k.question_id, coalesce(sum(k.people) filter (where k.figure = 'answered'), 0) as answered, coalesce(sum(k.people) filter (where k.figure = 'skipped'), 0) as skipped,
      coalesce(sum(k.people) filter (where k.figure in ('not_asked', 'not_asked_on_paper')), 0) as not_asked, coalesce(sum(k.people) filter (where k.figure = 'not_asked'), 0) as not_asked_online,
      coalesce(sum(k.people) filter (where k.figure = 'prefer_not'), 0) as prefer_not,
      coalesce(jsonb_object_agg(k.value, k.people) filter (where k.figure = 'counted'), '{}') as counts
    from kept k group by 1),
  -- The one in the middle; of an even number the mean of the two.
  middle as (
    select n.figure, n.question_id, max(n.upto) as numbers, min(n.value) as lowest, max(n.value) as highest,
      (min(n.value) filter (where n.upto > (n.numbers - 1) / 2) + min(n.value) filter (where n.upto > n.numbers / 2))::double precision / 2 as median
    from (select k.figure, k.question_id, k.value::numeric as value, sum(k.people) over (partition by k.figure, k.question_id order by k.value::numeric) as upto,
            sum(k.people) over (partition by k.figure, k.question_id) as numbers from kept k where k.figure in ('number', 'minutes')) n
    group by 1, 2 having max(n.upto) >= the_least),
  questions as (
    select coalesce(jsonb_object_agg(q.value ->> 'id', jsonb_build_object('isShown', true,
      'answered', case when q.value ->> 'kind' = 'contact' then private.contacts_of(w.id) else coalesce(b.answered, 0) end,
      'skipped', coalesce(b.skipped, 0), 'notAsked', coalesce(b.not_asked, 0), 'preferNot', coalesce(b.prefer_not, 0),
      'counts', coalesce(b.counts, '{}'), 'passed', coalesce(g.people, 0), 'couldPass', began - coalesce(b.not_asked_online, 0),
      'numbers', case when m.question_id is not null then jsonb_build_object('median', m.median, 'lowest', m.lowest, 'highest', m.highest) end)), '{}') as told
    from jsonb_array_elements(the_questions) q
    left join became b on b.question_id = q.value ->> 'id'
    left join middle m on m.question_id = q.value ->> 'id' and m.figure = 'number'
    left join public.pages_passed g on g.wave_id = w.id and g.question_id = q.value ->> 'id'),
  whole as (select coalesce(jsonb_object_agg(k.figure, k.people), '{}') as of from kept k where k.question_id = '' and k.value = '')
  select jsonb_build_object('questions', (select q.told from questions q),
    'agreedTo', jsonb_build_object('quote_boards', coalesce(e.of -> 'quote_boards', '0'), 'quote_public', coalesce(e.of -> 'quote_public', '0')),
    'people', coalesce(e.of -> 'people', '0'), 'paper', coalesce(e.of -> 'paper', '0'), 'offline', coalesce(e.of -> 'offline', '0'), 'afterClosing', coalesce(e.of -> 'after_closing', '0'),
    'minutes', (select m.median from middle m where m.figure = 'minutes'),
    'began', began,
    'withdrawn', (select count(*) from public.withdrawals x where x.listening_id = w.id))
  from whole e);
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
    return wave || jsonb_build_object('told', 'raw', 'least', private.least_of(w)) || private.wave_counted(w, wave -> 'definition' -> 'questions', private.least_of(w));
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
    select coalesce(jsonb_agg(jsonb_build_object('group', t.priority_group, 'target', t.people,
      'isReached', case when w.state = 'open' then h.people >= greatest(t.people, least_count + 1) and private.kept(w.programme_id, w.id, 'people', true) - h.people >= least_count end)
      order by t.priority_group), '[]')
    from public.reach_targets t
    cross join lateral (select coalesce(sum(k.everyone), 0) as people from public.kept_counts k
                        where k.programme_id = w.programme_id and k.about_id = w.id and k.figure = 'priority_group' and k.part = t.priority_group) h
    where t.listening_id = the_wave);
end $$;
call private.open_door('private.wave_reach(uuid)', 'authenticated');
