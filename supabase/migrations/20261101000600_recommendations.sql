-- Purpose: boards, what is asked of them, and the reply each recommendation is owed.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.boards (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  name text not null check (length(name) between 1 and 150),
  kind text check (length(kind) between 1 and 100),
  purpose text check (length(purpose) between 1 and 1000),
  chair text check (length(chair) between 1 and 200),
  has_lived_experience_seat boolean,
  lived_experience_how text check (length(lived_experience_how) between 1 and 500),
  unique (id, programme_id),
  unique (programme_id, name)
);
comment on table public.boards is 'A board, forum or group that decides or is asked. People appear by role, never by name.';

create table public.recommendations (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  board_id uuid not null,
  theme_id uuid not null,
  title text not null check (length(title) between 1 and 150),
  ask text not null check (length(ask) between 1 and 2000),
  reply_by date not null,
  state text not null default 'draft' check (state in ('draft', 'with_board', 'answered', 'delivered', 'lapsed')),
  put_on date,
  revision integer not null default 1,
  foreign key (board_id, programme_id) references public.boards (id, programme_id),
  foreign key (theme_id, programme_id) references public.themes (id, programme_id),
  unique (id, programme_id)
);
comment on table public.recommendations is 'What a theme asks of a board, with the date by which a reply is owed.';

create table public.recommendation_replies (
  recommendation_id uuid primary key,
  programme_id uuid not null,
  answer text not null check (answer in ('accepted', 'partly', 'not_accepted', 'deferred')),
  reason text not null check (length(reason) between 1 and 2000),
  replied_on date not null default private.today(),
  replied_by uuid references public.people (id) on delete set null,
  foreign key (recommendation_id, programme_id) references public.recommendations (id, programme_id) on delete cascade
);
comment on table public.recommendation_replies is 'The board''s response to a recommendation: always with a reason.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index boards_programme on public.boards (programme_id);
create index recommendations_board on public.recommendations (board_id, programme_id);
create index recommendations_theme on public.recommendations (theme_id, programme_id);
create index recommendations_programme on public.recommendations (programme_id);
create index recommendation_replies_recommendation on public.recommendation_replies (recommendation_id, programme_id);
create index recommendation_replies_programme on public.recommendation_replies (programme_id);
create index recommendation_replies_replied_by on public.recommendation_replies (replied_by);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.boards enable row level security;
alter table public.recommendations enable row level security;
alter table public.recommendation_replies enable row level security;
