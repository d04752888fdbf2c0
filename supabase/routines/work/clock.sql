-- Purpose: what the clock has to do, whatever the hour: added as jobs, once however many servers ask.

-- Adds what the clock has to do today, once however many servers ask: retention of each programme and counting it anew, drafts whose
-- time is over, writing anew what is kept unlinked, and sweeping the file store. Jobs that ended three months ago are forgotten.
create function private.plan_jobs() returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.enqueue(p.id, 'retention', 'retention ' || p.id || ' ' || private.today()) from public.programmes p;
  perform private.enqueue(p.id, 'counts', 'counts ' || p.id || ' ' || private.today()) from public.programmes p;
  perform private.enqueue(null, 'drafts', 'drafts ' || to_char(now(), 'YYYY-MM-DD HH24'));
  perform private.enqueue(null, 'mix', 'mix ' || to_char(now(), 'YYYY-MM-DD HH24'), null, now() + random() * interval '1 hour');
  perform private.enqueue(null, 'files', 'files ' || private.today());
  delete from public.jobs where coalesce(done_at, given_up_at) < now() - interval '3 months';
end $$;
call private.open_door('private.plan_jobs()', 'service_role');

-- Of files of the store, [{programme, hash}], those that no row needs: a new column of files comes here too, or they are swept.
create function private.unneeded_files(the_files jsonb) returns table (programme_id uuid, hash text)
language sql stable security definer set search_path = '' as $$
  select f.programme, f.hash from jsonb_to_recordset(the_files) f (programme uuid, hash text)
  where not exists (select from public.survey_files s where s.programme_id = f.programme and s.hash = f.hash)
    and not exists (select from public.programme_faces p where p.programme_id = f.programme and p.picture_hash = f.hash)
$$;
call private.open_door('private.unneeded_files(jsonb)', 'service_role');
