-- Purpose: the theory of change: its elements by level and kind, its indicators, in draft and published versions.
-- An element keeps its identity from version to version, so what was tagged to an outcome stays tagged.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.theory_versions (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  number integer not null check (number > 0),
  state text not null default 'draft' check (state in ('draft', 'published')),
  published_on date,
  unique (programme_id, number),
  unique (id, programme_id),
  check ((state = 'published') = (published_on is not null))
);
comment on table public.theory_versions is 'One version of a programme''s theory of change. At most one is a draft; published ones never change.';
create unique index theory_versions_one_draft on public.theory_versions (programme_id) where state = 'draft';

create table public.element_identities (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  unique (id, programme_id)
);
comment on table public.element_identities is 'What an element is, across versions: tags and survey questions point here.';

create table public.elements (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  theory_version_id uuid not null,
  identity_id uuid not null,
  position integer not null,
  level text not null check (level in ('system', 'service', 'individual')),
  kind text not null check (kind in ('context', 'input', 'activity', 'output', 'short_term_outcome', 'longer_term_outcome',
                                     'impact', 'assumption', 'external_factor', 'unintended_consequence')),
  text text not null check (length(text) between 1 and 1000),
  theme text check (length(theme) between 1 and 200),
  priority_group text check (length(priority_group) between 1 and 200),
  is_outcome boolean generated always as (kind in ('short_term_outcome', 'longer_term_outcome', 'impact')) stored,
  revision integer not null default 1,
  foreign key (theory_version_id, programme_id) references public.theory_versions (id, programme_id) on delete cascade,
  foreign key (identity_id, programme_id) references public.element_identities (id, programme_id),
  unique (theory_version_id, identity_id),
  unique (id, programme_id)
);
comment on table public.elements is 'One element as one version words it. Known by level, kind, priority group and text.';
create unique index elements_known_by on public.elements (theory_version_id, level, kind, md5(text), coalesce(priority_group, ''));

create table public.indicators (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  element_id uuid not null,
  position integer not null,
  metric text not null check (length(metric) between 1 and 500),
  unit text check (length(unit) between 1 and 60),
  baseline text check (length(baseline) between 1 and 200),
  target text check (length(target) between 1 and 200),
  availability text check (availability in ('held', 'collected_not_held', 'new')),
  foreign key (element_id, programme_id) references public.elements (id, programme_id) on delete cascade
);
comment on table public.indicators is 'How an element is measured: metric, unit, baseline, target, and whether the data is held.';
create unique index indicators_known_by on public.indicators (element_id, md5(metric));

-- Beside the versions, not in them: how an outcome is told to people is no change of the plan.
create table public.outcome_names (
  outcome_id uuid primary key,
  programme_id uuid not null,
  words jsonb not null check (jsonb_typeof(words) = 'object' and words ? 'en'),
  foreign key (outcome_id, programme_id) references public.element_identities (id, programme_id) on delete cascade
);
comment on table public.outcome_names is 'What an outcome is called in plain words, by language, for everyone outside the staff.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index outcome_names_identity on public.outcome_names (outcome_id, programme_id);
create index outcome_names_programme on public.outcome_names (programme_id);
create index element_identities_programme on public.element_identities (programme_id);
create index elements_version on public.elements (theory_version_id, programme_id);
create index elements_identity on public.elements (identity_id, programme_id);
create index elements_programme on public.elements (programme_id);
create index indicators_element on public.indicators (element_id, programme_id);
create index indicators_programme on public.indicators (programme_id);

-- ---------------------------------------------------------------------------------------------
-- Views and functions
-- ---------------------------------------------------------------------------------------------

-- The version a programme stands by: the newest published one, or the draft while nothing is published.
create view public.current_theory with (security_invoker = true) as
  select distinct on (v.programme_id) v.id, v.programme_id, v.number, v.state, v.published_on
  from public.theory_versions v
  order by v.programme_id, v.state = 'published' desc, v.number desc;
comment on view public.current_theory is 'The version each programme stands by now.';

