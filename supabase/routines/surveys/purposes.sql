-- Purpose: what the data of a survey is for, on which basis and for how long (rule C2).

-- The purposes a survey asks people's data for, that nobody has set down yet (rule C2).
create function private.purposes_missing(the_survey uuid, the_definition jsonb) returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(needed.purpose order by needed.place), '{}') from (
    values (1, 'take_part', true), (2, 'quote_boards', true), (3, 'quote_public', true),
      (4, 'contact_again', exists (select 1 from jsonb_array_elements(the_definition -> 'questions') q where q.value ->> 'kind' = 'contact')),
      (5, 'equality', jsonb_array_length(coalesce(the_definition -> 'equality' -> 'questions', '[]')) > 0)) needed (place, purpose, is_needed)
  where needed.is_needed and not exists (select 1 from public.survey_purposes p where p.survey_id = the_survey and p.purpose = needed.purpose)
$$;

-- Sets down what the survey's data is for, in waves opened from now on: the people of the others were told already. Takes [{purpose, lawfulBasis,
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
  perform private.record(place, 'set', 'survey_purposes', the_survey);
exception when check_violation or not_null_violation or unique_violation or data_exception then
  perform private.refuse_broken('purposes_not_understood', sqlstate, sqlerrm);
end $$;
call private.open_door('private.save_purposes(uuid, jsonb, integer)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

grant select (survey_id, purpose, programme_id, lawful_basis, special_condition, criminal_condition, retention_months) on public.survey_purposes to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "purposes are read with their survey" on public.survey_purposes for select to authenticated
  using (programme_id = any ((select private.may('read surveys'))::uuid[]));
