-- Purpose: how often a door was tried, so that public forms can slow a flood.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.attempt_counts (
  bucket text not null check (length(bucket) <= 200),
  window_start timestamptz not null,
  window_end timestamptz not null,
  attempts integer not null default 1,
  primary key (bucket, window_start)
);
comment on table public.attempt_counts is 'How often a door was tried, by keyed hash, so public forms can slow a flood. Gone when its window is over. Holds no address.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index attempt_counts_window on public.attempt_counts (window_end);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.attempt_counts enable row level security;
