-- Purpose: who asks, as people who answer see it before anything else: a name, a picture, and in one sentence why.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.programme_faces (
  programme_id uuid primary key references public.programmes (id) on delete cascade,
  name text not null check (length(name) between 1 and 80),
  -- One sentence by language, so that nobody is told why in words they did not choose.
  reasons jsonb not null default '{}' check (jsonb_typeof(reasons) = 'object'),
  -- What follows from the picture's content, so that another picture has another address.
  picture_id uuid,
  picture_type text check (picture_type in ('image/png', 'image/jpeg', 'image/webp')),
  picture_hash private.file_hash,
  picture_size integer check (picture_size between 1 and 40000),
  check (num_nulls(picture_id, picture_type, picture_hash, picture_size) in (0, 4))
);
comment on table public.programme_faces is 'What a programme shows of itself to people who answer: a name, a picture, and in one sentence why it asks.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index programme_faces_picture on public.programme_faces (picture_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.programme_faces enable row level security;
