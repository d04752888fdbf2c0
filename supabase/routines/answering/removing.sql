-- Purpose: removing a survey that nobody answered.

-- Removes a survey that nobody has answered, whole. One that someone answered, or has begun to, can be archived. Doing it
-- twice is the same as once.
create function private.remove_survey(the_survey uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare s public.surveys%rowtype;
begin
  select * into s from public.surveys where id = the_survey for update;
  perform private.require_permission(s.programme_id, 'write surveys');
  perform 1 from public.waves where survey_id = the_survey for update;
  if exists (select 1 from public.waves where survey_id = the_survey and state = 'open') then perform private.refuse('survey_is_open'); end if;
  if exists (select 1 from public.responses r join public.waves w on w.id = r.wave_id where w.survey_id = the_survey)
     or exists (select 1 from public.withdrawals x join public.waves w on w.id = x.listening_id where w.survey_id = the_survey)
     or exists (select 1 from public.answer_drafts d join public.waves w on w.id = d.wave_id where w.survey_id = the_survey) then
    perform private.refuse('survey_answered');
  end if;
  delete from public.listenings where id in (select w.id from public.survey_waves w where w.survey_id = the_survey);
  delete from public.surveys where id = the_survey;
  -- Its name goes with it; what was removed is what the trail has to tell.
  perform private.record(s.programme_id, 'removed', 'survey', the_survey, s.title);
end $$;
call private.open_door('private.remove_survey(uuid)', 'authenticated');
