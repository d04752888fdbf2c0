-- Purpose: what we heard: themes gathered from contributions, for and against. Once agreed, a theme's evidence stays
-- as it was agreed, so that a decision never gains voices it was not made on.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.themes (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  title text not null check (length(title) between 1 and 150),
  definition text not null check (length(definition) between 1 and 2000),
  state text not null default 'draft' check (state in ('draft', 'agreed', 'retired')),
  created_on date not null default private.today(),
  agreed_on date,
  revision integer not null default 1,
  voices_withdrawn integer not null default 0 check (voices_withdrawn >= 0),
  unique (id, programme_id)
);
comment on column public.themes.voices_withdrawn is 'How many people spoke for or against it and have since taken it back. Who they were, and what they said, is gone.';
comment on table public.themes is 'What we heard: a named pattern with its definition. Our words, never a quote.';

create table public.theme_evidence (
  theme_id uuid not null,
  contribution_id uuid not null,
  programme_id uuid not null,
  side text not null check (side in ('for', 'against')),
  added_by uuid references public.people (id) on delete set null,
  primary key (theme_id, contribution_id),
  foreign key (theme_id, programme_id) references public.themes (id, programme_id) on delete cascade,
  foreign key (contribution_id, programme_id) references public.contributions (id, programme_id) on delete cascade
);
comment on table public.theme_evidence is 'A contribution that speaks for or against a theme.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index themes_programme on public.themes (programme_id);
create index theme_evidence_theme on public.theme_evidence (theme_id, programme_id);
create index theme_evidence_contribution on public.theme_evidence (contribution_id, programme_id);
create index theme_evidence_programme on public.theme_evidence (programme_id);
create index theme_evidence_added_by on public.theme_evidence (added_by);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.themes enable row level security;
alter table public.theme_evidence enable row level security;
