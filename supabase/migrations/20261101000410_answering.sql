-- Purpose: answering: what someone holding a link may see, and what they answered so far, kept sealed while they answer and
-- when they pause.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.answer_drafts (
  draft_hash text primary key check (length(draft_hash) = 64),
  programme_id uuid not null,
  wave_id uuid not null,
  sealed text not null check (length(sealed) <= 400000),
  expires_at timestamptz not null default now() + interval '12 hours',
  foreign key (wave_id, programme_id) references public.survey_waves (id, programme_id) on delete cascade
);
comment on table public.answer_drafts is 'Answers not yet sent, sealed with a key only the person''s device holds. Deleted on sending, after twelve hours, or thirty days when paused.';

create table public.paused_answers (
  code_hash text primary key check (length(code_hash) = 64),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  draft_hash text not null unique references public.answer_drafts (draft_hash) on delete cascade,
  sealed text not null check (length(sealed) <= 2000)
);
comment on table public.paused_answers is 'The way back to a paused draft, sealed under the code the person was given. Gone with the draft.';

create table public.pages_passed (
  wave_id uuid not null,
  question_id text not null check (length(question_id) <= 40),
  programme_id uuid not null,
  people integer not null default 1,
  primary key (wave_id, question_id),
  foreign key (wave_id, programme_id) references public.survey_waves (id, programme_id) on delete cascade
);
comment on table public.pages_passed is 'How many people came past each question of a wave, sent or not; the empty question is the beginning. Nothing says who.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index answer_drafts_programme on public.answer_drafts (programme_id);
create index answer_drafts_wave on public.answer_drafts (wave_id, programme_id);
create index answer_drafts_expiry on public.answer_drafts (expires_at);
create index paused_answers_programme on public.paused_answers (programme_id);
create index pages_passed_programme on public.pages_passed (programme_id);
create index pages_passed_wave on public.pages_passed (wave_id, programme_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.answer_drafts enable row level security;
alter table public.paused_answers enable row level security;
alter table public.pages_passed enable row level security;
