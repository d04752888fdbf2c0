-- Purpose: reading a whole theory from a file, as one draft that keeps the identities of what is there already.

-- Whether a file says anything of a known indicator that is not kept of it.
create function private.indicator_lacks(the_indicator public.indicators, the_measure jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select exists (
    select 1 from (values ('unit', the_indicator.unit), ('baseline', the_indicator.baseline), ('target', the_indicator.target),
                          ('availability', the_indicator.availability)) k (field, kept)
    where the_measure ->> k.field is not null and k.kept is distinct from the_measure ->> k.field)
$$;

-- Whether a file says anything this version does not: importing the same file twice must not even begin a draft.
create function private.theory_lacks(the_version uuid, the_elements jsonb) returns boolean
language sql stable security definer set search_path = '' as $$
  with said as (select value as item from jsonb_array_elements(the_elements)),
  matched as (
    select s.item, e.id, e.theme from said s
    left join public.elements e on e.theory_version_id = the_version and e.level = s.item ->> 'level'
      and e.kind = s.item ->> 'kind' and md5(e.text) = md5(s.item ->> 'text')
      and coalesce(e.priority_group, '') = coalesce(s.item ->> 'priorityGroup', ''))
  select exists (select 1 from matched where id is null or (item ->> 'theme' is not null and theme is distinct from item ->> 'theme'))
    or exists (
      select 1 from matched m cross join lateral jsonb_array_elements(coalesce(m.item -> 'indicators', '[]')) n
      left join public.indicators i on i.element_id = m.id and md5(i.metric) = md5(n.value ->> 'metric')
      where i.id is null or private.indicator_lacks(i, n.value))
$$;

-- Takes the plain names of outcomes out of a file: how they are told is no change of the plan, so it begins no draft. A name in a
-- language takes the place of the one before it; what a file leaves empty stays. Gives how many outcomes it changed.
create function private.import_names(the_programme uuid, the_version uuid, the_elements jsonb) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  one record;
  changed integer := 0;
begin
  for one in
    select e.identity_id as id, n.words as kept, coalesce(n.words, '{}') || (s.value -> 'plainName') as words
    from jsonb_array_elements(the_elements) s
    join public.elements e on e.theory_version_id = the_version and e.is_outcome and e.level = s.value ->> 'level' and e.kind = s.value ->> 'kind'
      and md5(e.text) = md5(s.value ->> 'text') and coalesce(e.priority_group, '') = coalesce(s.value ->> 'priorityGroup', '')
    left join public.outcome_names n on n.outcome_id = e.identity_id
    where coalesce(s.value -> 'plainName', '{}') <> '{}'
  loop
    if one.words is distinct from one.kept then
      perform private.name_outcome(the_programme, one.id, one.words);
      changed := changed + 1;
    end if;
  end loop;
  return changed;
end $$;

-- Brings in a file that has been read: adds what is new, fills in what a known element lacked, and removes nothing.
-- Takes [{level, kind, text, theme, priorityGroup, plainName: {language: words}, indicators: [{metric, unit, baseline, target,
-- availability}]}]; gives what was added. What a file leaves empty stays as it is.
create function private.import_theory(the_programme uuid, the_elements jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  version uuid;
  item jsonb;
  measure jsonb;
  known public.elements%rowtype;
  added_elements integer := 0;
  added_indicators integer := 0;
  changed integer := 0;
  next_position integer;
begin
  perform private.require_permission(the_programme, 'write theory');
  select id into version from public.theory_versions
  where programme_id = the_programme order by state = 'draft' desc, number desc limit 1;
  if version is null or private.theory_lacks(version, the_elements) then
    version := private.draft_theory(the_programme);
  else
    return jsonb_build_object('addedElements', 0, 'addedIndicators', 0, 'changed', private.import_names(the_programme, version, the_elements));
  end if;
  select coalesce(max(position), 0) into next_position from public.elements where theory_version_id = version;
  for item in select value from jsonb_array_elements(the_elements) loop
    select * into known from public.elements e
    where e.theory_version_id = version and e.level = item ->> 'level' and e.kind = item ->> 'kind'
      and md5(e.text) = md5(item ->> 'text') and coalesce(e.priority_group, '') = coalesce(item ->> 'priorityGroup', '');
    if known.id is null then
      next_position := next_position + 1;
      insert into public.elements (programme_id, theory_version_id, identity_id, position, level, kind, text, theme, priority_group)
      values (the_programme, version,
              private.identity_for(the_programme, version, item ->> 'level', item ->> 'kind', item ->> 'text', item ->> 'priorityGroup'), next_position,
              item ->> 'level', item ->> 'kind', item ->> 'text', item ->> 'theme', item ->> 'priorityGroup')
      returning * into known;
      added_elements := added_elements + 1;
    elsif item ->> 'theme' is not null and known.theme is distinct from item ->> 'theme' then
      update public.elements set theme = item ->> 'theme' where id = known.id;
      changed := changed + 1;
    end if;
    for measure in select value from jsonb_array_elements(coalesce(item -> 'indicators', '[]')) loop
      if exists (select 1 from public.indicators where element_id = known.id and md5(metric) = md5(measure ->> 'metric')) then
        update public.indicators i set availability = coalesce(measure ->> 'availability', i.availability), unit = coalesce(measure ->> 'unit', i.unit),
          baseline = coalesce(measure ->> 'baseline', i.baseline), target = coalesce(measure ->> 'target', i.target)
        where i.element_id = known.id and md5(i.metric) = md5(measure ->> 'metric') and private.indicator_lacks(i, measure);
        if found then changed := changed + 1; end if;
      else
        insert into public.indicators (programme_id, element_id, position, metric, unit, baseline, target, availability)
        select the_programme, known.id, count(*) + 1, measure ->> 'metric', measure ->> 'unit', measure ->> 'baseline', measure ->> 'target', measure ->> 'availability'
        from public.indicators where element_id = known.id;
        added_indicators := added_indicators + 1;
      end if;
    end loop;
  end loop;
  changed := changed + private.import_names(the_programme, version, the_elements);
  perform private.record(the_programme, 'imported', 'theory_version', version);
  return jsonb_build_object('addedElements', added_elements, 'addedIndicators', added_indicators, 'changed', changed);
end $$;
call private.open_door('private.import_theory(uuid, jsonb)', 'authenticated', 'service_role');
