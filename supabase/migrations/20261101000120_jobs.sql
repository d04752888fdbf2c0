-- Purpose: jobs: what a letter or the clock still has to do. A command adds them in its own transaction, so that a job is there
-- exactly when what it belongs to is; servers take them one by one (docs/decisions/025-jobs-and-retention.md).

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.jobs (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid references public.programmes (id) on delete cascade,
  kind text not null check (kind in ('letter', 'retention', 'drafts', 'mix', 'counts', 'files')),
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
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.jobs enable row level security;
