-- Purpose: what readers without raw access see of a wave, by one function: nothing that tells what fewer than the least count
-- of people said or are (rule 8; the rule in words is docs/decisions/026-what-a-wave-tells.md). Pure: told from what is given.

-- Bands of numbers, each of at least `the_least` people, cut at round numbers and never at what somebody said. Takes
-- [{value, people}]; gives [{from, to, people}], from a number to below another, the first and the last without an end. Nothing
-- when only one would be left. A band begins by where the ones below it ended, so any of its values may be nobody's.
create function private.bands(the_values jsonb, the_least integer) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  total integer;
  low numeric;
  high numeric;
  step numeric := 1;
  target integer;
  here integer := 0;
  left_over integer;
  edge numeric;
  starts_at numeric;
  bucket record;
  made jsonb := '[]';
begin
  select coalesce(sum(s.people), 0), min(s.value) filter (where s.upto * 10 >= s.total), min(s.value) filter (where s.upto * 10 >= s.total * 9) into total, low, high from (
    select (v.value ->> 'value')::numeric as value, (v.value ->> 'people')::integer as people,
      sum((v.value ->> 'people')::integer) over (order by (v.value ->> 'value')::numeric) as upto, sum((v.value ->> 'people')::integer) over () as total
    from jsonb_array_elements(the_values) v) s;
  if total < 2 * the_least then return '[]'; end if;
  if high - low > 12 then
    step := 10 ^ floor(log(((high - low) / 12)::numeric));
    step := case when (high - low) / 12 <= step then 1 when (high - low) / 12 <= 2 * step then 2 when (high - low) / 12 <= 5 * step then 5 else 10 end * step;
  end if;
  target := greatest(the_least, ceil(total / 5.0)::integer);
  left_over := total;
  for bucket in
    select floor((v.value ->> 'value')::numeric / step) * step as at, sum((v.value ->> 'people')::integer)::integer as people
    from jsonb_array_elements(the_values) v group by 1 order by 1
  loop
    here := here + bucket.people;
    left_over := left_over - bucket.people;
    if here >= target and left_over >= the_least then
      edge := bucket.at + step;
      made := made || jsonb_build_object('from', trim_scale(starts_at), 'to', trim_scale(edge), 'people', here);
      starts_at := edge;
      here := 0;
    end if;
  end loop;
  if starts_at is null then return '[]'; end if;
  return made || jsonb_build_object('from', trim_scale(starts_at), 'to', null, 'people', here);
end $$;

-- What is told of options of which each person gave one. Takes [{group, people}] in a fixed order; gives {counts, together}:
-- those that stand alone, and those counted together so that nobody can take one from the whole; nothing when all would be.
create function private.options_told(the_cells jsonb, the_least integer) returns jsonb
language sql immutable set search_path = '' as $$
  select case when jsonb_array_length(b.blocks) < 2 then '{"counts": {}, "together": []}'::jsonb else jsonb_build_object(
    'counts', (select jsonb_object_agg(o.value -> 'groups' ->> 0, o.value -> 'people') from jsonb_array_elements(b.blocks) o where jsonb_array_length(o.value -> 'groups') = 1),
    'together', (select coalesce(jsonb_agg(jsonb_build_object('keys', o.value -> 'groups', 'people', o.value -> 'people')), '[]')
                 from jsonb_array_elements(b.blocks) o where jsonb_array_length(o.value -> 'groups') > 1)) end
  from (select private.counted_together(the_cells, the_least) as blocks) b
$$;

-- The same where people could choose several: an option stands alone when that many chose it and that many others did not.
-- Of the others it is said how many people chose any of them, where that tells of none of them that anybody did.
create function private.choices_told(the_said jsonb, the_options text[], the_answered integer, the_least integer) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  counts jsonb;
  few text[];
  any_of integer;
  chosen integer;
