-- Purpose: programmes, the people in them, what each may do, and the trail of who did what.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.programmes (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  name text not null check (length(name) between 1 and 120),
  is_demonstration boolean not null default false,
  least_count integer not null default 8 check (least_count between 8 and 100),
  responsible_name text check (length(responsible_name) between 1 and 200),
  responsible_contact text check (length(responsible_contact) between 1 and 300),
  responsible_words text check (length(responsible_words) between 1 and 1000),
  created_at timestamptz not null default now(),
  check ((responsible_name is null) = (responsible_contact is null))
);
comment on column public.programmes.responsible_name is 'The organisation responsible for what people say (the controller), as they are told before they answer.';
comment on table public.programmes is 'One place''s programme: the tenant. Data never crosses programmes.';
comment on column public.programmes.least_count is 'The fewest people of a group that may be shown. Only ever raised: it is promised to people before they answer.';

create table public.people (
  id uuid primary key references auth.users (id) on delete cascade,
  name text not null check (length(name) between 1 and 120),
  email text not null check (length(email) <= 254),
  created_at timestamptz not null default now()
);
comment on table public.people is 'A person with an account: their name and address, kept apart from anything anyone said.';

create table public.memberships (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  person_id uuid not null references public.people (id) on delete cascade,
  role text not null check (role in ('member', 'peer_researcher', 'facilitator', 'secretary',
                                     'board_member', 'safeguarding_lead', 'programme_lead')),
  created_at timestamptz not null default now(),
  unique (programme_id, person_id, role)
);
comment on table public.memberships is 'Person x programme x role. The only source of anyone''s rights.';

create table public.invitations (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  email text not null check (length(email) between 3 and 254 and position('@' in email) > 1),
  roles text[] not null check (cardinality(roles) between 1 and 7 and roles <@ array['member', 'peer_researcher', 'facilitator', 'secretary',
                                     'board_member', 'safeguarding_lead', 'programme_lead']),
  token_hash text not null unique,
  state text not null default 'sent' check (state in ('sent', 'accepted', 'withdrawn')),
  invited_by uuid references public.people (id) on delete set null,
  expires_at timestamptz not null default now() + interval '14 days',
  created_at timestamptz not null default now()
);
comment on table public.invitations is 'An offer of one role or several, taken up through a private link. Only the link''s hash is stored.';

create table public.audit_events (
  id bigint generated always as identity primary key,
  programme_id uuid not null references public.programmes (id) on delete restrict,
  actor_id uuid,
  action text not null check (length(action) <= 60),
  thing text not null check (length(thing) <= 60),
  thing_id uuid,
  within_id uuid,
  reason text check (length(reason) <= 500),
  at timestamptz not null default now()
);
comment on table public.audit_events is 'Who did what, to what, when and why. Append-only; never the content.';
comment on column public.audit_events.within_id is 'The listening in which it was done, where the thing alone does not say.';

create table private.sign_in_askings (
  asking_hash text primary key check (length(asking_hash) = 64),
  code_hash text not null check (length(code_hash) = 64),
  address_hash text not null check (length(address_hash) = 64),
  is_known boolean not null,
  wrong integer not null default 0,
  expires_at timestamptz not null default now() + interval '10 minutes'
);
comment on table private.sign_in_askings is 'A code asked for, by keyed hash, bound to the browser that asked. Works once, for ten minutes; void after five wrong tries.';

create table private.sign_in_guesses (
  address_hash text not null check (length(address_hash) = 64),
  day date not null,
  wrong integer not null default 0,
  primary key (address_hash, day)
);
comment on table private.sign_in_guesses is 'How many wrong codes were tried for an address today, whoever tried them. Past a limit its codes are longer; nobody is kept out.';

create table private.installation (
  is_only boolean primary key default true check (is_only),
  kind text not null check (kind in ('demonstration', 'real')),
  since timestamptz not null default now(),
  written_at timestamptz
);
comment on column private.installation.written_at is 'When whoever watches over the service last asked whether the database can write.';
comment on table private.installation is 'What this database is, written with its first data: a demonstration, whose letters anyone may read, or real. Never changed.';

create table private.data_key (
  is_only boolean primary key default true check (is_only),
  sealed text not null check (length(sealed) between 1 and 1000)
);
comment on table private.data_key is 'The key of the data, sealed with the secret of the server, which this database never has.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index memberships_person on public.memberships (person_id);
create index invitations_programme on public.invitations (programme_id);
create index invitations_invited_by on public.invitations (invited_by);
create index audit_events_programme on public.audit_events (programme_id, id desc);
create index audit_events_actor on public.audit_events (actor_id);
create index sign_in_askings_expiry on private.sign_in_askings (expires_at);
create index sign_in_askings_address on private.sign_in_askings (address_hash);
create index sign_in_guesses_day on private.sign_in_guesses (day);

-- ---------------------------------------------------------------------------------------------
-- Row-level security
-- ---------------------------------------------------------------------------------------------

alter table public.programmes enable row level security;
alter table public.people enable row level security;
alter table public.memberships enable row level security;
alter table public.invitations enable row level security;
alter table public.audit_events enable row level security;
