-- Purpose: making surveys: a definition as data, its pictures and recordings, what its data is for (rule C2). Waves and answering
-- have files of their own.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.surveys (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  title text not null check (length(title) between 1 and 150),
  created_on date not null default private.today(),
  purposes_revision integer not null default 0,
  archived_on date,
  unique (id, programme_id)
);
comment on table public.surveys is 'A questionnaire, whatever its versions and waves.';

create table public.survey_versions (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  survey_id uuid not null,
  number integer not null check (number > 0),
  state text not null default 'draft' check (state in ('draft', 'locked')),
  revision integer not null default 1,
  definition jsonb not null default '{"introduction": "", "questions": []}'
    check (jsonb_typeof(definition -> 'questions') = 'array' and jsonb_array_length(definition -> 'questions') <= 100),
  foreign key (survey_id, programme_id) references public.surveys (id, programme_id) on delete cascade,
  unique (survey_id, number),
  unique (id, programme_id)
);
comment on table public.survey_versions is 'The questions as data. Locked once a wave opens with it, so waves compare.';
create unique index survey_versions_one_draft on public.survey_versions (survey_id) where state = 'draft';

create table public.survey_files (
  id uuid primary key,
  programme_id uuid not null,
  survey_id uuid not null,
  kind text not null check (kind in ('picture', 'recording')),
  type text not null check (type in ('image/png', 'image/jpeg', 'image/webp', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/webm', 'audio/wav')),
  name text not null check (length(name) between 1 and 120),
  content bytea not null check (octet_length(content) between 1 and 2000000),
  foreign key (survey_id, programme_id) references public.surveys (id, programme_id) on delete cascade,
  unique (id, programme_id)
);
comment on table public.survey_files is 'A picture or a recording that belongs to a survey''s questions.';

create table public.survey_purposes (
  survey_id uuid not null,
  purpose text not null check (purpose in ('take_part', 'quote_boards', 'quote_public', 'contact_again', 'equality')),
  programme_id uuid not null,
  lawful_basis text not null check (lawful_basis in ('consent', 'public_task', 'legitimate_interests', 'legal_obligation')),
  special_condition text not null check (special_condition in ('explicit_consent', 'substantial_public_interest', 'health_or_social_care', 'research', 'none_held')),
  criminal_condition text not null check (criminal_condition in ('consent', 'substantial_public_interest', 'official_authority', 'research', 'none_held')),
  retention_months integer not null check (retention_months between 1 and 120),
  primary key (survey_id, purpose),
  foreign key (survey_id, programme_id) references public.surveys (id, programme_id) on delete cascade
);
comment on table public.survey_purposes is 'What a survey''s data is for, and for each purpose its lawful basis, its conditions and how long it is kept (rule C2).';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index surveys_programme on public.surveys (programme_id);
create index survey_versions_survey on public.survey_versions (survey_id, programme_id);
create index survey_versions_programme on public.survey_versions (programme_id);
create index survey_files_survey on public.survey_files (survey_id, programme_id);
create index survey_purposes_survey on public.survey_purposes (survey_id, programme_id);
create index survey_files_programme on public.survey_files (programme_id);
create index survey_purposes_programme on public.survey_purposes (programme_id);

-- ---------------------------------------------------------------------------------------------
-- Views and functions
-- ---------------------------------------------------------------------------------------------

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
  perform private.require_role(place, 'facilitator', 'programme_lead');
  return place;
end $$;

-- As every command that makes something, it takes an id made with the form: the same form posted twice makes one.
create function private.create_survey(the_programme uuid, the_title text, the_id uuid default gen_random_uuid()) returns uuid
language plpgsql security definer set search_path = '' as $$
declare made uuid;
begin
  perform private.require_role(the_programme, 'facilitator', 'programme_lead');
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
  insert into public.surveys (id, programme_id, title) values (the_id, place, the_title) on conflict (id) do nothing returning id into made;
  if made is null then return private.made_already((select programme_id from public.surveys where id = the_id), place, the_id); end if;
  for file in select * from public.survey_files where survey_id = the_survey loop
    copied := replace(copied, file.id::text, md5(the_id::text || file.id::text)::uuid::text);
    insert into public.survey_files (id, programme_id, survey_id, kind, type, name, content)
    values (md5(the_id::text || file.id::text)::uuid, place, made, file.kind, file.type, file.name, file.content);
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

-- Keeps a picture or a recording with a survey. Takes the content in base64. Kept twice under one id, it is kept once.
create function private.keep_survey_file(the_survey uuid, the_id uuid, the_kind text, the_type text, the_name text, the_content text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_survey(the_survey);
begin
  if (select count(*) from public.survey_files where survey_id = the_survey) >= 500 then perform private.refuse('too_many_files'); end if;
  insert into public.survey_files (id, programme_id, survey_id, kind, type, name, content)
  values (the_id, place, the_survey, the_kind, the_type, the_name, decode(the_content, 'base64'))
  on conflict (id) do nothing;
  if not exists (select 1 from public.survey_files where id = the_id and survey_id = the_survey) then perform private.refuse('not_found'); end if;
  return the_id;
exception when check_violation or data_exception then
  perform private.refuse_broken('file_not_taken', sqlstate, sqlerrm);
end $$;
call private.open_door('private.keep_survey_file(uuid, uuid, text, text, text, text)', 'authenticated');

-- A file for those who make the survey, to see and hear it; content in base64.
create function private.read_survey_file(the_survey uuid, the_file uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare place uuid;
begin
  select programme_id into place from public.surveys where id = the_survey;
  perform private.require_role(place, 'facilitator', 'programme_lead', 'secretary');
  return (select jsonb_build_object('type', f.type, 'content', encode(f.content, 'base64'))
          from public.survey_files f where f.id = the_file and f.survey_id = the_survey);
end $$;
call private.open_door('private.read_survey_file(uuid, uuid)', 'authenticated');

-- Sets down what the survey's data is for. What an open wave asks data for stays set down. Takes [{purpose, lawfulBasis,
-- specialCondition, criminalCondition, retentionMonths}], and the revision they were changed from, as save_survey does.
create function private.save_purposes(the_survey uuid, the_purposes jsonb, the_revision integer default null) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_survey(the_survey);
begin
  update public.surveys set purposes_revision = purposes_revision + 1 where id = the_survey and purposes_revision = coalesce(the_revision, purposes_revision);
  if not found then perform private.refuse_overtaken('survey_purposes', the_survey); end if;
  delete from public.survey_purposes where survey_id = the_survey;
  insert into public.survey_purposes (survey_id, purpose, programme_id, lawful_basis, special_condition, criminal_condition, retention_months)
  select the_survey, p ->> 'purpose', place, p ->> 'lawfulBasis', p ->> 'specialCondition', p ->> 'criminalCondition', (p ->> 'retentionMonths')::integer
  from jsonb_array_elements(the_purposes) p;
  if exists (select 1 from public.waves w join public.survey_versions v on v.id = w.survey_version_id
             where w.survey_id = the_survey and w.state = 'open' and cardinality(private.purposes_missing(the_survey, v.definition)) > 0) then
    perform private.refuse('purpose_in_use');
  end if;
  perform private.record(place, 'set', 'survey_purposes', the_survey);
exception when check_violation or not_null_violation or unique_violation or data_exception then
  perform private.refuse_broken('purposes_not_understood', sqlstate, sqlerrm);
end $$;
call private.open_door('private.save_purposes(uuid, jsonb, integer)', 'authenticated');

-- The purposes a survey asks people's data for, that nobody has set down yet (rule C2).
create function private.purposes_missing(the_survey uuid, the_definition jsonb) returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(needed.purpose order by needed.place), '{}') from (
    values (1, 'take_part', true), (2, 'quote_boards', true), (3, 'quote_public', true),
      (4, 'contact_again', exists (select 1 from jsonb_array_elements(the_definition -> 'questions') q where q.value ->> 'kind' = 'contact')),
      (5, 'equality', jsonb_array_length(coalesce(the_definition -> 'equality' -> 'questions', '[]')) > 0)) needed (place, purpose, is_needed)
  where needed.is_needed and not exists (select 1 from public.survey_purposes p where p.survey_id = the_survey and p.purpose = needed.purpose)
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

-- Whether everyone who meets a question could answer it: there is something to choose from, and it is asked by answers to
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
       or (c.tests > 0 and c.about_earlier < case q.value -> 'when' ->> 'match' when 'any' then 1 else c.tests end))