begin
  with chose as (
    select o.id, coalesce(sum((s.value ->> 'people')::integer) filter (where s.value -> 'counted' ? o.id), 0)::integer as people
    from unnest(the_options) o (id) left join jsonb_array_elements(the_said) s on true group by o.id)
  select coalesce(jsonb_object_agg(c.id, c.people) filter (where least(c.people, the_answered - c.people) >= the_least), '{}'),
    coalesce(array_agg(c.id order by array_position(the_options, c.id)) filter (where least(c.people, the_answered - c.people) < the_least), '{}'),
    coalesce(sum(c.people) filter (where least(c.people, the_answered - c.people) >= the_least), 0) into counts, few, chosen
  from chose c;
  if counts = '{}' then return '{"counts": {}, "together": []}'; end if;
  select coalesce(sum((s.value ->> 'people')::integer), 0) into any_of from jsonb_array_elements(the_said) s where s.value -> 'counted' ?| few;
  return jsonb_build_object('counts', counts, 'together', case when few = '{}' then '[]'::jsonb else jsonb_build_array(jsonb_build_object('keys', to_jsonb(few), 'people',
    case when least(any_of, the_answered - any_of) >= the_least and greatest(any_of, the_answered - chosen) <= (the_least - 1) * (cardinality(few) - 1) then any_of end)) end);
end $$;

-- What is told of a ranking: what was put first, as options of which each person gave one; and second, where every option
-- stands alone in both and that many put it lower too, for whoever knows two of three places knows the third.
create function private.ranking_told(the_cells jsonb, the_seconds jsonb, the_answered integer, the_least integer) returns jsonb
language sql immutable set search_path = '' as $$
  select case when f.told -> 'together' <> '[]' or f.told -> 'counts' = '{}' or exists (
      select 1 from jsonb_array_elements(the_seconds) s
      where least((s.value ->> 'people')::integer, the_answered - (s.value ->> 'people')::integer - (f.told -> 'counts' ->> ('1:' || substr(s.value ->> 'group', 3)))::integer) < the_least)
    then f.told
    else jsonb_set(f.told, '{counts}', f.told -> 'counts' || (select jsonb_object_agg(s.value ->> 'group', s.value -> 'people') from jsonb_array_elements(the_seconds) s)) end
  from (select private.options_told(the_cells, the_least) as told) f
$$;

