-- Purpose: reading results: counts by question, change from wave to wave, reach, and breakdowns, which are made once when a
-- wave closes, by one function that lets nobody conclude that a group has one to seven people (rules 5 and C6; why it is
-- built this way is told in docs/decisions/012-small-numbers.md). And files of results.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.wave_breakdowns (
  wave_id uuid not null,
  split_by text not null check (split_by in ('priority_group', 'language', 'version_used', 'equality')),
  question_id text not null default '' check (length(question_id) <= 40),
  programme_id uuid not null,
  least_count integer not null,
  picked text[] not null default '{}',
  groups jsonb not null check (jsonb_typeof(groups) = 'array'),
  primary key (wave_id, split_by, question_id),
  foreign key (wave_id, programme_id) references public.waves (id, programme_id) on delete cascade
);
comment on table public.wave_breakdowns is 'What a closed wave shows of groups, already counted together and rounded. Made once, at closing, so that nobody learns from watching it change.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index wave_breakdowns_wave on public.wave_breakdowns (wave_id, programme_id);
create index wave_breakdowns_programme on public.wave_breakdowns (programme_id);

-- ---------------------------------------------------------------------------------------------
-- Functions: small numbers
-- ---------------------------------------------------------------------------------------------

create function private.to_five(the_count numeric) returns integer
language sql immutable set search_path = '' as $$ select (round(the_count / 5) * 5)::integer $$;

-- Which groups are counted together, by how many people are in them. Takes [{group, people}] in a fixed order, empty groups
-- too; gives [{groups, people}]: each group that stands alone, in order, then those counted together, if any.
-- Groups of fewer than `the_least` go together. When they are fewer than that in all, or so many that each of them must
-- have someone, the first of the other groups joins them: then every one of them may as well be empty.
create function private.counted_together(the_cells jsonb, the_least integer) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  few integer;
  together integer;
  joins integer;
begin
  select count(*), coalesce(sum((c.value ->> 'people')::integer), 0) into few, together
  from jsonb_array_elements(the_cells) c where (c.value ->> 'people')::integer < the_least;
  if few > 0 and (together < the_least or together > (the_least - 1) * (few - 1)) then
    select min(c.ordinality) into joins from jsonb_array_elements(the_cells) with ordinality c where (c.value ->> 'people')::integer >= the_least;
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('groups', b.groups, 'people', b.people) order by b.is_few, b.place), '[]') from (
      select c.is_few, case when c.is_few then 0 else c.place end as place, jsonb_agg(c.name order by c.place) as groups, sum(c.people) as people
      from (select e.ordinality as place, e.value -> 'group' as name, (e.value ->> 'people')::integer as people,
                   (e.value ->> 'people')::integer < the_least or e.ordinality = coalesce(joins, 0) as is_few
            from jsonb_array_elements(the_cells) with ordinality e) c
      group by 1, 2) b);
end $$;

-- What may be shown of one question. Takes blocks [{groups, people, agree}] of counted_together, each of at least
-- `the_least` people. Beginning with the smallest, as far as is shown, ever more of them are counted together until every
-- part has that many who agree and that many others. Gives them rounded to five; nothing when only the whole would be left.
create function private.compared_together(the_blocks jsonb, the_least integer) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare parts jsonb;
begin
  for together in 1 .. jsonb_array_length(the_blocks) - 1 loop
    select jsonb_agg(jsonb_build_object('groups', p.groups, 'people', p.people, 'agree', p.agree) order by p.part) into parts from (
      select b.part, jsonb_agg(n.value order by b.place, n.ordinality) as groups,
        sum(b.people) filter (where n.ordinality = 1) as people, sum(b.agree) filter (where n.ordinality = 1) as agree
      from (select o.*, case when together > 1 and o.size_place <= together then 1000 else o.place end as part
            from (select e.ordinality as place, e.value -> 'groups' as names, (e.value ->> 'people')::integer as people, (e.value ->> 'agree')::integer as agree,
                         row_number() over (order by private.to_five((e.value ->> 'people')::integer), e.ordinality) as size_place
                  from jsonb_array_elements(the_blocks) with ordinality e) o) b
      cross join lateral jsonb_array_elements(b.names) with ordinality n
      group by b.part) p;
    if not exists (select 1 from jsonb_array_elements(parts) p
                   where least((p.value ->> 'agree')::integer, (p.value ->> 'people')::integer - (p.value ->> 'agree')::integer) < the_least) then
      return (select jsonb_agg(p.value || jsonb_build_object('people', private.to_five((p.value ->> 'people')::integer),
                'agree', private.to_five((p.value ->> 'agree')::integer)) order by p.ordinality) from jsonb_array_elements(parts) with ordinality p);
    end if;
  end loop;
  return '[]';
