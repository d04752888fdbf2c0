-- Purpose: jobs: what a letter or the clock still has to do. A command adds them in its own transaction, so that a job is there
-- exactly when what it belongs to is; servers take them one by one (docs/decisions/025-jobs-and-retention.md).

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.jobs (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid references public.programmes (id) on delete cascade,
  kind text not null check (kind in ('letter', 'retention', 'drafts', 'mix')),
  once_key text not null unique check (length(once_key) between 1 and 200),
  about_id uuid,
  attempts integer not null default 0,
  run_at timestamptz not null default now(),
  claimed_until timestamptz,
  done_at timestamptz,
  given_up_at timestamptz,
  last_error text check (length(last_error) between 1 and 60)
);
comment on table public.jobs is 'What a letter or the clock still has to do: the id of what it is about and nothing else, once for each key. Of no programme when it is the installation''s own.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index jobs_waiting on public.jobs (run_at) where done_at is null and given_up_at is null;
create index jobs_programme on public.jobs (programme_id);

-- ---------------------------------------------------------------------------------------------
-- Functions
-- ---------------------------------------------------------------------------------------------

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

-- Adds what the clock has to do today, once however many servers ask: retention of each programme, drafts whose time is over, and
-- writing anew what is kept unlinked. Jobs that ended three months ago are forgotten.
create function private.plan_jobs() returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.enqueue(p.id, 'retention', 'retention ' || p.id || ' ' || private.today()) from public.programmes p;
  perform private.enqueue(null, 'drafts', 'drafts ' || to_char(now(), 'YYYY-MM-DD HH24'));
  perform private.enqueue(null, 'mix', 'mix ' || to_char(now(), 'YYYY-MM-DD HH24'), null, now() + random() * interval '1 hour');
  delete from public.jobs where coalesce(done_at, given_up_at) < now() - interval '3 months';
end $$;
call private.open_door('private.plan_jobs()', 'service_role');

-- ---------------------------------------------------------------------------------------------
-- Grants, column by column
-- ---------------------------------------------------------------------------------------------

revoke all on public.jobs from anon, authenticated, service_role;
revoke all on function private.job_attempts(), private.enqueue(uuid, text, text, uuid, timestamptz) from public, anon, authenticated, service_role;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

alter table public.jobs enable row level security;
create policy "nobody reads jobs" on public.jobs for select to authenticated using (false);