-- Whether what a question's condition looks at is told already, so that how many were asked tells nothing new: points and
-- ratings are told exactly, an option only where it stands alone. More than one thing at once is not told of: nor who met both.
-- Takes what is told so far, by question.
create function private.condition_is_told(the_condition jsonb, the_questions jsonb, the_told jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(bool_and(coalesce(case
      when not coalesce((the_told -> (t.value ->> 'question') ->> 'isShown')::boolean, false) then false
      when t.value ->> 'test' = 'answered' or q.value ->> 'kind' in ('statement', 'scale') then true
      when q.value ->> 'kind' = 'choices' then t.value ->> 'test' = 'includes' and jsonb_array_length(the_condition -> 'tests') = 1 and the_told -> (q.value ->> 'id') -> 'counts' ? (t.value ->> 'value')
      else the_told -> (q.value ->> 'id') -> 'counts' ? (case when q.value ->> 'kind' = 'ranking' then '1:' else '' end || (t.value ->> 'value')) end, false)), false)
    and count(distinct t.value ->> 'question') = 1
  from jsonb_array_elements(the_condition -> 'tests') t left join jsonb_array_elements(the_questions) q on q.value ->> 'id' = t.value ->> 'question'
$$;

-- A figure of two sides, where that many stand on both; null else.
create function private.both_sides(the_part bigint, the_whole bigint, the_least integer) returns bigint
language sql immutable set search_path = '' as $$ select case when least(the_part, the_whole - the_part) >= the_least then the_part end $$;

-- What is told of one question that may be told. Takes what was said, [{counted, number, people}].
create function private.question_told(the_question jsonb, the_questions jsonb, the_said jsonb, the_answered integer, the_least integer) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  kind text := the_question ->> 'kind';
  options text[];
  cells jsonb;
begin
  -- Those no condition looks at come first, and the last of them before the others: they give company where it is needed.
  select coalesce(array_agg(o.id order by exists (
      select 1 from jsonb_array_elements(the_questions) d cross join lateral jsonb_array_elements(case jsonb_typeof(d.value -> 'when') when 'object' then d.value -> 'when' -> 'tests' else '[]' end) t
      where t.value ->> 'question' = the_question ->> 'id' and t.value ->> 'value' = o.id), o.place desc), '{}') into options
  from (select e.value ->> 'id' as id, e.ordinality as place from jsonb_array_elements(coalesce(the_question -> 'options', '[]')) with ordinality e
        where e.value ->> 'role' is distinct from 'prefer_not'
        union all select c.id, c.place from unnest(array['yes', 'no']) with ordinality c (id, place) where kind = 'consent') o;
  if kind in ('statement', 'scale') then
    return jsonb_build_object('counts', (select coalesce(jsonb_object_agg(s.value -> 'counted' ->> 0, s.value -> 'people'), '{}') from jsonb_array_elements(the_said) s));
  elsif kind = 'choices' then
    return private.choices_told(the_said, options, the_answered, the_least);
  elsif kind in ('choice', 'pictures', 'consent', 'ranking') then
    select jsonb_agg(jsonb_build_object('group', o.token, 'people', (
      select coalesce(sum((s.value ->> 'people')::integer), 0) from jsonb_array_elements(the_said) s where s.value -> 'counted' ? o.token)) order by o.place) into cells
    from (select case when kind = 'ranking' then '1:' else '' end || e.id as token, e.place from unnest(options) with ordinality e (id, place)) o;
    if kind <> 'ranking' then return private.options_told(cells, the_least); end if;
    return private.ranking_told(cells, (
      select jsonb_agg(jsonb_build_object('group', '2:' || e.id, 'people', (
        select coalesce(sum((s.value ->> 'people')::integer), 0) from jsonb_array_elements(the_said) s where s.value -> 'counted' ? ('2:' || e.id)))) from unnest(options) e (id)), the_answered, the_least);
  elsif kind in ('number', 'date') then
    return jsonb_build_object('bands', private.bands((
      select coalesce(jsonb_agg(jsonb_build_object('value', coalesce((s.value ->> 'number')::numeric, (s.value -> 'counted' ->> 0)::numeric), 'people', s.value -> 'people')), '[]') from jsonb_array_elements(the_said) s), the_least));
  end if;
  return '{}';
end $$;

-- What is told of a question once more people stand behind it: as before, unless what changes is told of enough people itself.
create function private.told_anew(the_kind text, the_before jsonb, the_after jsonb, the_least integer) returns jsonb
language sql immutable set search_path = '' as $$
  with figures as (
    select side.place, f.name, f.people from (values (1, the_before), (2, the_after)) side (place, told)
    cross join lateral (
      select 'answered' as name, (side.told ->> 'answered')::integer as people
      union all select 'count ' || c.key, c.value::integer from jsonb_each_text(side.told -> 'counts') c
      union all select 'together ' || (g.value ->> 'keys'), coalesce((g.value ->> 'people')::integer, 0) from jsonb_array_elements(side.told -> 'together') g
      union all select concat_ws(' ', 'band', b.value ->> 'from', '-', b.value ->> 'to'), (b.value ->> 'people')::integer from jsonb_array_elements(side.told -> 'bands') b) f
    where the_kind not in ('statement', 'scale', 'short', 'open') or f.name = 'answered')
  select case when the_before is null or not (the_before ->> 'isShown')::boolean then the_after
    when not (the_after ->> 'isShown')::boolean then the_before
    when exists (select 1 from (select * from figures where place = 1) b full join (select * from figures where place = 2) a on a.name = b.name
      where a.name is null or b.name is null or abs(a.people - b.people) not in (0) and abs(a.people - b.people) < the_least) then the_before
    when the_before -> 'answered' = the_after -> 'answered' and the_kind in ('statement', 'scale', 'short', 'open') then the_before
    else the_after end
$$;
