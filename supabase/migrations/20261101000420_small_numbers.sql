-- Purpose: breakdowns by group, made once when a wave closes, by one function that lets nobody conclude that a group has one to
-- seven people (rules 5 and C6; why it is built this way is told in docs/decisions/012-small-numbers.md).

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.listening_breakdowns (
  listening_id uuid not null,
  split_by text not null check (split_by in ('priority_group', 'language', 'version_used', 'equality')),
  question_id text not null default '' check (length(question_id) <= 40),
  programme_id uuid not null,
  least_count integer not null,
  picked text[] not null default '{}',
  groups jsonb not null check (jsonb_typeof(groups) = 'array'),
  primary key (listening_id, split_by, question_id),
  foreign key (listening_id, programme_id) references public.listenings (id, programme_id) on delete cascade
);
comment on table public.listening_breakdowns is 'What a closed listening shows of groups, already counted together and rounded. Made once, at closing, so that nobody learns from watching it change.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index listening_breakdowns_listening on public.listening_breakdowns (listening_id, programme_id);
create index listening_breakdowns_programme on public.listening_breakdowns (programme_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.listening_breakdowns enable row level security;
