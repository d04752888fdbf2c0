-- Purpose: the pictures and recordings of a survey. Their content is in the file store, put there before; here is what each is, and who may have it.

-- Keeps a picture or a recording with a survey, by the hash and size of its content. Kept twice under one id, it is kept once.
create function private.keep_survey_file(the_survey uuid, the_id uuid, the_kind text, the_type text, the_name text, the_hash text, the_size integer) returns uuid
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_survey(the_survey);
begin
  if (select count(*) from public.survey_files where survey_id = the_survey) >= 500 then perform private.refuse('too_many_files'); end if;
  insert into public.survey_files (id, programme_id, survey_id, kind, type, name, hash, size)
  values (the_id, place, the_survey, the_kind, the_type, the_name, the_hash, the_size)
  on conflict (id) do nothing;
  if not exists (select 1 from public.survey_files where id = the_id and survey_id = the_survey) then perform private.refuse('not_found'); end if;
  return the_id;
exception when check_violation or data_exception then
  perform private.refuse_broken('file_not_taken', sqlstate, sqlerrm);
end $$;
call private.open_door('private.keep_survey_file(uuid, uuid, text, text, text, text, integer)', 'authenticated');

-- Which file those who make the survey may see and hear.
create function private.read_survey_file(the_survey uuid, the_file uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare place uuid;
begin
  select programme_id into place from public.surveys where id = the_survey;
  perform private.require_permission(place, 'read surveys');
  return (select jsonb_build_object('programme', f.programme_id, 'hash', f.hash, 'size', f.size, 'type', f.type)
          from public.survey_files f where f.id = the_file and f.survey_id = the_survey);
end $$;
call private.open_door('private.read_survey_file(uuid, uuid)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

grant select (id, programme_id, survey_id, kind, type, name) on public.survey_files to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "files are read with their survey" on public.survey_files for select to authenticated
  using (programme_id = any ((select private.may('read surveys'))::uuid[]));