create view public.current_outcomes with (security_invoker = true) as
  select e.identity_id as id, e.programme_id, e.level, e.kind, e.text, e.theme, e.priority_group, e.position
  from public.elements e join public.current_theory v on v.id = e.theory_version_id
  where e.is_outcome;
comment on view public.current_outcomes is 'The outcomes a contribution can be tagged to, by identity.';

create view public.theory_elements with (security_invoker = true) as
  select e.identity_id as id, e.programme_id, e.theory_version_id, v.number, v.state, v.published_on, e.position, e.level,
    e.kind, e.text, e.theme, e.priority_group, e.is_outcome, e.revision,
    coalesce((select jsonb_agg(jsonb_build_object('metric', i.metric, 'unit', i.unit, 'baseline', i.baseline,
                               'target', i.target, 'availability', i.availability) order by i.position)
              from public.indicators i where i.element_id = e.id), '[]') as indicators
  from public.elements e join public.theory_versions v on v.id = e.theory_version_id;
comment on view public.theory_elements is 'Every element of every version that may be read, by identity, with its indicators.';

-- The draft to write in: the one there is, or a copy of the published version.
create function private.draft_theory(the_programme uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  draft uuid;
  source uuid;
begin
  perform private.require_role(the_programme, 'facilitator', 'programme_lead');
  perform 1 from public.programmes where id = the_programme for update;
  select id into draft from public.theory_versions where programme_id = the_programme and state = 'draft';
  if draft is not null then return draft; end if;
  select id into source from public.theory_versions where programme_id = the_programme order by number desc limit 1;
  insert into public.theory_versions (programme_id, number)
  select the_programme, coalesce(max(number), 0) + 1 from public.theory_versions where programme_id = the_programme
  returning id into draft;
  insert into public.elements (programme_id, theory_version_id, identity_id, position, level, kind, text, theme, priority_group, revision)
  select programme_id, draft, identity_id, position, level, kind, text, theme, priority_group, revision
  from public.elements where theory_version_id = source;
  insert into public.indicators (programme_id, element_id, position, metric, unit, baseline, target, availability)
  select i.programme_id, copy.id, i.position, i.metric, i.unit, i.baseline, i.target, i.availability
  from public.indicators i
  join public.elements original on original.id = i.element_id and original.theory_version_id = source
  join public.elements copy on copy.identity_id = original.identity_id and copy.theory_version_id = draft;
  perform private.record(the_programme, 'began', 'theory_version', draft);
  return draft;
end $$;
call private.open_door('private.draft_theory(uuid)', 'authenticated', 'service_role');

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
  perform private.require_role(the_programme, 'facilitator', 'programme_lead');
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

create function private.new_identity(the_programme uuid) returns uuid
language sql security definer set search_path = '' as $$
  insert into public.element_identities (programme_id) values (the_programme) returning id
$$;

-- Who an element about to be added is: the one an earlier version knew by the same words, so that one removed and
-- brought back finds its tags again; otherwise someone new.
create function private.identity_for(the_programme uuid, the_version uuid, the_level text, the_kind text, the_text text,
                                     the_priority_group text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare known uuid;
begin
  select e.identity_id into known
  from public.elements e join public.theory_versions v on v.id = e.theory_version_id
  where e.programme_id = the_programme and e.level = the_level and e.kind = the_kind and md5(e.text) = md5(the_text)
    and coalesce(e.priority_group, '') = coalesce(the_priority_group, '')
    and not exists (select 1 from public.elements here where here.theory_version_id = the_version and here.identity_id = e.identity_id)
  order by v.number desc limit 1;
  return coalesce(known, private.new_identity(the_programme));
end $$;

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
call private.open_door('private.import_theory(uuid, jsonb)', 'authenticated', 'service_role');

-- The draft row of an element, begun if need be; refuses when the element is not in the programme.
create function private.element_in_draft(the_programme uuid, the_identity uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  -- Asked for before the rows are read: a draft begun by the same query would not be seen by it.
  draft uuid := private.draft_theory(the_programme);
  found_id uuid;
begin
  select e.id into found_id from public.elements e where e.theory_version_id = draft and e.identity_id = the_identity;
  if found_id is null then perform private.refuse('not_found'); end if;
  return found_id;
end $$;

-- Replaces the indicators of one element in the draft. Takes [{metric, unit, baseline, target, availability}].
create function private.set_indicators(the_programme uuid, the_identity uuid, the_indicators jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare element uuid := private.element_in_draft(the_programme, the_identity);
begin
  delete from public.indicators where element_id = element;
  insert into public.indicators (programme_id, element_id, position, metric, unit, baseline, target, availability)
  select the_programme, element, n, i ->> 'metric', i ->> 'unit', i ->> 'baseline', i ->> 'target', i ->> 'availability'
  from jsonb_array_elements(the_indicators) with ordinality listed (i, n);
exception when unique_violation then
  perform private.refuse('indicator_exists');
end $$;

-- Adds an element to the draft (the_identity null) or rewords one, with all its indicators; gives its identity.
create function private.save_element(the_programme uuid, the_identity uuid, the_level text, the_kind text, the_text text,
                                     the_theme text, the_priority_group text, the_indicators jsonb, the_revision integer default null) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  version uuid := private.draft_theory(the_programme);
  known uuid;
  saved uuid := the_identity;
begin
  if the_identity is null then
    saved := private.identity_for(the_programme, version, the_level, the_kind, the_text, the_priority_group);
    insert into public.elements (programme_id, theory_version_id, identity_id, position, level, kind, text, theme, priority_group)
    select the_programme, version, saved, coalesce(max(position), 0) + 1, the_level, the_kind, the_text, the_theme, the_priority_group
    from public.elements where theory_version_id = version;
  else
    known := private.element_in_draft(the_programme, the_identity);
    update public.elements set level = the_level, kind = the_kind, text = the_text, theme = the_theme, priority_group = the_priority_group,
      revision = revision + 1
    where id = known and revision = coalesce(the_revision, revision);
    if not found then perform private.refuse_overtaken('element', saved); end if;
  end if;
  perform private.set_indicators(the_programme, saved, the_indicators);
  perform private.record(the_programme, case when the_identity is null then 'added' else 'changed' end, 'element', saved);
  return saved;
exception when unique_violation then
  perform private.refuse('element_exists');
end $$;
call private.open_door('private.save_element(uuid, uuid, text, text, text, text, text, jsonb, integer)', 'authenticated');

create function private.remove_element(the_programme uuid, the_identity uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare draft uuid := private.draft_theory(the_programme);
begin
  if not exists (select 1 from public.element_identities where id = the_identity and programme_id = the_programme) then
    perform private.refuse('not_found');
  end if;
  -- Removing it twice is the same as once.
  delete from public.elements where theory_version_id = draft and identity_id = the_identity;
  if found then perform private.record(the_programme, 'removed', 'element', the_identity); end if;
end $$;
call private.open_door('private.remove_element(uuid, uuid)', 'authenticated');

create function private.publish_theory(the_programme uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  published integer;
  version uuid;
begin
  perform private.require_role(the_programme, 'facilitator', 'programme_lead');
  select id into version from public.theory_versions where programme_id = the_programme and state = 'draft' for update;
  if version is null then perform private.refuse('nothing_to_publish'); end if;
  if not exists (select 1 from public.elements where theory_version_id = version) then perform private.refuse('theory_is_empty'); end if;
  update public.theory_versions set state = 'published', published_on = private.today() where id = version returning number into published;
  perform private.record(the_programme, 'published', 'theory_version', version);
  return published;
end $$;
call private.open_door('private.publish_theory(uuid)', 'authenticated', 'service_role');

create function private.discard_theory_draft(the_programme uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare gone uuid;
begin
  perform private.require_role(the_programme, 'facilitator', 'programme_lead');
  delete from public.theory_versions where programme_id = the_programme and state = 'draft' returning id into gone;
  if gone is null then perform private.refuse('nothing_to_discard'); end if;
  perform private.record(the_programme, 'discarded', 'theory_version', gone);
end $$;
call private.open_door('private.discard_theory_draft(uuid)', 'authenticated');

-- Names an outcome in plain words. Takes {language: words}, in English at least; {} takes the name away.
create function private.name_outcome(the_programme uuid, the_outcome uuid, the_words jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role(the_programme, 'facilitator', 'programme_lead');
  if not exists (select 1 from public.element_identities where id = the_outcome and programme_id = the_programme) then perform private.refuse('not_found'); end if;
  if (the_words <> '{}' and not the_words ? 'en') or exists (select 1 from jsonb_each(the_words) w where jsonb_typeof(w.value) <> 'string' or length(w.value #>> '{}') not between 1 and 160) then
    perform private.refuse('outcome_name_not_understood');
  end if;
  if the_words = '{}' and private.is_told_of(the_outcome) then perform private.refuse('outcome_name_in_use'); end if;
  if the_words = '{}' then delete from public.outcome_names where outcome_id = the_outcome;
  else
    insert into public.outcome_names (outcome_id, programme_id, words) values (the_outcome, the_programme, the_words)
    on conflict (outcome_id) do update set words = excluded.words;
  end if;
  perform private.record(the_programme, 'set', 'outcome_name', the_outcome);
exception when check_violation or data_exception then
  perform private.refuse_broken('outcome_name_not_understood', sqlstate, sqlerrm);
end $$;
call private.open_door('private.name_outcome(uuid, uuid, jsonb)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants, column by column
-- ---------------------------------------------------------------------------------------------

revoke all on public.theory_versions, public.element_identities, public.elements, public.indicators,
  public.outcome_names, public.current_theory, public.current_outcomes, public.theory_elements from anon, authenticated, service_role;
revoke all on function private.new_identity(uuid), private.import_names(uuid, uuid, jsonb), private.identity_for(uuid, uuid, text, text, text, text), private.theory_lacks(uuid, jsonb), private.indicator_lacks(public.indicators, jsonb), private.element_in_draft(uuid, uuid),
  private.set_indicators(uuid, uuid, jsonb) from public, anon, authenticated, service_role;

grant select (id, programme_id, number, state, published_on) on public.theory_versions to authenticated;
grant select (id, programme_id) on public.element_identities to authenticated;
grant select (id, programme_id, theory_version_id, identity_id, position, level, kind, text, theme, priority_group, is_outcome, revision)
  on public.elements to authenticated;
grant select (id, programme_id, element_id, position, metric, unit, baseline, target, availability) on public.indicators to authenticated;
grant select (outcome_id, programme_id, words) on public.outcome_names to authenticated;
grant select on public.current_theory, public.current_outcomes, public.theory_elements to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

alter table public.theory_versions enable row level security;
create policy "everyone reads published versions, its writers the draft" on public.theory_versions for select to authenticated
  using ((state = 'published' and programme_id = any ((select private.my_programmes())::uuid[]))
    or programme_id = any ((select private.my_programmes('facilitator', 'programme_lead'))::uuid[]));

alter table public.element_identities enable row level security;
create policy "everyone in the programme reads identities" on public.element_identities for select to authenticated
  using (programme_id = any ((select private.my_programmes())::uuid[]));

alter table public.elements enable row level security;
create policy "elements are read with their version" on public.elements for select to authenticated
  using (programme_id = any ((select private.my_programmes())::uuid[])
    and exists (select 1 from public.theory_versions v where v.id = theory_version_id));

alter table public.outcome_names enable row level security;
create policy "everyone in the programme reads what outcomes are called" on public.outcome_names for select to authenticated
  using (programme_id = any ((select private.my_programmes())::uuid[]));

alter table public.indicators enable row level security;
create policy "indicators are read with their element" on public.indicators for select to authenticated
  using (programme_id = any ((select private.my_programmes())::uuid[])
    and exists (select 1 from public.elements e where e.id = element_id));
