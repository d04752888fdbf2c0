-- Purpose: the published state of a wave: what everyone but the facilitators sees of it on page, print and file. Made when it
-- closes, and made anew only once at least the least count of people more stand behind it, so that no two looks tell one person.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.wave_publications (
  wave_id uuid primary key,
  programme_id uuid not null,
  least_count integer not null,
  people integer not null,
  again integer not null,
  changed integer not null default 0,
  results jsonb not null check (jsonb_typeof(results -> 'questions') = 'object'),
  foreign key (wave_id, programme_id) references public.survey_waves (id, programme_id) on delete cascade
);
comment on table public.wave_publications is 'What readers without raw access see of a closed wave. Made at closing, and anew once enough people sent or took back since; counts alone, and nobody''s words.';

create table public.voices_still_counted (
  wave_id uuid not null,
  about_id uuid not null,
  figure text not null check (length(figure) between 1 and 40),
  programme_id uuid not null,
  voices integer not null,
  primary key (wave_id, about_id, figure),
  foreign key (wave_id, programme_id) references public.survey_waves (id, programme_id) on delete cascade
);
comment on table public.voices_still_counted is 'How many voices of a wave that were taken back are counted until it is published anew: in all, without an outcome, for each outcome, theme and decision. Nothing says whose.';

alter table public.responses add column is_published boolean not null default false;
comment on column public.responses.is_published is 'Whether it is in what readers without raw access see of its wave.';

alter table public.responses add column is_changed boolean not null default false;
comment on column public.responses.is_changed is 'Whether something of it was taken back since its wave was published: so one person counts once towards publishing it anew.';

alter table public.withdrawals add column is_published boolean not null default false;
comment on column public.withdrawals.is_published is 'Whether readers without raw access see it: once the state they see leaves the person out.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index wave_publications_programme on public.wave_publications (programme_id);
create index wave_publications_wave on public.wave_publications (wave_id, programme_id);
create index voices_still_counted_programme on public.voices_still_counted (programme_id, about_id, figure);
create index voices_still_counted_wave on public.voices_still_counted (wave_id, programme_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.wave_publications enable row level security;
alter table public.voices_still_counted enable row level security;
