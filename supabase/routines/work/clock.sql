-- Purpose: what the clock has to do, whatever the hour: added as jobs, once however many servers ask.

-- Adds what the clock has to do today, once however many servers ask: retention of each programme and counting it anew, drafts whose
-- time is over, and writing anew what is kept unlinked. Jobs that ended three months ago are forgotten.
create function private.plan_jobs() returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.enqueue(p.id, 'retention', 'retention ' || p.id || ' ' || private.today()) from public.programmes p;
  perform private.enqueue(p.id, 'counts', 'counts ' || p.id || ' ' || private.today()) from public.programmes p;
  perform private.enqueue(null, 'drafts', 'drafts ' || to_char(now(), 'YYYY-MM-DD HH24'));
  perform private.enqueue(null, 'mix', 'mix ' || to_char(now(), 'YYYY-MM-DD HH24'), null, now() + random() * interval '1 hour');
  delete from public.jobs where coalesce(done_at, given_up_at) < now() - interval '3 months';
end $$;
call private.open_door('private.plan_jobs()', 'service_role');
