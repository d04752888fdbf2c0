-- Purpose: counts kept as things happen, so that no page gathers everything to say how many there are, and what each person is
-- counted for, so that they are counted once however much they said (docs/decisions/035-kept-counts.md).

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.kept_counts (
  programme_id uuid not null,
  about_id uuid not null,
  figure text not null check (length(figure) between 1 and 40),
  part text not null default '' check (length(part) <= 200),
  everyone integer not null,
  published integer not null,
  primary key (programme_id, about_id, figure, part)
);
comment on table public.kept_counts is 'How many there are of something: of a programme, an outcome, a theme or a wave. Kept whenever somebody speaks, is tagged or takes their words back, and read by every page in place of counting.';
comment on column public.kept_counts.about_id is 'The programme, the outcome, the theme or the wave.';
comment on column public.kept_counts.everyone is 'For whoever works with raw contributions.';
comment on column public.kept_counts.published is 'For everyone else: of published waves, and of what is told of them.';

-- Without keys to other tables: both are written when a transaction ends, and must not wait there for whoever holds a programme
-- or a person. They empty themselves with what they count.
create table public.counted_people (
  contributor_id uuid primary key,
  programme_id uuid not null,
  place uuid not null default gen_random_uuid(),
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object')
);
comment on table public.counted_people is 'What one person is counted for now, so that it can be taken off again. Goes with them.';
comment on column public.counted_people.answers is 'In the results of the wave they answered. Apart from the rest, since publishing a wave changes none of it.';
comment on column public.counted_people.place is 'Where they stand in every list of voices: by chance, so that no order tells who spoke when.';

create table public.voice_places (
  about_id uuid not null,
  figure text not null check (length(figure) between 1 and 40),
  place uuid not null,
  programme_id uuid not null,
  contributor_id uuid not null,
  primary key (about_id, figure, place)
);
comment on table public.voice_places is 'Whom a list of voices holds, in its order: of each stance towards an outcome, and of those who speak to none. So that a page of it is read without the rest.';

create table public.counted_outcomes (
  programme_id uuid not null,
  outcome_id uuid not null,
  primary key (programme_id, outcome_id)
);
comment on table public.counted_outcomes is 'The outcomes by which it was last counted who speaks to none: those the theory of change held then.';

create table public.counts_to_settle (
  id bigint generated always as identity primary key,
  made_in xid8 not null default pg_current_xact_id(),
  programme_id uuid not null,
  contributor_id uuid,
  is_theory boolean not null default false,
  is_publication boolean not null default false,
  unique nulls not distinct (made_in, programme_id, contributor_id, is_theory, is_publication)
);
comment on table public.counts_to_settle is 'Whom a transaction changed something of, nobody standing for the programme itself, until it ends: then they are counted anew, once, and the rows are gone. Always empty from outside.';
comment on column public.counts_to_settle.is_publication is 'That they are told in a published wave from now on, or no longer: what they said is what it was.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index counted_people_programme on public.counted_people (programme_id, contributor_id);
create index counted_people_place on public.counted_people (programme_id, place);
create index voice_places_contributor on public.voice_places (contributor_id);
create index voice_places_programme on public.voice_places (programme_id);
create index counts_to_settle_programme on public.counts_to_settle (programme_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.kept_counts enable row level security;
alter table public.counted_people enable row level security;
alter table public.voice_places enable row level security;
alter table public.counted_outcomes enable row level security;
alter table public.counts_to_settle enable row level security;