end $$;

-- The people whose answers count: they agreed to take part and have not taken their words back. Planned as a wave of a
-- hundred, so that reading one costs what its own people cost, however many others answered something else.
create function private.people_of(the_wave uuid)
returns table (response_id uuid, contributor_id uuid, language text, version_used text, priority_group text, how text, is_after_closing boolean,
               minutes_taken smallint, earlier_response_id uuid)
language sql stable security definer rows 100 set search_path = '' as $$
  select r.id, c.id, c.language, c.version_used, c.priority_group, r.how, r.is_after_closing, r.minutes_taken, r.earlier_response_id
  from public.responses r join public.contributors c on c.id = r.contributor_id
  where r.wave_id = the_wave
    and exists (select 1 from public.consents k where k.contributor_id = c.id and k.purpose = 'take_part' and k.given)
    and not exists (select 1 from public.withdrawals w where w.contributor_id = c.id)
$$;

-- What is counted of an answer: its rating, each thing chosen, what was ranked first and second, the point of a scale, the year.
create function private.counted_of(the_rating text, the_given jsonb) returns text[]
language plpgsql immutable set search_path = '' as $$
begin
  if the_rating is not null then return array[the_rating]; end if;
  if the_given ? 'scale' then return array[the_given ->> 'scale']; end if;
  if the_given ? 'choices' then return array(select jsonb_array_elements_text(the_given -> 'choices')); end if;
  if the_given ? 'order' then return array['1:' || (the_given -> 'order' ->> 0), '2:' || (the_given -> 'order' ->> 1)]; end if;
  if the_given ? 'date' then return array[left(the_given ->> 'date', 4)]; end if;
  return '{}';
end $$;

-- The groups a wave can be split by, in a fixed order, whoever answered. The first, '', is everyone of none of them: should
-- small groups need company, it comes from there before it comes from a group with a name.
create function private.groups_of(the_wave uuid, the_split text) returns text[]
language sql stable security definer set search_path = '' as $$
  select case the_split
    when 'priority_group' then ''::text || array(
      select t.priority_group from public.reach_targets t where t.wave_id = the_wave
      union select l.priority_group from public.survey_links l where l.wave_id = the_wave and l.priority_group is not null order by 1)
    when 'language' then (
      select array['', coalesce(v.definition ->> 'language', 'en')]
        || array(select l from jsonb_array_elements_text(coalesce(v.definition -> 'languages', '[]')) l where l <> coalesce(v.definition ->> 'language', 'en'))
      from public.waves w join public.survey_versions v on v.id = w.survey_version_id where w.id = the_wave)
    when 'version_used' then array['standard', 'easy_read'] end
$$;

-- Someone whose group is not one of those a wave is split by is of none of them. Audio is the standard wording, heard.
create function private.group_among(the_names text[], the_split text, the_group text, the_language text, the_version text) returns text
language sql immutable set search_path = '' as $$
  select case the_split
    when 'priority_group' then case when the_group = any (the_names) then the_group else '' end
    when 'language' then case when the_language = any (the_names) then the_language else '' end
    else case the_version when 'easy_read' then 'easy_read' else 'standard' end end
$$;

-- Keeps blocks of counted_together, rounded. One block alone would say what the whole says, so nothing is kept of it.
create function private.keep_breakdown(w public.waves, the_split text, the_question text, the_fewest integer, the_blocks jsonb) returns void
language sql security definer set search_path = '' as $$
  insert into public.wave_breakdowns (wave_id, split_by, question_id, programme_id, least_count, groups)
  select w.id, the_split, the_question, w.programme_id, the_fewest, case when jsonb_array_length(the_blocks) < 2 then '[]' else (
    select jsonb_agg(b.value || jsonb_build_object('people', private.to_five((b.value ->> 'people')::integer)) order by b.ordinality)
    from jsonb_array_elements(the_blocks) with ordinality b) end
$$;

-- Makes what a wave will show of groups. Run once, when it closes. A question is told in one figure: agreeing; seven to ten;
-- what most people chose or put first, which everyone can see from the whole. One that was asked only of some is not told:
-- whoever it was asked of is a group already.
create function private.break_down(w public.waves) returns void
language plpgsql security definer set search_path = '' as $$
declare
  fewest integer := (select p.least_count from public.programmes p where p.id = w.programme_id);
  definition jsonb := (select v.definition from public.survey_versions v where v.id = w.survey_version_id);
  split text;
  names text[];
  blocks jsonb;
