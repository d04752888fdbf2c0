-- Purpose: breakdowns by group, made once when a wave closes.

-- The groups a wave can be split by, in a fixed order, whoever answered. The first, '', is everyone of none of them: should
-- small groups need company, it comes from there before it comes from a group with a name.
create function private.groups_of(the_wave uuid, the_split text) returns text[]
language sql stable security definer set search_path = '' as $$
  select case the_split
    when 'priority_group' then ''::text || array(
      select t.priority_group from public.reach_targets t where t.listening_id = the_wave
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
  insert into public.listening_breakdowns (listening_id, split_by, question_id, programme_id, least_count, groups)
  select w.id, the_split, the_question, w.programme_id, the_fewest, case when jsonb_array_length(the_blocks) < 2 then '[]' else (
    select jsonb_agg(b.value || jsonb_build_object('people', private.to_five((b.value ->> 'people')::integer)) order by b.ordinality)
    from jsonb_array_elements(the_blocks) with ordinality b) end
$$;

-- The answers to an equality question that count: no more than people took part. Of more than that, which can only be planted,
-- as many by chance, the same ones for every group of the question.
create function private.counted_equality(the_wave uuid, the_question text, the_people bigint, the_salt text) returns table (choices text[])
language sql stable security definer set search_path = '' as $$
  select e.choices from public.equality_answers e where e.listening_id = the_wave and e.question_id = the_question
  order by md5(e.id::text || the_salt) limit the_people
$$;

-- The answers that stand for a question in one figure wherever it is told in one, none where they depend on what people answered:
-- agreeing; saying yes; seven to ten, and of anxiety six to ten, the high band of the Office for National Statistics. As
-- markedValues in app/features/results.
create function private.standing_for(the_question jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select case the_question ->> 'kind' when 'statement' then array['strongly_agree', 'agree'] when 'consent' then array['yes']
    when 'scale' then case when trim(the_question ->> 'text') ~* '(^|, )overall, how anxious did you feel yesterday' then array['6', '7', '8', '9', '10'] else array['7', '8', '9', '10'] end end
$$;

-- Makes what a wave will show of groups. Run once, when it closes. A question is told in one figure: the answers that stand for it;
-- else what most people chose or put first, which everyone can see from the whole. One that was asked only of some is not told:
-- whoever it was asked of is a group already. Planned for a wave as large as it is.
create function private.break_down(w public.waves) returns void
language plpgsql security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  least integer := (select p.least_count from public.programmes p where p.id = w.programme_id);
  fewest integer := least + private.coins();
  salt text := gen_random_uuid()::text;
  -- How many people there are of each mixture of groups: counted once for every split.
  mixtures jsonb := (
    select coalesce(jsonb_agg(m), '[]') from (select p.priority_group, p.language, p.version_used, count(*) as people from private.people_counted p where p.wave_id = w.id group by 1, 2, 3) m);
  people_here bigint := (select coalesce(sum((m ->> 'people')::bigint), 0) from jsonb_array_elements(mixtures) m);
  definition jsonb := (select v.definition from public.survey_versions v where v.id = w.survey_version_id);
  split text;
  names text[];
  blocks jsonb;
begin
  foreach split in array array['priority_group', 'language', 'version_used'] loop
    names := private.groups_of(w.id, split);
    select private.counted_together(jsonb_agg(jsonb_build_object('group', n.name, 'people', n.people) order by n.place), fewest) into blocks from (
      select g.name, g.place, coalesce(sum((m ->> 'people')::bigint), 0) as people
      from unnest(names) with ordinality g (name, place)
      left join jsonb_array_elements(mixtures) m on g.name = private.group_among(names, split, m ->> 'priority_group', m ->> 'language', m ->> 'version_used')
      group by g.name, g.place) n;
    perform private.keep_breakdown(w, split, '', least, blocks);
    if jsonb_array_length(blocks) < 2 then continue; end if;
    with people as materialized (
      select p.response_id, p.contributor_id, private.group_among(names, split, p.priority_group, p.language, p.version_used) as name from private.people_counted p where p.wave_id = w.id),
    gave as materialized (
      select a.question_id, p.name, c.rating, c.given, count(*) as people
      from people p join public.answers a on a.response_id = p.response_id join public.contributions c on c.id = a.contribution_id and c.state = 'received' group by 1, 2, 3, 4),
    said as materialized (
      select g.question_id, g.name, private.counted_of(g.rating, g.given) as counted, g.people from gave g
      union all
      select k.question_id, p.name, array[case when k.given then 'yes' else 'no' end], 1
      from people p join public.consents k on k.contributor_id = p.contributor_id and k.purpose = 'question'),
    asked as (select q.value as question, q.value ->> 'id' as id, q.value ->> 'kind' as kind from jsonb_array_elements(definition -> 'questions') q where jsonb_typeof(q.value -> 'when') is distinct from 'object'),
    most as (
      select distinct on (a.id) a.id, o.token from asked a
      cross join lateral (select case a.kind when 'ranking' then '1:' else '' end || (e.value ->> 'id') as token, e.ordinality as place
                          from jsonb_array_elements(coalesce(a.question -> 'options', '[]')) with ordinality e where e.value ->> 'role' is distinct from 'prefer_not') o
      left join (select s.question_id, t.token, sum(s.people) as people from said s cross join lateral unnest(s.counted) t (token) group by 1, 2) c on c.question_id = a.id and c.token = o.token
      where a.kind in ('choice', 'choices', 'pictures', 'ranking')
      order by a.id, coalesce(c.people, 0) desc, o.place),
    told as (
      select a.id, coalesce(private.standing_for(a.question), array[m.token]) as picked
      from asked a left join most m on m.id = a.id where a.kind in ('statement', 'scale', 'consent') or m.token is not null),
    agreeing as (
      select s.question_id, s.name, sum(s.people) as people from told t join said s on s.question_id = t.id and s.counted && t.picked group by 1, 2)
    insert into public.listening_breakdowns (listening_id, split_by, question_id, programme_id, least_count, picked, groups)
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
  perform private.break_down(w) from public.waves w where w.id = new.id;
  return null;
end $$;
create trigger waves_break_down after update of state on public.listenings
  for each row when (new.kind = 'wave' and new.state = 'closed' and old.state <> 'closed') execute function private.break_down_closed_wave();

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "nobody reads breakdowns but through a door" on public.listening_breakdowns for select to authenticated using (false);
