-- Purpose: writing a draft of the theory, element by element. An element keeps its identity from version to version, so that what was
-- tagged to an outcome stays tagged.

-- The draft to write in: the one there is, or a copy of the published version.
create function private.draft_theory(the_programme uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  draft uuid;
  source uuid;
begin
  perform private.require_permission(the_programme, 'write theory');
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
  perform private.require_permission(the_programme, 'write theory');
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
  perform private.require_permission(the_programme, 'write theory');
  delete from public.theory_versions where programme_id = the_programme and state = 'draft' returning id into gone;
  if gone is null then perform private.refuse('nothing_to_discard'); end if;
  perform private.record(the_programme, 'discarded', 'theory_version', gone);
end $$;
call private.open_door('private.discard_theory_draft(uuid)', 'authenticated');
