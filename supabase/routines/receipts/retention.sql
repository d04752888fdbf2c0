-- Purpose: keeping what people said for as long as they were told, and no longer: what is due is removed by a job, purpose by purpose,
-- with proof of what went; a legal hold stops it (rules C2 and C5, docs/decisions/025-jobs-and-retention.md).

-- When each purpose of each closed wave is over: so many months after it closed. No day of any one person is needed for it.
create function private.retention_dates(the_programme uuid) returns table (wave_id uuid, survey_id uuid, purpose text, months integer, due_on date, is_held boolean)
language sql stable security definer set search_path = '' as $$
  select w.id, w.survey_id, p.purpose, p.retention_months, (w.closed_on + make_interval(months => p.retention_months))::date,
    exists (select 1 from public.retention_holds h where h.survey_id = w.survey_id)
  from public.waves w join public.survey_purposes p on p.survey_id = w.survey_id
  where w.programme_id = the_programme and w.state = 'closed'
$$;

-- Removes what a wave holds for one purpose. Gives how many people, agreements, ways or answers that were.
create function private.remove_kept(the_wave uuid, the_purpose text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  removed integer := 0;
  who uuid;
begin
  case the_purpose
    when 'take_part' then
      for who in select r.contributor_id from public.responses r where r.wave_id = the_wave loop
        perform private.leave_the_line(who, array(select c.id from public.contributions c where c.contributor_id = who), 'retention');
        delete from public.contributors where id = who;
        removed := removed + 1;
      end loop;
      delete from public.withdrawals where listening_id = the_wave;
    when 'quote_boards', 'quote_public' then
      delete from public.quote_clearances q using public.contributions c, public.responses r
      where c.id = q.contribution_id and r.contributor_id = c.contributor_id and r.wave_id = the_wave
        and q.audience = case the_purpose when 'quote_boards' then 'boards' else 'public' end;
      delete from public.consents k using public.responses r where r.contributor_id = k.contributor_id and r.wave_id = the_wave and k.purpose = the_purpose;
      get diagnostics removed = row_count;
    when 'contact_again' then
      delete from public.contact_requests where wave_id = the_wave;
      get diagnostics removed = row_count;
    when 'equality' then
      delete from public.equality_answers where wave_id = the_wave;
      get diagnostics removed = row_count;
  end case;
  return removed;
end $$;

-- Removes everything of a programme that is over by a day, today when none is given, and proves it. Run again it finds nothing.
create function private.run_retention(the_programme uuid, the_day date default private.today()) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  d record;
  removed integer;
  everything integer := 0;
begin
  for d in select * from private.retention_dates(the_programme) t where t.due_on <= the_day and not t.is_held order by t.due_on, t.wave_id, t.purpose loop
    removed := private.remove_kept(d.wave_id, d.purpose);
    if removed = 0 then continue; end if;
    insert into public.retention_removals (programme_id, wave_id, purpose, months, how_many, removed_on)
    values (the_programme, d.wave_id, d.purpose, d.months, removed, least(the_day, private.today()));
    perform private.record(the_programme, 'removed', 'kept', d.wave_id, d.purpose);
    everything := everything + removed;
  end loop;
  return everything;
end $$;
call private.open_door('private.run_retention(uuid, date)', 'service_role');

-- Holds a survey, with the reason; or lifts the hold, when none is given.
create function private.hold_retention(the_survey uuid, the_reason text default null) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid;
begin
  select programme_id into place from public.surveys where id = the_survey;
  perform private.require_permission(place, 'write settings');
  if the_reason is null then
    delete from public.retention_holds where survey_id = the_survey;
    if found then perform private.record(place, 'lifted', 'retention_hold', the_survey); end if;
    return;
  end if;
  insert into public.retention_holds (survey_id, programme_id, reason, set_by) values (the_survey, place, trim(the_reason), (select auth.uid()))
  on conflict (survey_id) do update set reason = excluded.reason, set_by = excluded.set_by;
  perform private.record(place, 'set', 'retention_hold', the_survey);
exception when check_violation then
  perform private.refuse_broken('reason_needed', sqlstate, sqlerrm);
end $$;
call private.open_door('private.hold_retention(uuid, text)', 'authenticated');

-- For the programme lead: what is kept until when, what is held and why, and what was removed.
create function private.read_retention(the_programme uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'write settings');
  return jsonb_build_object(
    'surveys', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'hold', h.reason) order by s.title, s.id), '[]')
                from public.surveys s left join public.retention_holds h on h.survey_id = s.id where s.programme_id = the_programme),
    'kept', (select coalesce(jsonb_agg(jsonb_build_object('wave', w.name, 'survey', s.title, 'purpose', d.purpose, 'months', d.months, 'dueOn', d.due_on, 'isHeld', d.is_held) order by d.due_on, s.title, w.name, d.purpose), '[]')
             from private.retention_dates(the_programme) d join public.waves w on w.id = d.wave_id join public.surveys s on s.id = d.survey_id
             where d.is_held or d.due_on > private.today()),
    'removed', (select coalesce(jsonb_agg(jsonb_build_object('wave', w.name, 'survey', s.title, 'purpose', m.purpose, 'months', m.months, 'howMany', m.how_many, 'removedOn', m.removed_on) order by m.removed_on desc, s.title, w.name, m.purpose), '[]')
                from public.retention_removals m join public.waves w on w.id = m.wave_id join public.surveys s on s.id = w.survey_id where m.programme_id = the_programme));
end $$;
call private.open_door('private.read_retention(uuid)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "nobody reads holds but through a door" on public.retention_holds for select to authenticated using (false);

create policy "nobody reads removals but through a door" on public.retention_removals for select to authenticated using (false);
