-- Purpose: making surveys: a definition as data, with a revision, so that nobody saves over another.

-- A list of surveys needs no definition: each may be long, and there is one for every version.
create view public.survey_sizes with (security_invoker = true) as
  select distinct on (v.survey_id) v.survey_id, v.programme_id, (select count(*)::integer from jsonb_array_elements(v.definition -> 'questions') q where q.value ->> 'kind' <> 'information') as questions
  from public.survey_versions v order by v.survey_id, v.number desc;
comment on view public.survey_sizes is 'How many questions the newest version of each survey asks; a page of information asks none.';

create function private.programme_of_survey(the_survey uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare place uuid;
begin
  select programme_id into place from public.surveys where id = the_survey;
  perform private.require_permission(place, 'write surveys');
  return place;
end $$;

-- As every command that makes something, it takes an id made with the form: the same form posted twice makes one.
create function private.create_survey(the_programme uuid, the_title text, the_id uuid default gen_random_uuid()) returns uuid
language plpgsql security definer set search_path = '' as $$
declare made uuid;
begin
  perform private.require_permission(the_programme, 'write surveys');
  insert into public.surveys (id, programme_id, title) values (the_id, the_programme, the_title)
  on conflict (id) do nothing returning id into made;
  if made is null then return private.made_already((select programme_id from public.surveys where id = the_id), the_programme, the_id); end if;
  insert into public.survey_versions (programme_id, survey_id, number) values (the_programme, made, 1);
  perform private.record(the_programme, 'created', 'survey', made);
  return made;
end $$;
call private.open_door('private.create_survey(uuid, text, uuid)', 'authenticated');

-- Begins a new survey from the newest questions of another, with its pictures, recordings and purposes; nothing of its waves.
create function private.copy_survey(the_survey uuid, the_title text, the_id uuid default gen_random_uuid()) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_survey(the_survey);
  copied text := (select v.definition::text from public.survey_versions v where v.survey_id = the_survey order by v.number desc limit 1);
  made uuid;
  file public.survey_files%rowtype;
begin
  -- Nobody removes it meanwhile: files that only a removed survey had may be swept before what is made here is seen to need them.
  perform 1 from public.surveys where id = the_survey for share;
  insert into public.surveys (id, programme_id, title) values (the_id, place, the_title) on conflict (id) do nothing returning id into made;
  if made is null then return private.made_already((select programme_id from public.surveys where id = the_id), place, the_id); end if;
  for file in select * from public.survey_files where survey_id = the_survey loop
    copied := replace(copied, file.id::text, md5(the_id::text || file.id::text)::uuid::text);
    insert into public.survey_files (id, programme_id, survey_id, kind, type, name, hash, size)
    values (md5(the_id::text || file.id::text)::uuid, place, made, file.kind, file.type, file.name, file.hash, file.size);
  end loop;
  insert into public.survey_versions (programme_id, survey_id, number, definition) values (place, made, 1, copied::jsonb);
  insert into public.survey_purposes (survey_id, purpose, programme_id, lawful_basis, special_condition, criminal_condition, retention_months)
  select made, p.purpose, place, p.lawful_basis, p.special_condition, p.criminal_condition, p.retention_months
  from public.survey_purposes p where p.survey_id = the_survey;
  perform private.record(place, 'copied', 'survey', made);
  return made;
end $$;
call private.open_door('private.copy_survey(uuid, text, uuid)', 'authenticated');

-- What of a question must stay word for word once a wave has asked it as a core question.
create function private.core_of(the_question jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_build_object('kind', the_question -> 'kind', 'text', the_question -> 'text', 'low', the_question -> 'low', 'high', the_question -> 'high',
    'min', the_question -> 'min', 'max', the_question -> 'max', 'unit', the_question -> 'unit', 'core', the_question -> 'core',
    'options', (select jsonb_agg(jsonb_build_array(o.value -> 'id', o.value -> 'text', o.value -> 'role') order by o.ordinality)
                from jsonb_array_elements(coalesce(the_question -> 'options', '[]')) with ordinality o))
$$;

-- Saves the title and the questions into the draft version, which is begun when the last one is locked. Every linked
-- outcome must be one of the programme's own; core questions of the version a wave was opened with stay as they were; and
-- whoever saves says which revision they changed, so that two people cannot overwrite each other unknowingly.
create function private.save_survey(the_survey uuid, the_title text, the_definition jsonb, the_revision integer default null) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_survey(the_survey);
  newest public.survey_versions%rowtype;
  opened jsonb;
  kept jsonb;
  version uuid;
begin
  perform 1 from public.surveys where id = the_survey for update;
  select * into newest from public.survey_versions where survey_id = the_survey order by number desc limit 1;
  if the_revision is not null and the_revision <> newest.revision then perform private.refuse_overtaken('survey', the_survey); end if;
  if exists (
    select 1 from jsonb_array_elements(the_definition -> 'questions') q
    cross join lateral jsonb_array_elements_text(coalesce(q.value -> 'outcomes', '[]')) o
    where not exists (select 1 from public.current_outcomes c where c.id = o.value::uuid and c.programme_id = place)) then
    perform private.refuse('outcome_not_in_programme');
  end if;
  if exists (select 1 from jsonb_array_elements(the_definition -> 'questions') q group by q.value ->> 'id' having count(*) > 1) then
    perform private.refuse('question_twice');
  end if;
  select v.definition into opened from public.survey_versions v where v.survey_id = the_survey and v.state = 'locked' order by v.number desc limit 1;
  select q.value into kept from jsonb_array_elements(coalesce(opened -> 'questions', '[]')) q
  where (q.value -> 'core')::boolean and not exists (
    select 1 from jsonb_array_elements(the_definition -> 'questions') n
    where n.value ->> 'id' = q.value ->> 'id' and private.core_of(n.value) = private.core_of(q.value))
  limit 1;
  if kept is not null then perform private.refuse('core_question_locked'); end if;
  update public.surveys set title = the_title where id = the_survey;
  update public.listenings l set title = the_title from public.survey_waves w where w.survey_id = the_survey and l.id = w.id and l.title <> the_title;
  if newest.state = 'draft' then
    update public.survey_versions set definition = the_definition, revision = revision + 1 where id = newest.id returning id into version;
  else
    insert into public.survey_versions (programme_id, survey_id, number, revision, definition)
    values (place, the_survey, newest.number + 1, newest.revision + 1, the_definition) returning id into version;
  end if;
  perform private.record(place, 'changed', 'survey', the_survey);
  return version;
end $$;
call private.open_door('private.save_survey(uuid, text, jsonb, integer)', 'authenticated');

-- Whether everyone who meets a question could answer it: there is something to choose from, a scale has words at its ends, and it is asked by answers to
-- questions before it. The checker (app/features/surveys/wordings) finds these too, and conditions that contradict each other.
create function private.is_answerable(the_questions jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select not exists (
    select 1 from jsonb_array_elements(the_questions) with ordinality q
    cross join lateral (
      select count(*) as tests, count(*) filter (where exists (
               select 1 from jsonb_array_elements(the_questions) with ordinality e
               where e.ordinality < q.ordinality and e.value ->> 'id' = t.value ->> 'question')) as about_earlier
      from jsonb_array_elements(coalesce(q.value -> 'when' -> 'tests', '[]')) t) c
    where (q.value ->> 'kind' in ('choice', 'choices', 'pictures', 'ranking') and jsonb_array_length(coalesce(q.value -> 'options', '[]')) = 0)
       or (q.value ->> 'kind' = 'scale' and (coalesce(q.value ->> 'low', '') = '' or coalesce(q.value ->> 'high', '') = ''))
       or (c.tests > 0 and c.about_earlier < case q.value -> 'when' ->> 'match' when 'any' then 1 else c.tests end))
$$;

-- The outcomes questions speak to that have no name in plain words, in the order they are asked: people who follow their words
-- are told of them by it alone. One that is no longer in the theory is told to nobody.
create function private.outcomes_unnamed(the_definition jsonb) returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(asked.outcome order by asked.place), '{}') from (
    select o.value #>> '{}' as outcome, min(q.ordinality) as place
    from jsonb_array_elements(the_definition -> 'questions') with ordinality q
    cross join lateral jsonb_array_elements(coalesce(q.value -> 'outcomes', '[]')) o group by 1) asked
  where exists (select 1 from public.current_outcomes c where c.id::text = asked.outcome)
    and not exists (select 1 from public.outcome_names n where n.outcome_id::text = asked.outcome)
$$;

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

-- The programme of the survey an address names.
create function private.addressed_survey(the_things jsonb) returns uuid
language sql stable security definer set search_path = '' as $$
  select x.programme_id from public.surveys x where x.id = (the_things ->> 'survey')::uuid
$$;

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

revoke all on public.survey_sizes from anon, authenticated, service_role;
grant select (id, programme_id, title, created_on, archived_on, purposes_revision) on public.surveys to authenticated;
grant select (id, programme_id, survey_id, number, state, revision, definition) on public.survey_versions to authenticated;
grant select on public.survey_sizes to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "those who run or record listening read surveys" on public.surveys for select to authenticated
  using (programme_id = any ((select private.may('read surveys'))::uuid[]));

create policy "versions are read with their survey" on public.survey_versions for select to authenticated
  using (programme_id = any ((select private.may('read surveys'))::uuid[]));
