-- Purpose: listenings. Everything anyone says belongs to one: a wave of a survey is one, and later a round of interviews, a session, a
-- topic of the forum (docs/decisions/036-everything-said-belongs-to-a-listening.md).

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.listenings (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  kind text not null check (kind in ('wave')),
  title text not null check (length(title) between 1 and 150),
  round text check (length(round) between 1 and 100),
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  starts_on date,
  ends_on date,
  reply_by date not null,
  opened_on date,
  closed_on date,
  revision integer not null default 1,
  unique (id, programme_id),
  check (kind <> 'wave' or round is not null),
  check (starts_on <= ends_on),
  check (state = 'draft' or opened_on is not null),
  check ((state = 'closed') = (closed_on is not null))
);
comment on table public.listenings is 'Something people take part in, with the date by which we tell them what came of it. Everything anyone says belongs to one.';
comment on column public.listenings.round is 'Which of several under one title, as a wave of a survey; none where there is one alone.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index listenings_programme on public.listenings (programme_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.listenings enable row level security;
