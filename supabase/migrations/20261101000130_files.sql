-- Purpose: files: what a row keeps of one, and the store that all copies share on a PostgreSQL of one's own. Embedded, content lies
-- in the data folder, on a hosted project in its storage, and these tables stay empty (docs/decisions/039-files.md).

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

-- The one type for a column that names a file by its content (SHA-256, hex): by it a test finds every such column, and sees
-- that private.unneeded_files keeps what it names.
create domain private.file_hash as text check (value ~ '^[0-9a-f]{64}$');

create table private.stored_files (
  programme_id uuid not null references public.programmes (id) on delete cascade,
  hash private.file_hash not null,
  size integer not null check (size > 0),
  put_at timestamptz not null default now(),
  primary key (programme_id, hash)
);
comment on table private.stored_files is 'What lies in the file store of a PostgreSQL of one''s own, by programme and content. Read by the server itself, never through the API.';

create table private.file_chunks (
  programme_id uuid not null,
  hash private.file_hash not null,
  number integer not null check (number >= 0),
  content bytea not null,
  primary key (programme_id, hash, number),
  foreign key (programme_id, hash) references private.stored_files (programme_id, hash) on delete cascade
);
comment on table private.file_chunks is 'The content of a stored file, in parts of one size, so that none is ever whole in memory and each can be asked for from its middle.';

-- Pictures and recordings are packed already: stored as they come, a part of one is read without unpacking what is before it.
alter table private.file_chunks alter column content set storage external;

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table private.stored_files enable row level security;
alter table private.file_chunks enable row level security;
