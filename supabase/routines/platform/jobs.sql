-- Purpose: jobs: what a letter or the clock still has to do. A command adds them in its own transaction, so that a job is there
-- exactly when what it belongs to is; servers take them one by one (docs/decisions/025-jobs-and-retention.md).

-- How often a job is tried before it is given up: with waits that double from a minute, about four hours.
create function private.job_attempts() returns integer language sql immutable set search_path = '' as $$ select 8 $$;

-- Adds a job; with a key that is there already it is the same job.
create function private.enqueue(the_programme uuid, the_kind text, the_key text, the_about uuid default null, the_run_at timestamptz default now()) returns void
language sql security definer set search_path = '' as $$
  insert into public.jobs (programme_id, kind, once_key, about_id, run_at) values (the_programme, the_kind, the_key, the_about, the_run_at)
  on conflict (once_key) do nothing
$$;

-- Takes the next jobs that are due, so that no other server takes them meanwhile. A server that dies leaves its claim to end.
create function private.claim_jobs(the_count integer default 5) returns table (id uuid, kind text, programme_id uuid, about_id uuid, attempts integer)
language sql security definer set search_path = '' as $$
  update public.jobs j set attempts = j.attempts + 1, claimed_until = now() + interval '5 minutes'
  where j.id in (
    select n.id from public.jobs n
    where n.done_at is null and n.given_up_at is null and n.run_at <= now() and (n.claimed_until is null or n.claimed_until < now())
    order by n.run_at, n.id limit least(the_count, 50) for update skip locked)
  returning j.id, j.kind, j.programme_id, j.about_id, j.attempts
$$;
call private.open_door('private.claim_jobs(integer)', 'service_role');

create function private.finish_job(the_job uuid) returns void
language sql security definer set search_path = '' as $$
  update public.jobs set done_at = now(), claimed_until = null, last_error = null where id = the_job and done_at is null
$$;
call private.open_door('private.finish_job(uuid)', 'service_role');

-- Notes why a try came to nothing, by a code that holds nobody's words. Tried again later; given up after the last. Says which.
create function private.fail_job(the_job uuid, the_error text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare is_given_up boolean;
begin
  update public.jobs set last_error = left(the_error, 60), claimed_until = null, run_at = now() + make_interval(mins => (2 ^ least(attempts, 10))::integer / 2),
    given_up_at = case when attempts >= private.job_attempts() then now() end
  where id = the_job and done_at is null returning given_up_at is not null into is_given_up;
  return coalesce(is_given_up, true);
end $$;
call private.open_door('private.fail_job(uuid, text)', 'service_role');

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "nobody reads jobs" on public.jobs for select to authenticated using (false);
