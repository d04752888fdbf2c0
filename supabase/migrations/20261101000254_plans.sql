-- Purpose: what is planned and promised of a listening: whom it must reach, and what people are told their data is for, on which
-- basis and for how long.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.reach_targets (
  listening_id uuid not null,
  priority_group text not null check (length(priority_group) between 1 and 200),
  programme_id uuid not null,
  people integer not null check (people between 1 and 100000),
  primary key (listening_id, priority_group),
  foreign key (listening_id, programme_id) references public.listenings (id, programme_id) on delete cascade
);
comment on table public.reach_targets is 'How many people of a priority group a listening must reach.';

create table public.listening_purposes (
  listening_id uuid not null,
  purpose text not null check (purpose in ('take_part', 'quote_boards', 'quote_public', 'contact_again', 'equality')),
  programme_id uuid not null,
  lawful_basis text not null check (lawful_basis in ('consent', 'public_task', 'legitimate_interests', 'legal_obligation')),
  special_condition text not null check (special_condition in ('explicit_consent', 'substantial_public_interest', 'health_or_social_care', 'research', 'none_held')),
  criminal_condition text not null check (criminal_condition in ('consent', 'substantial_public_interest', 'official_authority', 'research', 'none_held')),
  retention_months integer not null check (retention_months between 1 and 120),
  primary key (listening_id, purpose),
  foreign key (listening_id, programme_id) references public.listenings (id, programme_id) on delete cascade
);
comment on table public.listening_purposes is 'What the people of a listening were told their data is for, with its lawful basis, its conditions and how long it is kept (rule C2). Written when it opens, and never changed: it is a promise.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index reach_targets_programme on public.reach_targets (programme_id);
create index reach_targets_listening on public.reach_targets (listening_id, programme_id);
create index listening_purposes_programme on public.listening_purposes (programme_id);
create index listening_purposes_listening on public.listening_purposes (listening_id, programme_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.reach_targets enable row level security;
alter table public.listening_purposes enable row level security;
