-- Purpose: what boards decide: the record with its statutory parts, and the evidence it rests on with what changed because of it.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.decisions (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  board_id uuid not null,
  reference text check (length(reference) between 1 and 60),
  title text not null check (length(title) between 1 and 200),
  decided_on date,
  decided_by text check (length(decided_by) between 1 and 200),
  decision text check (length(decision) between 1 and 5000),
  reasons text check (length(reasons) between 1 and 10000),
  no_options_because text check (length(no_options_because) between 1 and 2000),
  interests text check (length(interests) between 1 and 2000),
  dispensations text check (length(dispensations) between 1 and 2000),
  background_papers text check (length(background_papers) between 1 and 5000),
  rung text check (rung in ('informing', 'consultation', 'engagement', 'co_design', 'co_production')),
  members_agreement text check (length(members_agreement) between 1 and 1000),
  delivery_owner text check (length(delivery_owner) between 1 and 200),
  no_lived_experience_evidence boolean not null default false,
  state text not null default 'draft' check (state in ('draft', 'agreed', 'published', 'superseded')),
  published_on date,
  revision integer not null default 1,
  foreign key (board_id, programme_id) references public.boards (id, programme_id),
  unique (id, programme_id),
  unique (programme_id, reference),
  check ((state in ('published', 'superseded')) = (published_on is not null))
);
comment on table public.decisions is 'What a board or officer decided. Published only when complete; then it no longer changes.';

create table public.decision_options (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  decision_id uuid not null,
  position integer not null,
  option text not null check (length(option) between 1 and 1000),
  rejected_because text not null check (length(rejected_because) between 1 and 2000),
  foreign key (decision_id, programme_id) references public.decisions (id, programme_id) on delete cascade
);
comment on table public.decision_options is 'An alternative that was considered and rejected, and why.';

create table public.decision_advice (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  decision_id uuid not null,
  position integer not null,
  kind text not null check (length(kind) between 1 and 60),
  given_by text check (length(given_by) between 1 and 200),
  given_on date,
  summary text not null check (length(summary) between 1 and 3000),
  foreign key (decision_id, programme_id) references public.decisions (id, programme_id) on delete cascade
);
comment on table public.decision_advice is 'Advice a decision was taken on: legal, finance, equality, procurement and others, with its date.';

create table public.decision_headings (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  decision_id uuid not null,
  position integer not null,
  heading text not null check (length(heading) between 1 and 150),
  content text not null check (length(content) between 1 and 10000),
  foreign key (decision_id, programme_id) references public.decisions (id, programme_id) on delete cascade
);
comment on table public.decision_headings is 'Any other heading of the council''s own record, kept as it stands and in its order.';

create table public.decision_evidence (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  decision_id uuid not null,
  theme_id uuid,
  recommendation_id uuid,
  contribution_id uuid,
  gone text check (gone in ('withdrawn', 'retention')),
  effect text not null check (effect in ('changed', 'not_changed')),
  what_changed text not null check (length(what_changed) between 1 and 2000),
  review_on date,
  foreign key (decision_id, programme_id) references public.decisions (id, programme_id) on delete cascade,
  foreign key (theme_id, programme_id) references public.themes (id, programme_id),
  foreign key (recommendation_id, programme_id) references public.recommendations (id, programme_id),
  foreign key (contribution_id, programme_id) references public.contributions (id, programme_id) on delete cascade,
  check (num_nonnulls(theme_id, recommendation_id, contribution_id) = case when gone is null then 1 else 0 end),
  check (effect = 'changed' or review_on is not null),
  unique (decision_id, theme_id),
  unique (decision_id, recommendation_id),
  unique (decision_id, contribution_id)
);
comment on column public.decision_evidence.gone is 'It was one person''s words, which are gone: they took them back, or they were kept for as long as was said. What changed because of them stays.';
comment on table public.decision_evidence is 'What was heard and what changed because of it, or why nothing did and when that is looked at again.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index decisions_board on public.decisions (board_id, programme_id);
create index decisions_programme on public.decisions (programme_id);
create index decision_options_decision on public.decision_options (decision_id, programme_id);
create index decision_options_programme on public.decision_options (programme_id);
create index decision_advice_decision on public.decision_advice (decision_id, programme_id);
create index decision_advice_programme on public.decision_advice (programme_id);
create index decision_headings_decision on public.decision_headings (decision_id, programme_id);
create index decision_headings_programme on public.decision_headings (programme_id);
create index decision_evidence_decision on public.decision_evidence (decision_id, programme_id);
create index decision_evidence_theme on public.decision_evidence (theme_id, programme_id);
create index decision_evidence_recommendation on public.decision_evidence (recommendation_id, programme_id);
create index decision_evidence_contribution on public.decision_evidence (contribution_id, programme_id);
create index decision_evidence_programme on public.decision_evidence (programme_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.decisions enable row level security;
alter table public.decision_options enable row level security;
alter table public.decision_advice enable row level security;
alter table public.decision_headings enable row level security;
alter table public.decision_evidence enable row level security;