begin
  foreach split in array array['priority_group', 'language', 'version_used'] loop
    names := private.groups_of(w.id, split);
    select private.counted_together(jsonb_agg(jsonb_build_object('group', n.name, 'people', n.people) order by n.place), fewest) into blocks from (
      select g.name, g.place, count(p.response_id) as people
      from unnest(names) with ordinality g (name, place) left join private.people_of(w.id) p on g.name = private.group_among(names, split, p.priority_group, p.language, p.version_used)
      group by g.name, g.place) n;
    perform private.keep_breakdown(w, split, '', fewest, blocks);
    if jsonb_array_length(blocks) < 2 then continue; end if;
    with people as materialized (select p.response_id, private.group_among(names, split, p.priority_group, p.language, p.version_used) as name from private.people_of(w.id) p),
    said as materialized (
      select a.question_id, p.name, private.counted_of(c.rating, c.given) as counted
      from people p join public.answers a on a.response_id = p.response_id join public.contributions c on c.id = a.contribution_id and c.state = 'received'),
    asked as (select q.value as question, q.value ->> 'id' as id, q.value ->> 'kind' as kind from jsonb_array_elements(definition -> 'questions') q where jsonb_typeof(q.value -> 'when') is distinct from 'object'),
    most as (
      select distinct on (a.id) a.id, o.token from asked a
      cross join lateral (select case a.kind when 'ranking' then '1:' else '' end || (e.value ->> 'id') as token, e.ordinality as place
                          from jsonb_array_elements(coalesce(a.question -> 'options', '[]')) with ordinality e) o
      left join (select s.question_id, t.token, count(*) as people from said s cross join lateral unnest(s.counted) t (token) group by 1, 2) c on c.question_id = a.id and c.token = o.token
      where a.kind in ('choice', 'choices', 'pictures', 'ranking')
      order by a.id, coalesce(c.people, 0) desc, o.place),
    told as (
      select a.id, case a.kind when 'statement' then array['strongly_agree', 'agree'] when 'scale' then array['7', '8', '9', '10'] else array[m.token] end as picked
      from asked a left join most m on m.id = a.id where a.kind in ('statement', 'scale') or m.token is not null),
    agreeing as (
      select s.question_id, s.name, count(*) as people from told t join said s on s.question_id = t.id and s.counted && t.picked group by 1, 2)
    insert into public.wave_breakdowns (wave_id, split_by, question_id, programme_id, least_count, picked, groups)
    select w.id, split, t.id, w.programme_id, fewest, t.picked, private.compared_together((
        select jsonb_agg(b.value || jsonb_build_object('agree', (select coalesce(sum(g.people), 0) from agreeing g where g.question_id = t.id and b.value -> 'groups' ? g.name)) order by b.ordinality)
        from jsonb_array_elements(blocks) with ordinality b), fewest)
    from told t;
  end loop;
  -- Equality answers can be joined to nothing: each question is told alone. What people would rather not say gives company first.
  perform private.keep_breakdown(w, 'equality', a.id, fewest, private.counted_together(a.cells, fewest)) from (
    select q.value ->> 'id' as id, (
      select jsonb_agg(jsonb_build_object('group', o.value ->> 'id', 'people', (
        select count(*) from public.equality_answers e where e.wave_id = w.id and e.question_id = q.value ->> 'id' and o.value ->> 'id' = any (e.choices))) order by (o.value ->> 'role' = 'prefer_not') is not true, o.ordinality)
      from jsonb_array_elements(q.value -> 'options') with ordinality o) as cells
    from jsonb_array_elements(coalesce(definition -> 'equality' -> 'questions', '[]')) q) a;
end $$;

create function private.break_down_closed_wave() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.break_down(new);
  return null;
end $$;
create trigger waves_break_down after update of state on public.waves
  for each row when (new.state = 'closed' and old.state <> 'closed') execute function private.break_down_closed_wave();

-- Raises the fewest people of a group that may be shown. It never goes down: people were told it before they answered.
create function private.set_least_count(the_programme uuid, the_count integer) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role(the_programme, 'programme_lead');
  update public.programmes set least_count = the_count where id = the_programme and the_count between least_count and 100;
  if not found then perform private.refuse('least_count_only_rises'); end if;
  perform private.record(the_programme, 'set', 'least_count', the_programme);
end $$;
call private.open_door('private.set_least_count(uuid, integer)', 'authenticated');

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