$$;

-- ---------------------------------------------------------------------------------------------
-- Grants, column by column
-- ---------------------------------------------------------------------------------------------

revoke all on public.surveys, public.survey_versions, public.survey_files, public.survey_purposes,
  public.survey_sizes from anon, authenticated, service_role;
revoke all on function private.programme_of_survey(uuid), private.core_of(jsonb), private.purposes_missing(uuid, jsonb),
  private.outcomes_unnamed(jsonb), private.is_answerable(jsonb) from public, anon, authenticated, service_role;

grant select (id, programme_id, title, created_on, archived_on, purposes_revision) on public.surveys to authenticated;
grant select (id, programme_id, survey_id, number, state, revision, definition) on public.survey_versions to authenticated;
grant select (id, programme_id, survey_id, kind, type, name) on public.survey_files to authenticated;
grant select (survey_id, purpose, programme_id, lawful_basis, special_condition, criminal_condition, retention_months) on public.survey_purposes to authenticated;
grant select on public.survey_sizes to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

alter table public.surveys enable row level security;
create policy "those who run or record listening read surveys" on public.surveys for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator', 'programme_lead', 'secretary'))::uuid[]));

alter table public.survey_versions enable row level security;
create policy "versions are read with their survey" on public.survey_versions for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator', 'programme_lead', 'secretary'))::uuid[]));

alter table public.survey_files enable row level security;
create policy "files are read with their survey" on public.survey_files for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator', 'programme_lead', 'secretary'))::uuid[]));

alter table public.survey_purposes enable row level security;
create policy "purposes are read with their survey" on public.survey_purposes for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator', 'programme_lead', 'secretary'))::uuid[]));
