-- Purpose: making surveys: a definition as data, its pictures and recordings, what its data is for (rule C2). Waves and answering
-- have files of their own.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.surveys (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  title text not null check (length(title) between 1 and 150),
  created_on date not null default private.today(),
  purposes_revision integer not null default 0,
  archived_on date,
  unique (id, programme_id)
);
comment on table public.surveys is 'A questionnaire, whatever its versions and waves.';

create table public.survey_versions (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  survey_id uuid not null,
  number integer not null check (number > 0),
  state text not null default 'draft' check (state in ('draft', 'locked')),
  revision integer not null default 1,
  definition jsonb not null default '{"introduction": "", "questions": []}'
    check (jsonb_typeof(definition -> 'questions') = 'array' and jsonb_array_length(definition -> 'questions') <= 100),
  foreign key (survey_id, programme_id) references public.surveys (id, programme_id) on delete cascade,
  unique (survey_id, number),
  unique (id, programme_id)
);
comment on table public.survey_versions is 'The questions as data. Locked once a wave opens with it, so waves compare.';

create table public.survey_files (
  id uuid primary key,
  programme_id uuid not null,
  survey_id uuid not null,
  kind text not null check (kind in ('picture', 'recording')),
  type text not null check (type in ('image/png', 'image/jpeg', 'image/webp', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/webm', 'audio/wav')),
  name text not null check (length(name) between 1 and 120),
  hash private.file_hash not null,
  size integer not null check (size between 1 and 2000000),
  foreign key (survey_id, programme_id) references public.surveys (id, programme_id) on delete cascade,
  unique (id, programme_id)
);
comment on table public.survey_files is 'A picture or a recording that belongs to a survey''s questions: what it is. Its content is in the file store.';

create table public.survey_purposes (
  survey_id uuid not null,
  purpose text not null check (purpose in ('take_part', 'quote_boards', 'quote_public', 'contact_again', 'equality')),
  programme_id uuid not null,
  lawful_basis text not null check (lawful_basis in ('consent', 'public_task', 'legitimate_interests', 'legal_obligation')),
  special_condition text not null check (special_condition in ('explicit_consent', 'substantial_public_interest', 'health_or_social_care', 'research', 'none_held')),
  criminal_condition text not null check (criminal_condition in ('consent', 'substantial_public_interest', 'official_authority', 'research', 'none_held')),
  retention_months integer not null check (retention_months between 1 and 120),
  primary key (survey_id, purpose),
  foreign key (survey_id, programme_id) references public.surveys (id, programme_id) on delete cascade
);
comment on table public.survey_purposes is 'What a survey''s data is for, and for each purpose its lawful basis, its conditions and how long it is kept (rule C2).';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create unique index survey_versions_one_draft on public.survey_versions (survey_id) where state = 'draft';
create index surveys_programme on public.surveys (programme_id);
create index survey_versions_survey on public.survey_versions (survey_id, programme_id);
create index survey_versions_programme on public.survey_versions (programme_id);
create index survey_files_survey on public.survey_files (survey_id, programme_id);
create index survey_purposes_survey on public.survey_purposes (survey_id, programme_id);
create index survey_files_programme on public.survey_files (programme_id, hash);
create index survey_purposes_programme on public.survey_purposes (programme_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.surveys enable row level security;
alter table public.survey_versions enable row level security;
alter table public.survey_files enable row level security;
alter table public.survey_purposes enable row level security;
