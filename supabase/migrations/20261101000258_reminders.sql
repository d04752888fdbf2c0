-- Purpose: reaching the people who asked to be reached, only in the ways they marked safe: reading who they are with a
-- reason, and writing to them, at most once for each thing there is to tell, with a way to stop it in every letter.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.reminders (
  id uuid primary key default gen_random_uuid(),
  listening_id uuid not null,
  kind text not null check (kind in ('open_again', 'ready')),
  contact_request_id uuid not null,
  programme_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'not_reachable')),
  stop_hash text unique check (length(stop_hash) = 64),
  sent_on date,
  unique (listening_id, kind, contact_request_id),
  foreign key (listening_id, programme_id) references public.listenings (id, programme_id) on delete cascade,
  foreign key (contact_request_id, programme_id) references public.contact_requests (id, programme_id) on delete cascade,
  check ((state = 'sent') = (sent_on is not null))
);
comment on table public.reminders is 'A letter to someone who asked for it: once for each listening and each thing to tell, and what became of it. Holds the hash of the link by which they stop it.';
comment on column public.reminders.state is 'Sending is set before the letter goes out: should nobody know whether it went, it is not written a second time.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index reminders_listening on public.reminders (listening_id, programme_id);
create index reminders_programme on public.reminders (programme_id);
create index reminders_contact on public.reminders (contact_request_id, programme_id);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.reminders enable row level security;