-- The waves of a programme that have been opened, newest first, each with how many people took part.
create function private.list_results(the_programme uuid)
returns table (wave_id uuid, survey_id uuid, survey_title text, wave_name text, state text, opened_on date, closed_on date, people bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role(the_programme, 'facilitator', 'programme_lead', 'secretary', 'board_member');
  return query
    select w.id, s.id, s.title, w.name, w.state, w.opened_on, w.closed_on, (select count(*) from private.people_of(w.id))
    from public.waves w join public.surveys s on s.id = w.survey_id
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

-- The same, with everything about it that is counted over everyone. Lowest, highest and medians only of eight people or more.
create function private.wave_results(the_wave uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  wave jsonb := private.read_wave(the_wave);
  counted_over_all jsonb;
begin
  with people as materialized (select * from private.people_of(the_wave)),
  said as materialized (
    select a.question_id, private.counted_of(c.rating, c.given) as counted, (c.given ->> 'number')::numeric as number
    from people p join public.answers a on a.response_id = p.response_id join public.contributions c on c.id = a.contribution_id and c.state = 'received'),
  became as (
    select a.question_id, count(*) filter (where a.state = 'skipped') as skipped, count(*) filter (where a.state = 'not_asked') as not_asked,
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
    select coalesce(jsonb_object_agg(q.value ->> 'id', jsonb_build_object(
      'answered', coalesce(a.people, 0) + coalesce(b.without_words, 0), 'skipped', coalesce(b.skipped, 0), 'notAsked', coalesce(b.not_asked, 0), 'preferNot', coalesce(b.prefer_not, 0),
      'counts', coalesce(c.counts, '{}'), 'passed', coalesce(g.people, 0),
      'numbers', case when a.numbers >= 8 then jsonb_build_object('median', a.median, 'lowest', a.lowest, 'highest', a.highest) end)), '{}') as told
    from jsonb_array_elements(wave -> 'definition' -> 'questions') q
    left join answered a on a.question_id = q.value ->> 'id' left join became b on b.question_id = q.value ->> 'id'
    left join counted c on c.question_id = q.value ->> 'id'
    left join public.pages_passed g on g.wave_id = the_wave and g.question_id = q.value ->> 'id')
  select jsonb_build_object('questions', (select q.told from questions q),
    'agreedTo', (select jsonb_build_object('quote_boards', count(*) filter (where k.purpose = 'quote_boards' and k.given),
                   'quote_public', count(*) filter (where k.purpose = 'quote_public' and k.given)) from agreed k),
    'people', count(*), 'paper', count(*) filter (where p.how = 'paper'), 'offline', count(*) filter (where p.how = 'offline'),
    'afterClosing', count(*) filter (where p.is_after_closing),
    'minutes', case when count(p.minutes_taken) >= 8 then percentile_cont(0.5) within group (order by p.minutes_taken) end) into counted_over_all
  from people p;
  return wave || counted_over_all || jsonb_build_object(
    'began', coalesce((select g.people from public.pages_passed g where g.wave_id = the_wave and g.question_id = ''), 0),
    'withdrawn', (select count(*) from public.responses r where r.wave_id = the_wave and exists (select 1 from public.withdrawals x where x.contributor_id = r.contributor_id)));
end $$;
call private.open_door('private.wave_results(uuid)', 'authenticated');

-- What a closed wave shows of groups, by question; '' is how many people, whatever they answered. Null while it is open.
create function private.wave_breakdown(the_wave uuid, the_split text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_read(the_wave);
begin
  if w.state <> 'closed' then return null; end if;
  return (select jsonb_build_object('least', coalesce(max(b.least_count), 8), 'questions',
      coalesce(jsonb_object_agg(b.question_id, jsonb_build_object('picked', b.picked, 'groups', b.groups)) filter (where b.wave_id is not null), '{}'))
    from public.wave_breakdowns b where b.wave_id = the_wave and b.split_by = the_split);
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

-- How statements and scales stand beside the wave before this one that asked the same in the same words: everyone then and
-- now, who are different people, and apart from that those who answered both times, when they are eight or more.
create function private.wave_changes(the_wave uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  w public.waves%rowtype := private.wave_to_read(the_wave);
begin
  return (
    with now_asked as (
      select q.value as question, q.value ->> 'id' as id, q.ordinality as place,
        case q.value ->> 'kind' when 'statement' then array['strongly_agree', 'agree'] else array['7', '8', '9', '10'] end as picked
      from public.survey_versions v cross join lateral jsonb_array_elements(v.definition -> 'questions') with ordinality q
      where v.id = w.survey_version_id and q.value ->> 'kind' in ('statement', 'scale')),
    earlier as (
      select distinct on (n.id) n.id, n.place, n.picked, e.id as wave_id, e.name
      from now_asked n join public.waves e on e.survey_id = w.survey_id and e.id <> w.id and e.state <> 'draft'
        and (e.opened_on, coalesce(e.closed_on, 'infinity'), e.reply_by, e.id) < (w.opened_on, coalesce(w.closed_on, 'infinity'), w.reply_by, w.id)
      join public.survey_versions v on v.id = e.survey_version_id
      where exists (select 1 from jsonb_array_elements(v.definition -> 'questions') o
                    where o.value ->> 'id' = n.id and private.core_of(o.value) - 'core' = private.core_of(n.question) - 'core')
      order by n.id, e.opened_on desc, e.closed_on desc nulls first, e.reply_by desc, e.id desc),
    people as materialized (select p.response_id, p.earlier_response_id from private.people_of(w.id) p),
    people_then as materialized (select d.wave_id, p.response_id from (select distinct e.wave_id from earlier e) d cross join lateral private.people_of(d.wave_id) p),
    now_said as (
      select e.id, count(*) as answered, count(*) filter (where private.counted_of(c.rating, c.given) && e.picked) as agree
      from people p join public.answers a on a.response_id = p.response_id join earlier e on e.id = a.question_id
      join public.contributions c on c.id = a.contribution_id and c.state = 'received' group by 1),
    then_said as (
      select e.id, count(*) as answered, count(*) filter (where private.counted_of(c.rating, c.given) && e.picked) as agree
      from people_then p join public.answers a on a.response_id = p.response_id join earlier e on e.id = a.question_id and e.wave_id = p.wave_id
      join public.contributions c on c.id = a.contribution_id and c.state = 'received' group by 1),
    both_said as (
      select e.id, count(*) as people, count(*) filter (where private.counted_of(b.rating, b.given) && e.picked) as agreed_then,
        count(*) filter (where private.counted_of(c.rating, c.given) && e.picked) as agreed_now
      from people p join people_then t on t.response_id = p.earlier_response_id
      join public.answers n on n.response_id = p.response_id join earlier e on e.id = n.question_id and e.wave_id = t.wave_id
      join public.contributions c on c.id = n.contribution_id and c.state = 'received'
      join public.answers o on o.response_id = t.response_id and o.question_id = n.question_id
      join public.contributions b on b.id = o.contribution_id and b.state = 'received' group by 1)
    select coalesce(jsonb_agg(jsonb_build_object('question', e.id, 'wave', jsonb_build_object('id', e.wave_id, 'name', e.name),
      'before', jsonb_build_object('answered', coalesce(t.answered, 0), 'agree', coalesce(t.agree, 0)),
      'after', jsonb_build_object('answered', coalesce(n.answered, 0), 'agree', coalesce(n.agree, 0)),
      'same', case when b.people >= 8 then jsonb_build_object('people', b.people, 'before', b.agreed_then, 'after', b.agreed_now) end) order by e.place), '[]')
    from earlier e left join now_said n on n.id = e.id left join then_said t on t.id = e.id left join both_said b on b.id = e.id);
end $$;
call private.open_door('private.wave_changes(uuid)', 'authenticated');

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
    select r.id, c.pseudonym, c.language, c.version_used, r.how, r.is_after_closing, to_char(r.received_on, 'YYYY-MM'),
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

-- Puts into the audit trail that a file of results was made: of raw rows, or of counts.
create function private.record_export(the_wave uuid, the_kind text) returns void
language plpgsql security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_read(the_wave);
begin
  if the_kind = 'rows' then perform private.require_role(w.programme_id, 'facilitator'); end if;
  perform private.record(w.programme_id, 'exported', case the_kind when 'rows' then 'responses' else 'results' end, the_wave);
end $$;
call private.open_door('private.record_export(uuid, text)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants, column by column
-- ---------------------------------------------------------------------------------------------

revoke all on public.wave_breakdowns from anon, authenticated, service_role;
revoke all on function private.to_five(numeric), private.counted_together(jsonb, integer), private.compared_together(jsonb, integer), private.people_of(uuid),
  private.counted_of(text, jsonb), private.groups_of(uuid, text), private.break_down(public.waves),
  private.group_among(text[], text, text, text, text), private.keep_breakdown(public.waves, text, text, integer, jsonb), private.break_down_closed_wave(), private.wave_to_read(uuid)
  from public, anon, authenticated, service_role;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

alter table public.wave_breakdowns enable row level security;
create policy "nobody reads breakdowns but through a door" on public.wave_breakdowns for select to authenticated using (false);
