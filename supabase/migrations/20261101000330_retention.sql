-- Purpose: keeping what people said for as long as they were told, and no longer: what is due is removed by a job, purpose by purpose,
-- with proof of what went; a legal hold stops it (rules C2 and C5, docs/decisions/025-jobs-and-retention.md).

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.retention_holds (
  listening_id uuid primary key,
  programme_id uuid not null,
  reason text not null check (length(reason) between 3 and 500),
  set_by uuid references public.people (id) on delete set null,
  set_on date not null default private.today(),
  foreign key (listening_id, programme_id) references public.listenings (id, programme_id) on delete cascade
);
comment on table public.retention_holds is 'A legal hold: nothing of this listening is removed because its time is over, until it is lifted.';

create table public.retention_removals (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  listening_id uuid not null,
  purpose text not null check (purpose in ('take_part', 'quote_boards', 'quote_public', 'contact_again', 'equality')),
  months integer not null,
  how_many integer not null check (how_many > 0),
  removed_on date not null default private.today(),
  foreign key (listening_id, programme_id) references public.listenings (id, programme_id) on delete cascade
);
comment on table public.retention_removals is 'Proof of what was removed because its time was over: of which listening, for which purpose, after how many months, and how many. Never a word.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index retention_holds_listening on public.retention_holds (listening_id, programme_id);
create index retention_holds_programme on public.retention_holds (programme_id);
create index retention_holds_set_by on public.retention_holds (set_by);
create index retention_removals_programme on public.retention_removals (programme_id, removed_on desc);
create index retention_removals_listening on public.retention_removals (listening_id, programme_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.retention_holds enable row level security;
alter table public.retention_removals enable row level security;
