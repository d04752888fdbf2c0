-- Purpose: keeping what people said for as long as they were told, and no longer: what is due is removed by a job, purpose by purpose,
-- with proof of what went; a legal hold stops it (rules C2 and C5, docs/decisions/025-jobs-and-retention.md).

-- When each purpose of each closed listening is over: so many months after it closed. No day of any one person is needed for it.
create function private.retention_dates(the_programme uuid) returns table (listening_id uuid, purpose text, months integer, due_on date, is_held boolean)
language sql stable security definer set search_path = '' as $$
  select l.id, p.purpose, p.retention_months, (l.closed_on + make_interval(months => p.retention_months))::date,
    exists (select 1 from public.retention_holds h where h.listening_id = l.id)
  from public.listenings l join public.listening_purposes p on p.listening_id = l.id
  where l.programme_id = the_programme and l.state = 'closed'
$$;

-- Removes what a listening holds for one purpose. Gives how many people, agreements, ways or answers that were.
create function private.remove_kept(the_listening uuid, the_purpose text) returns integer
language plpgsql security definer set search_path = '' as $$
declare removed integer := 0;
begin
  case the_purpose
    when 'take_part' then
      perform private.words_leave(null, array(select c.id from public.contributions c where c.listening_id = the_listening), 'retention');
      delete from public.contributors where listening_id = the_listening;
      get diagnostics removed = row_count;
      delete from public.withdrawals where listening_id = the_listening;
    when 'quote_boards', 'quote_public' then
      delete from public.quote_clearances q using public.contributions c
      where c.id = q.contribution_id and c.listening_id = the_listening and q.audience = case the_purpose when 'quote_boards' then 'boards' else 'public' end;
      delete from public.consents k using public.contributors c where c.id = k.contributor_id and c.listening_id = the_listening and k.purpose = the_purpose;
      get diagnostics removed = row_count;
    when 'contact_again' then
      delete from public.contact_requests where listening_id = the_listening;
      get diagnostics removed = row_count;
    when 'equality' then
      delete from public.equality_answers where listening_id = the_listening;
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
  for d in select * from private.retention_dates(the_programme) t where t.due_on <= the_day and not t.is_held order by t.due_on, t.listening_id, t.purpose loop
    removed := private.remove_kept(d.listening_id, d.purpose);
    if removed = 0 then continue; end if;
    insert into public.retention_removals (programme_id, listening_id, purpose, months, how_many, removed_on)
    values (the_programme, d.listening_id, d.purpose, d.months, removed, least(the_day, private.today()));
    perform private.record(the_programme, 'removed', 'kept', d.listening_id, d.purpose);
    everything := everything + removed;
  end loop;
  return everything;
end $$;
call private.open_door('private.run_retention(uuid, date)', 'service_role');

-- Holds a listening, with the reason; or lifts the hold, when none is given.
create function private.hold_retention(the_listening uuid, the_reason text default null) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid;
begin
  select programme_id into place from public.listenings where id = the_listening;
  perform private.require_permission(place, 'write settings');
  if the_reason is null then
    delete from public.retention_holds where listening_id = the_listening;
    if found then perform private.record(place, 'lifted', 'retention_hold', the_listening); end if;
    return;
  end if;
  insert into public.retention_holds (listening_id, programme_id, reason, set_by) values (the_listening, place, trim(the_reason), (select auth.uid()))
  on conflict (listening_id) do update set reason = excluded.reason, set_by = excluded.set_by;
  perform private.record(place, 'set', 'retention_hold', the_listening);
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
    'listenings', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'round', l.round, 'hold', h.reason) order by l.title, l.opened_on, l.id), '[]')
                   from public.listenings l left join public.retention_holds h on h.listening_id = l.id where l.programme_id = the_programme and l.state <> 'draft'),
    'kept', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'round', l.round, 'purpose', d.purpose, 'months', d.months, 'dueOn', d.due_on, 'isHeld', d.is_held) order by d.due_on, l.title, l.round, d.purpose), '[]')
             from private.retention_dates(the_programme) d join public.listenings l on l.id = d.listening_id where d.is_held or d.due_on > private.today()),
    'removed', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'round', l.round, 'purpose', m.purpose, 'months', m.months, 'howMany', m.how_many, 'removedOn', m.removed_on) order by m.removed_on desc, l.title, l.round, m.purpose), '[]')
                from public.retention_removals m join public.listenings l on l.id = m.listening_id where m.programme_id = the_programme));
end $$;
call private.open_door('private.read_retention(uuid)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "nobody reads holds but through a door" on public.retention_holds for select to authenticated using (false);

create policy "nobody reads removals but through a door" on public.retention_removals for select to authenticated using (false);
