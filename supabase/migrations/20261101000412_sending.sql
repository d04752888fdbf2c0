-- Purpose: sending a survey, which makes one response however often it is sent. An answer to a question that was not asked is
-- never stored.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.responses (
  id uuid primary key,
  programme_id uuid not null,
  wave_id uuid not null,
  survey_link_id uuid,
  contributor_id uuid not null unique,
  how text not null default 'online' check (how in ('online', 'offline', 'paper')),
  minutes_taken smallint check (minutes_taken between 0 and 1440),
  is_after_closing boolean not null default false,
  earlier_response_id uuid,
  received_in date not null default private.this_month() check (extract(day from received_in) = 1),
  foreign key (wave_id, programme_id) references public.survey_waves (id, programme_id) on delete cascade,
  foreign key (survey_link_id, programme_id) references public.survey_links (id, programme_id),
  foreign key (contributor_id, programme_id) references public.contributors (id, programme_id) on delete cascade,
  unique (id, programme_id),
  foreign key (contributor_id, wave_id) references public.contributors (id, listening_id) on delete cascade,
  foreign key (earlier_response_id, programme_id) references public.responses (id, programme_id) on delete set null (earlier_response_id),
  check ((how = 'paper') = (survey_link_id is null))
);
comment on table public.responses is 'One sending of a survey. Its id is made before sending, so sending twice makes one. One entered from paper has no link.';

create table public.answers (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  response_id uuid not null,
  question_id text not null check (length(question_id) between 1 and 40),
  question_text text not null check (length(question_text) between 1 and 500),
  state text not null check (state in ('answered', 'skipped', 'not_asked', 'prefer_not')),
  contribution_id uuid unique,
  foreign key (response_id, programme_id) references public.responses (id, programme_id) on delete cascade,
  foreign key (contribution_id, programme_id) references public.contributions (id, programme_id) on delete cascade,
  unique (response_id, question_id),
  check (contribution_id is null or state = 'answered')
);
comment on table public.answers is 'What became of a question: answered by a contribution, skipped, not asked, or rather not said. A consent is answered without one. A question about a way to be reached has no row.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index responses_wave on public.responses (wave_id, programme_id);
create index responses_link on public.responses (survey_link_id, programme_id);
create index responses_contributor_wave on public.responses (contributor_id, wave_id);
create index responses_contributor on public.responses (contributor_id, programme_id);
create index responses_earlier on public.responses (earlier_response_id, programme_id);
create index responses_programme on public.responses (programme_id);
create index answers_response on public.answers (response_id, programme_id);
create index answers_contribution on public.answers (contribution_id, programme_id);
create index answers_programme on public.answers (programme_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.responses enable row level security;
alter table public.answers enable row level security;
