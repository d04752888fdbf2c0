-- Purpose: breakdowns by group, made once when a wave closes, by one function that lets nobody conclude that a group has one to
-- seven people (rules 5 and C6; why it is built this way is told in docs/decisions/012-small-numbers.md).

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

-- Heads among four throws of a coin: what a wave asks for above the least count before a group stands alone. It is thrown when the
-- wave closes and kept nowhere, so that whoever planted answers cannot tell from what is shown whether anybody was there besides.
create function private.coins() returns integer
language sql volatile set search_path = '' as $$ select count(*)::integer from generate_series(1, 4) where random() < 0.5 $$;

-- The answers to an equality question that count: no more than people took part. Of more than that, which can only be planted,
-- as many by chance, the same ones for every group of the question.
create function private.counted_equality(the_wave uuid, the_question text, the_people bigint, the_salt text) returns table (choices text[])
language sql stable security definer set search_path = '' as $$
  select e.choices from public.equality_answers e where e.wave_id = the_wave and e.question_id = the_question
  order by md5(e.id::text || the_salt) limit the_people
$$;

-- The answers that stand for a question in one figure wherever it is told in one, none where they depend on what people answered:
-- agreeing; saying yes; seven to ten, and of anxiety six to ten, the high band of the Office for National Statistics. As
-- markedValues in app/features/surveys/results.
create function private.standing_for(the_question jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select case the_question ->> 'kind' when 'statement' then array['strongly_agree', 'agree'] when 'consent' then array['yes']
    when 'scale' then case when trim(the_question ->> 'text') ~* '(^|, )overall, how anxious did you feel yesterday' then array['6', '7', '8', '9', '10'] else array['7', '8', '9', '10'] end end
$$;

-- Makes what a wave will show of groups. Run once, when it closes. A question is told in one figure: the answers that stand for it;
-- else what most people chose or put first, which everyone can see from the whole. One that was asked only of some is not told:
-- whoever it was asked of is a group already.
create function private.break_down(w public.waves) returns void
language plpgsql security definer set search_path = '' as $$
declare
  least integer := (select p.least_count from public.programmes p where p.id = w.programme_id);
  fewest integer := least + private.coins();
  salt text := gen_random_uuid()::text;
  people_here bigint := (select count(*) from private.people_of(w.id));
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
    perform private.keep_breakdown(w, split, '', least, blocks);
    if jsonb_array_length(blocks) < 2 then continue; end if;
    with people as materialized (select p.response_id, private.group_among(names, split, p.priority_group, p.language, p.version_used) as name from private.people_of(w.id) p),
    said as materialized (
      select a.question_id, p.name, private.counted_of(c.rating, c.given) as counted
      from people p join public.answers a on a.response_id = p.response_id join public.contributions c on c.id = a.contribution_id and c.state = 'received'
      union all
      select k.question_id, p.name, array[case when k.given then 'yes' else 'no' end]
      from people p join public.responses r on r.id = p.response_id join public.consents k on k.contributor_id = r.contributor_id and k.purpose = 'question'),
    asked as (select q.value as question, q.value ->> 'id' as id, q.value ->> 'kind' as kind from jsonb_array_elements(definition -> 'questions') q where jsonb_typeof(q.value -> 'when') is distinct from 'object'),
    most as (
      select distinct on (a.id) a.id, o.token from asked a
      cross join lateral (select case a.kind when 'ranking' then '1:' else '' end || (e.value ->> 'id') as token, e.ordinality as place
                          from jsonb_array_elements(coalesce(a.question -> 'options', '[]')) with ordinality e where e.value ->> 'role' is distinct from 'prefer_not') o
      left join (select s.question_id, t.token, count(*) as people from said s cross join lateral unnest(s.counted) t (token) group by 1, 2) c on c.question_id = a.id and c.token = o.token
      where a.kind in ('choice', 'choices', 'pictures', 'ranking')
      order by a.id, coalesce(c.people, 0) desc, o.place),
    told as (
      select a.id, coalesce(private.standing_for(a.question), array[m.token]) as picked
      from asked a left join most m on m.id = a.id where a.kind in ('statement', 'scale', 'consent') or m.token is not null),
    agreeing as (
      select s.question_id, s.name, count(*) as people from told t join said s on s.question_id = t.id and s.counted && t.picked group by 1, 2)
    insert into public.wave_breakdowns (wave_id, split_by, question_id, programme_id, least_count, picked, groups)
    select w.id, split, t.id, w.programme_id, least, t.picked, private.compared_together((
        select jsonb_agg(b.value || jsonb_build_object('agree', (select coalesce(sum(g.people), 0) from agreeing g where g.question_id = t.id and b.value -> 'groups' ? g.name)) order by b.ordinality)
        from jsonb_array_elements(blocks) with ordinality b), fewest)
    from told t;
  end loop;
  -- Equality answers can be joined to nothing: each question is told alone. What people would rather not say gives company first.
  perform private.keep_breakdown(w, 'equality', a.id, least, private.counted_together(a.cells, fewest)) from (
    select q.value ->> 'id' as id, (
      select jsonb_agg(jsonb_build_object('group', o.value ->> 'id', 'people', (
        select count(*) from private.counted_equality(w.id, q.value ->> 'id', people_here, salt) e where o.value ->> 'id' = any (e.choices))) order by (o.value ->> 'role' = 'prefer_not') is not true, o.ordinality)
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
-- Grants, column by column
-- ---------------------------------------------------------------------------------------------

revoke all on public.wave_breakdowns from anon, authenticated, service_role;
revoke all on function private.to_five(numeric), private.counted_together(jsonb, integer),
  private.compared_together(jsonb, integer), private.people_of(uuid), private.counted_of(text, jsonb), private.standing_for(jsonb),
  private.groups_of(uuid, text), private.break_down(public.waves), private.group_among(text[], text, text, text, text),
  private.keep_breakdown(public.waves, text, text, integer, jsonb), private.coins(), private.counted_equality(uuid, text, bigint, text),
  private.break_down_closed_wave() from public, anon, authenticated, service_role;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

alter table public.wave_breakdowns enable row level security;
create policy "nobody reads breakdowns but through a door" on public.wave_breakdowns for select to authenticated using (false);
