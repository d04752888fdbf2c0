-- Purpose: equality answers and ways to reach someone, kept where nothing joins them to what was said (rule C8).

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.equality_answers (
  id uuid primary key,
  programme_id uuid not null,
  listening_id uuid not null,
  question_id text not null check (length(question_id) between 1 and 40),
  choices text[] not null check (cardinality(choices) between 1 and 40),
  foreign key (listening_id, programme_id) references public.listenings (id, programme_id) on delete cascade
);
comment on table public.equality_answers is 'One answer to one equality question, with nothing that joins it to a response or to another answer. Its id follows from a receipt nobody here has.';

create table public.contact_requests (
  id uuid primary key,
  programme_id uuid not null,
  listening_id uuid not null,
  name text check (length(name) between 1 and 120),
  ways jsonb check (jsonb_typeof(ways) = 'array' and jsonb_array_length(ways) between 1 and 10 and length(ways::text) <= 6000),
  language_sealed text check (length(language_sealed) between 1 and 100),
  done_on date,
  foreign key (listening_id, programme_id) references public.listenings (id, programme_id) on delete cascade,
  unique (id, programme_id)
);
comment on table public.contact_requests is 'Someone who asked to be contacted, and the ways they marked safe; without ways once they took it back, or stopped letters. Nothing joins it to what they said.';
comment on column public.contact_requests.language_sealed is 'The language they read, sealed by the app: in the clear it would join a wave''s only reader of Urdu to their answers.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index equality_answers_programme on public.equality_answers (programme_id);
create index equality_answers_listening on public.equality_answers (listening_id, programme_id, question_id);
create index equality_answers_by_chance on public.equality_answers (listening_id, question_id, id);
create index contact_requests_programme on public.contact_requests (programme_id);
create index contact_requests_listening on public.contact_requests (listening_id, programme_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.equality_answers enable row level security;
alter table public.contact_requests enable row level security;
