-- Purpose: the theory of change: its elements by level and kind, its indicators, in draft and published versions.
-- An element keeps its identity from version to version, so what was tagged to an outcome stays tagged.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.theory_versions (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  number integer not null check (number > 0),
  state text not null default 'draft' check (state in ('draft', 'published')),
  published_on date,
  unique (programme_id, number),
  unique (id, programme_id),
  check ((state = 'published') = (published_on is not null))
);
comment on table public.theory_versions is 'One version of a programme''s theory of change. At most one is a draft; published ones never change.';

create table public.element_identities (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  unique (id, programme_id)
);
comment on table public.element_identities is 'What an element is, across versions: tags and survey questions point here.';

create table public.elements (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  theory_version_id uuid not null,
  identity_id uuid not null,
  position integer not null,
  level text not null check (level in ('system', 'service', 'individual')),
  kind text not null check (kind in ('context', 'input', 'activity', 'output', 'short_term_outcome', 'longer_term_outcome',
                                     'impact', 'assumption', 'external_factor', 'unintended_consequence')),
  text text not null check (length(text) between 1 and 1000),
  theme text check (length(theme) between 1 and 200),
  priority_group text check (length(priority_group) between 1 and 200),
  is_outcome boolean generated always as (kind in ('short_term_outcome', 'longer_term_outcome', 'impact')) stored not null,
  revision integer not null default 1,
  foreign key (theory_version_id, programme_id) references public.theory_versions (id, programme_id) on delete cascade,
  foreign key (identity_id, programme_id) references public.element_identities (id, programme_id),
  unique (theory_version_id, identity_id),
  unique (id, programme_id)
);
comment on table public.elements is 'One element as one version words it. Known by level, kind, priority group and text.';

create table public.indicators (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  element_id uuid not null,
  position integer not null,
  metric text not null check (length(metric) between 1 and 500),
  unit text check (length(unit) between 1 and 60),
  baseline text check (length(baseline) between 1 and 200),
  target text check (length(target) between 1 and 200),
  availability text check (availability in ('held', 'collected_not_held', 'new')),
  foreign key (element_id, programme_id) references public.elements (id, programme_id) on delete cascade
);
comment on table public.indicators is 'How an element is measured: metric, unit, baseline, target, and whether the data is held.';

-- Beside the versions, not in them: how an outcome is told to people is no change of the plan.
create table public.outcome_names (
  outcome_id uuid primary key,
  programme_id uuid not null,
  words jsonb not null check (jsonb_typeof(words) = 'object' and words ? 'en'),
  foreign key (outcome_id, programme_id) references public.element_identities (id, programme_id) on delete cascade
);
comment on table public.outcome_names is 'What an outcome is called in plain words, by language, for everyone outside the staff.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create unique index theory_versions_one_draft on public.theory_versions (programme_id) where state = 'draft';
create unique index elements_known_by on public.elements (theory_version_id, level, kind, md5(text), coalesce(priority_group, ''));
create unique index indicators_known_by on public.indicators (element_id, md5(metric));
create index outcome_names_identity on public.outcome_names (outcome_id, programme_id);
create index outcome_names_programme on public.outcome_names (programme_id);
create index element_identities_programme on public.element_identities (programme_id);
create index elements_version on public.elements (theory_version_id, programme_id);
create index elements_identity on public.elements (identity_id, programme_id);
create index elements_programme on public.elements (programme_id);
create index indicators_element on public.indicators (element_id, programme_id);
create index indicators_programme on public.indicators (programme_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.theory_versions enable row level security;
alter table public.element_identities enable row level security;
alter table public.elements enable row level security;
alter table public.outcome_names enable row level security;
alter table public.indicators enable row level security;
