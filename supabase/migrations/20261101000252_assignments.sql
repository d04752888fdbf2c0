-- Purpose: which peer researchers work in which listening.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.assignments (
  listening_id uuid not null,
  person_id uuid not null references public.people (id) on delete cascade,
  programme_id uuid not null,
  assigned_on date not null default private.today(),
  primary key (listening_id, person_id),
  foreign key (listening_id, programme_id) references public.listenings (id, programme_id) on delete cascade
);
comment on table public.assignments is 'A listening in which a peer researcher works: of all that is heard they read and write there alone.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index assignments_listening on public.assignments (listening_id, programme_id);
create index assignments_person on public.assignments (person_id);
create index assignments_programme on public.assignments (programme_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.assignments enable row level security;
