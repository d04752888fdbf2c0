-- Purpose: what people told us: contributors by pseudonym, their consents, their contributions, the tags to
-- outcomes, and withdrawal. The door to every later stage is usable_contributions.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.contributors (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  listening_id uuid not null,
  pseudonym text not null default upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 6)),
  language text not null check (length(language) between 2 and 35),
  version_used text not null default 'standard' check (version_used in ('standard', 'easy_read', 'audio')),
  priority_group text check (length(priority_group) between 1 and 200),
  sending_id uuid not null unique,
  receipt_hash text unique check (length(receipt_hash) = 64),
  foreign key (listening_id, programme_id) references public.listenings (id, programme_id) on delete cascade,
  unique (id, programme_id),
  unique (id, listening_id)
);
comment on table public.contributors is 'A person as one listening knows them: a random pseudonym, new each time. No name, no time of day.';
comment on column public.contributors.sending_id is 'Made before sending, so that the same sending again makes nobody new.';

create table public.consents (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  contributor_id uuid not null,
  purpose text not null check (purpose in ('take_part', 'quote_boards', 'quote_public', 'contact_again', 'question')),
  question_id text not null default '' check (length(question_id) <= 40),
  given boolean not null,
  wording text not null check (length(wording) between 1 and 1000),
  wording_version text not null check (length(wording_version) between 1 and 20),
  language text not null check (length(language) between 2 and 35),
  how text not null check (how in ('survey', 'paper', 'receipt')),
  given_in date not null default private.this_month() check (extract(day from given_in) = 1),
  foreign key (contributor_id, programme_id) references public.contributors (id, programme_id) on delete cascade,
  unique (contributor_id, purpose, question_id),
  check ((purpose = 'question') = (question_id <> ''))
);
comment on table public.consents is 'Each purpose asked apart, given or refused, with the exact words shown.';

create table public.contributions (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  contributor_id uuid not null,
  listening_id uuid not null,
  source text not null check (source in ('survey')),
  prompt text not null check (length(prompt) between 1 and 500),
  state text not null default 'received' check (state in ('received', 'held')),
  body text check (length(body) between 1 and 10000),
  rating text check (rating in ('strongly_agree', 'agree', 'neither', 'disagree', 'strongly_disagree', 'not_sure')),
  given jsonb check (jsonb_typeof(given -> 'words') = 'string'),
  translation text check (length(translation) between 1 and 10000),
  translated_by uuid references public.people (id) on delete set null,
  language text not null check (length(language) between 2 and 35),
  given_in date not null default private.this_month() check (extract(day from given_in) = 1),
  foreign key (contributor_id, programme_id) references public.contributors (id, programme_id) on delete cascade,
  foreign key (listening_id, programme_id) references public.listenings (id, programme_id) on delete cascade,
  foreign key (contributor_id, listening_id) references public.contributors (id, listening_id) on delete cascade,
  unique (id, programme_id),
  check (num_nonnulls(body, rating, given) = 1),
  check (translation is null or body is not null)
);
comment on table public.contributions is 'One thing one person told us: words, a rating, or what they chose or counted. One that was taken back is gone.';
comment on column public.contributions.prompt is 'What it answers, as it was put to them.';

create table public.tags (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  contribution_id uuid not null,
  outcome_id uuid not null,
  stance text not null default 'neutral' check (stance in ('helps', 'hinders', 'wants', 'neutral')),
  via text not null check (via in ('question', 'person')),
  tagged_by uuid references public.people (id) on delete set null,
  tagged_at timestamptz not null default now(),
  foreign key (contribution_id, programme_id) references public.contributions (id, programme_id) on delete cascade,
  foreign key (outcome_id, programme_id) references public.element_identities (id, programme_id),
  unique (contribution_id, outcome_id)
);
comment on table public.tags is 'Contribution x outcome, with a stance: by the question asked, or by the person who tagged it.';

create table public.withdrawals (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  listening_id uuid not null,
  sending_id uuid not null unique,
  receipt_hash text not null unique check (length(receipt_hash) = 64),
  withdrawn_in date not null default private.this_month() check (extract(day from withdrawn_in) = 1),
  reason text check (length(reason) between 1 and 500),
  foreign key (listening_id, programme_id) references public.listenings (id, programme_id) on delete cascade
);
comment on table public.withdrawals is 'That a person took everything back, and why if they chose to say: all that remains of them, so that the same sending again makes none and their receipt says so.';

create table public.quote_clearances (
  contribution_id uuid not null,
  audience text not null check (audience in ('boards', 'public')),
  programme_id uuid not null,
  asked_by uuid references public.people (id) on delete set null,
  cleared_by uuid references public.people (id) on delete set null,
  state text not null default 'asked' check (state in ('asked', 'cleared')),
  primary key (contribution_id, audience),
  foreign key (contribution_id, programme_id) references public.contributions (id, programme_id) on delete cascade,
  check (cleared_by is null or cleared_by <> asked_by)
);
comment on table public.quote_clearances is 'Words that may leave the team: the person agreed, one of the team asked, and another checked nobody can be recognised.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index contributors_programme on public.contributors (programme_id, id);
create index contributors_listening on public.contributors (listening_id, programme_id);
create index consents_contributor on public.consents (contributor_id, programme_id);
create index consents_programme on public.consents (programme_id);
create index contributions_programme on public.contributions (programme_id, given_in desc, id desc);
create index contributions_untranslated on public.contributions (programme_id, given_in desc, id desc) where body is not null and translation is null and language <> 'en';
create index contributions_translated_by on public.contributions (translated_by);
create index contributions_contributor on public.contributions (contributor_id, programme_id);
create index contributions_contributor_listening on public.contributions (contributor_id, listening_id);
create index contributions_listening on public.contributions (listening_id, programme_id);
create index tags_contribution on public.tags (contribution_id, programme_id);
create index tags_outcome on public.tags (outcome_id, programme_id);
create index tags_programme on public.tags (programme_id);
create index tags_tagged_by on public.tags (tagged_by);
create index withdrawals_listening on public.withdrawals (listening_id, programme_id);
create index withdrawals_programme on public.withdrawals (programme_id);
create index quote_clearances_contribution on public.quote_clearances (contribution_id, programme_id);
create index quote_clearances_programme on public.quote_clearances (programme_id, audience, state);
create index quote_clearances_asked_by on public.quote_clearances (asked_by);
create index quote_clearances_cleared_by on public.quote_clearances (cleared_by);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.contributors enable row level security;
alter table public.consents enable row level security;
alter table public.contributions enable row level security;
alter table public.tags enable row level security;
alter table public.withdrawals enable row level security;
alter table public.quote_clearances enable row level security;
