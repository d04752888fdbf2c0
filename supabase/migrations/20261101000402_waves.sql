-- Purpose: waves of a survey, and the links people answer through; opening one locks its
-- version, and closing it ends it.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.survey_waves (
  id uuid primary key,
  programme_id uuid not null,
  survey_id uuid not null,
  survey_version_id uuid,
  foreign key (id, programme_id) references public.listenings (id, programme_id) on delete cascade,
  foreign key (survey_id, programme_id) references public.surveys (id, programme_id) on delete cascade,
  foreign key (survey_version_id, programme_id) references public.survey_versions (id, programme_id),
  unique (id, programme_id)
);
comment on table public.survey_waves is 'The survey''s own side of a listening that is a wave: which survey, and once open which version.';

create table public.survey_links (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  wave_id uuid not null,
  address text not null unique check (address ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(address) between 4 and 40
    and address not in ('help', 'finished', 'return', 'offline', 'no-more')),
  channel text check (length(channel) between 1 and 60),
  priority_group text check (length(priority_group) between 1 and 200),
  state text not null default 'active' check (state in ('active', 'revoked')),
  foreign key (wave_id, programme_id) references public.survey_waves (id, programme_id) on delete cascade,
  unique (id, programme_id)
);
comment on table public.survey_links is 'An address under which people answer a wave, for one channel or priority group if it says so; can be revoked.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index survey_waves_survey on public.survey_waves (survey_id, programme_id);
create index survey_waves_version on public.survey_waves (survey_version_id, programme_id);
create index survey_waves_programme on public.survey_waves (programme_id);
create index survey_links_wave on public.survey_links (wave_id, programme_id);
create index survey_links_programme on public.survey_links (programme_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.survey_waves enable row level security;
alter table public.survey_links enable row level security;
