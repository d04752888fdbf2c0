-- Purpose: programmes, the people in them, what each may do, and the trail of who did what.
-- Everything later stands on the access helpers made here.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create schema if not exists private;
comment on schema private is 'Rules and helpers. Never exposed through the API.';

-- The one clock: a day is the programmes' own, in Britain, whatever zone the server or the session keeps.
create function private.day_of(the_moment timestamptz) returns date
language sql immutable set search_path = '' as $$ select (the_moment at time zone 'Europe/London')::date $$;

create function private.today() returns date
language sql stable set search_path = '' as $$ select private.day_of(now()) $$;

-- Whether nothing can be seen of a text: it is empty, or made of spaces and of marks without a shape of their own (joiners,
-- fillers, soft hyphens). As isBlank in app/platform/reading/typed-line.ts, which a test compares code point by code point.
create function private.is_blank(the_text text) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(the_text, '') !~ ('[^' || '\u0001-\u0020\u007f-\u00a0\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u1680'
    || '\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0'
    || '\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a'
    || '\U000e0000-\U000e0fff' || ']')
$$;

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
  reason text check (length(reason) <= 500),
  at timestamptz not null default now()
);
comment on table public.audit_events is 'Who did what, to what, when and why. Append-only; never the content.';

create table public.attempt_counts (
  bucket text not null check (length(bucket) <= 200),
  window_start timestamptz not null,
  window_end timestamptz not null,
  attempts integer not null default 1,
  primary key (bucket, window_start)
);
comment on table public.attempt_counts is 'How often a door was tried, by keyed hash, so public forms can slow a flood. Gone when its window is over. Holds no address.';

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

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index memberships_person on public.memberships (person_id);
create index invitations_programme on public.invitations (programme_id);
create index invitations_invited_by on public.invitations (invited_by);
create index audit_events_programme on public.audit_events (programme_id, id desc);
create index audit_events_actor on public.audit_events (actor_id);
create index attempt_counts_window on public.attempt_counts (window_end);
create index sign_in_askings_expiry on private.sign_in_askings (expires_at);
create index sign_in_askings_address on private.sign_in_askings (address_hash);
create index sign_in_guesses_day on private.sign_in_guesses (day);

-- ---------------------------------------------------------------------------------------------
-- Functions: helpers
-- ---------------------------------------------------------------------------------------------

-- A refusal is a rule speaking: the app turns its code into words. The prefix sets it apart from faults.
create function private.refuse(the_code text, the_detail text default null) returns void
language plpgsql set search_path = '' as $$
begin
  raise exception using message = 'throughline:' || the_code || coalesce(':' || the_detail, '');
end $$;

-- A refusal by a constraint, which only a fault of ours can break: what people type is checked before it comes here. They are
-- told what they can do, and the hint says which it was, for the log. Names alone: a message of class 23 holds no value.
create function private.refuse_broken(the_code text, the_state text, the_message text) returns void
language plpgsql set search_path = '' as $$
begin
  raise exception using message = 'throughline:' || the_code, hint = 'broken: ' || the_state || case when the_state like '23%'
    then coalesce((select ' ' || string_agg(m[1], ' ') from regexp_matches(the_message, '"([a-z0-9_]+)"', 'g') m), '') else '' end;
end $$;

-- Opens one private function to the API: makes the invoker wrapper in public with the same signature
-- and lets only the listed roles through. Used by migrations alone.
create procedure private.open_door(the_function regprocedure, variadic the_roles text[])
language plpgsql set search_path = 'public' as $$
declare
  f pg_catalog.pg_proc%rowtype;
  call_arguments text;
  wrapper text;
  grantee text;
begin
  select * into f from pg_catalog.pg_proc where oid = the_function;
  select coalesce(string_agg('$' || n, ', '), '') into call_arguments from generate_series(1, f.pronargs) n;
  wrapper := format('public.%I(%s)', f.proname, pg_get_function_identity_arguments(f.oid));
  execute format(
    'create function public.%I(%s) returns %s language sql %s security invoker set search_path = '''' as $door$ select %s private.%I(%s) $door$',
    f.proname, pg_get_function_arguments(f.oid), pg_get_function_result(f.oid),
    case f.provolatile when 's' then 'stable' when 'i' then 'immutable' else 'volatile' end,
    case when f.proretset then '* from' else '' end, f.proname, call_arguments);
  execute format('revoke all on function %s from public, anon, authenticated, service_role', the_function);
  execute format('revoke all on function %s from public, anon, authenticated, service_role', wrapper);
  foreach grantee in array the_roles loop
    execute format('grant execute on function %s to %I', the_function, grantee);
    execute format('grant execute on function %s to %I', wrapper, grantee);
  end loop;
end $$;

-- The programmes in which the caller holds any of these roles (any role when none is named).
-- An array asked for once per statement keeps row-level security as cheap as a plain WHERE.
create function private.my_programmes(variadic the_roles text[] default '{}') returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct m.programme_id), '{}')
  from public.memberships m
  where m.person_id = (select auth.uid()) and (the_roles = '{}' or m.role = any (the_roles))
$$;

create function private.is_service() returns boolean
language sql stable set search_path = '' as $$
  select coalesce((select auth.role()), '') = 'service_role'
$$;

-- Stops the command unless the caller holds one of the roles. Someone outside the programme is told it
-- does not exist; someone inside it, that it is not theirs to do.
create function private.require_role(the_programme uuid, variadic the_roles text[]) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if private.is_service() then return; end if;
  if the_programme is null or not the_programme = any (private.my_programmes()) then
    perform private.refuse('not_found');
  end if;
  if not the_programme = any (private.my_programmes(variadic the_roles)) then
    perform private.refuse('forbidden');
  end if;
end $$;

create function private.record(the_programme uuid, the_action text, the_thing text, the_id uuid, the_reason text default null)
returns void language sql security definer set search_path = '' as $$
  insert into public.audit_events (programme_id, actor_id, action, thing, thing_id, reason)
  values (the_programme, (select auth.uid()), the_action, the_thing, the_id, the_reason)
$$;

-- Refuses a change made from what someone else has since saved over, and says who: whoever last did something to the thing.
create function private.refuse_overtaken(the_thing text, the_id uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse('changed_meanwhile', (
    select p.name from public.audit_events a join public.people p on p.id = a.actor_id
    where a.thing = the_thing and a.thing_id = the_id and a.actor_id <> (select auth.uid()) order by a.id desc limit 1));
end $$;

-- The answer of a command that finds its thing made already by the same form: its id, unless another programme has it.
create function private.made_already(where_it_is uuid, the_programme uuid, the_id uuid) returns uuid
language plpgsql stable set search_path = '' as $$
begin
  if where_it_is is distinct from the_programme then perform private.refuse('not_found'); end if;
  return the_id;
end $$;

create function private.keep_audit() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'throughline:audit_is_append_only';
end $$;
create trigger audit_events_rows_stay before update or delete on public.audit_events
  for each row execute function private.keep_audit();
create trigger audit_events_stay before truncate on public.audit_events
  for each statement execute function private.keep_audit();

-- ---------------------------------------------------------------------------------------------
-- Functions: commands and questions
-- ---------------------------------------------------------------------------------------------

-- Counts one try of a door in a window and says whether it is still within the limit.
create function private.count_attempt(the_bucket text, the_limit integer, the_minutes integer) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  starts timestamptz := date_bin(make_interval(mins => greatest(the_minutes, 1)), now(), timestamptz '2000-01-01');
  tried integer;
begin
  delete from public.attempt_counts where window_end <= now();
  insert into public.attempt_counts as a (bucket, window_start, window_end)
  values (left(the_bucket, 200), starts, starts + make_interval(mins => greatest(the_minutes, 1)))
  on conflict (bucket, window_start) do update set attempts = a.attempts + 1
  returning attempts into tried;
  return tried <= the_limit;
end $$;
call private.open_door('private.count_attempt(text, integer, integer)', 'anon', 'authenticated', 'service_role');

-- Notes a code that one browser asked for, in place of the one it asked for before. Others may ask for the same address
-- as often as they like: none of their codes stands in the way of this one. What is known of the address is told to the app
-- alone, which answers before it asks: whether it has an account, how many others asked for it in the last minutes, and
-- whether so many wrong codes were tried for it today that its codes are the long ones.
create function private.ask_to_sign_in(
  the_asking_hash text, the_code_hash text, the_long_code_hash text, the_address_hash text, the_email text, may_join boolean
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  known boolean := may_join or exists (select 1 from auth.users u where lower(u.email) = lower(the_email));
  others integer := (select count(*) from private.sign_in_askings a
                     where a.address_hash = the_address_hash and a.asking_hash <> the_asking_hash and a.expires_at > now());
  long boolean := coalesce((select g.wrong >= 50 from private.sign_in_guesses g
                            where g.address_hash = the_address_hash and g.day = private.today()), false);
begin
  perform private.forget_attempts();
  insert into private.sign_in_askings as a (asking_hash, code_hash, address_hash, is_known)
  values (the_asking_hash, case when long then the_long_code_hash else the_code_hash end, the_address_hash, known)
  on conflict (asking_hash) do update
    set code_hash = excluded.code_hash, address_hash = excluded.address_hash, is_known = excluded.is_known, wrong = 0, expires_at = excluded.expires_at;
  return jsonb_build_object('known', known, 'others', others, 'long', long);
end $$;

-- Tries a code in the browser that asked for it: right (once), wrong, or gone when there is none to try any more. A code
-- is void after five wrong tries. Says once a day when the person is to be told that many were wrong.
create function private.try_sign_in_code(the_asking_hash text, the_code_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  a private.sign_in_askings%rowtype;
  wrong_today integer;
begin
  select * into a from private.sign_in_askings where asking_hash = the_asking_hash for update;
  if a.asking_hash is null or a.expires_at <= now() or a.wrong >= 5 then
    return jsonb_build_object('outcome', 'gone', 'tell', false);
  end if;
  if a.is_known and a.code_hash = the_code_hash then
    delete from private.sign_in_askings where asking_hash = the_asking_hash;
    delete from auth.sessions where created_at <= now() - private.session_length();
    return jsonb_build_object('outcome', 'right', 'tell', false);
  end if;
  update private.sign_in_askings set wrong = wrong + 1 where asking_hash = the_asking_hash;
  insert into private.sign_in_guesses as g (address_hash, day, wrong) values (a.address_hash, private.today(), 1)
  on conflict (address_hash, day) do update set wrong = g.wrong + 1
  returning g.wrong into wrong_today;
  return jsonb_build_object('outcome', case when a.wrong >= 4 then 'gone' else 'wrong' end, 'tell', a.is_known and wrong_today = 20);
end $$;

-- Forgets what served to slow floods once its time is over. Asked every few minutes, and whenever a code is asked for.
create function private.forget_attempts() returns void
language sql security definer set search_path = '' as $$
  delete from public.attempt_counts where window_end <= now();
  delete from private.sign_in_askings where expires_at <= now();
  delete from private.sign_in_guesses where day < private.today();
$$;

-- How long a session lasts from signing in, however often it is used. Said on no page: docs/decisions/009.
create function private.session_length() returns interval
language sql immutable set search_path = '' as $$ select interval '12 hours' $$;

call private.open_door('private.ask_to_sign_in(text, text, text, text, text, boolean)', 'service_role');
call private.open_door('private.try_sign_in_code(text, text)', 'service_role');
call private.open_door('private.forget_attempts()', 'service_role');

-- Who is asking: their name and roles, or null when the sign-in session has been ended, or is older than sessions may be.
create function private.viewer() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'id', p.id, 'name', p.name, 'email', p.email,
    'session', (select auth.jwt()) ->> 'session_id',
    'programmes', coalesce((
      select jsonb_agg(jsonb_build_object('id', g.id, 'slug', g.slug, 'name', g.name,
               'isDemonstration', g.is_demonstration, 'roles', held.roles) order by g.name)
      from (select m.programme_id, jsonb_agg(m.role order by m.role) roles
            from public.memberships m where m.person_id = p.id group by m.programme_id) held
      join public.programmes g on g.id = held.programme_id), '[]'))
  from public.people p
  where p.id = (select auth.uid())
    and exists (select 1 from auth.sessions s
                where s.id::text = (select auth.jwt()) ->> 'session_id' and s.user_id = p.id
                  and s.created_at > now() - private.session_length())
$$;
call private.open_door('private.viewer()', 'authenticated');

create function private.my_sessions() returns table (id uuid, started_at timestamptz, is_this_one boolean)
language sql stable security definer set search_path = '' as $$
  select s.id::uuid, s.created_at::timestamptz, s.id::text = (select auth.jwt()) ->> 'session_id'
  from auth.sessions s where s.user_id = (select auth.uid()) and s.created_at > now() - private.session_length()
  order by s.created_at desc
$$;
call private.open_door('private.my_sessions()', 'authenticated');

create function private.end_session(the_session uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  delete from auth.sessions s where s.id = the_session and s.user_id = (select auth.uid());
  return found;
end $$;
call private.open_door('private.end_session(uuid)', 'authenticated');

-- What this database is: as it was marked; where it was not, as its programmes say, 'both' when they differ, nothing when
-- there are none.
create function private.installation_kind() returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select kind from private.installation),
    (select case when count(*) = 0 then null when bool_and(is_demonstration) then 'demonstration' when bool_or(is_demonstration) then 'both' else 'real' end
     from public.programmes));
$$;
call private.open_door('private.installation_kind()', 'service_role');

-- Marks this database, unless it is something already; gives what it is.
create function private.mark_installation(the_kind text) returns text
language plpgsql security definer set search_path = '' as $$
declare was text := private.installation_kind();
begin
  if was = 'both' then return was; end if;
  insert into private.installation (kind) values (coalesce(was, the_kind)) on conflict do nothing;
  return private.installation_kind();
end $$;
call private.open_door('private.mark_installation(text)', 'service_role');

-- Writes something that says nothing, to find out whether it can.
create function private.can_write() returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update private.installation set written_at = clock_timestamp();
  return true;
end $$;
call private.open_door('private.can_write()', 'service_role');

-- A programme is what its database is, and makes it so when it is the first.
create function private.create_programme(the_name text, the_slug text, the_demonstration boolean default null) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  made uuid;
  kind text := private.mark_installation(case when the_demonstration then 'demonstration' else 'real' end);
begin
  if kind = 'both' or the_demonstration <> (kind = 'demonstration') then
    perform private.refuse('other_installation');
  end if;
  insert into public.programmes (name, slug, is_demonstration)
  values (the_name, the_slug, kind = 'demonstration') returning id into made;
  perform private.record(made, 'created', 'programme', made);
  return made;
exception when unique_violation then
  perform private.refuse('programme_exists');
end $$;
call private.open_door('private.create_programme(text, text, boolean)', 'service_role');

-- Refuses unless the caller may give these roles: a programme lead any, a facilitator a member's alone.
create function private.require_may_invite(the_programme uuid, the_roles text[]) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if the_roles = array['member'] then
    perform private.require_role(the_programme, 'programme_lead', 'facilitator');
  else
    perform private.require_role(the_programme, 'programme_lead');
  end if;
end $$;

-- Invites to one role or several, in one letter. Asked again, a new invitation takes the place of the one still open for the
-- same address. Someone who is in the programme already has said who they are: they hold the new roles at once, and there is
-- no invitation, which is told by null.
create function private.invite_to(the_programme uuid, the_email text, the_roles text[], the_token_hash text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  wanted text[] := array(select distinct r from unnest(the_roles) r order by r);
  known uuid;
  given text;
  made uuid;
begin
  perform private.require_may_invite(the_programme, wanted);
  if not private.is_service() then
    select p.id into known from public.people p
    where lower(p.email) = lower(trim(the_email)) and exists (select 1 from public.memberships m where m.person_id = p.id and m.programme_id = the_programme);
  end if;
  if known is not null then
    foreach given in array wanted loop
      insert into public.memberships (programme_id, person_id, role) values (the_programme, known, given) on conflict do nothing;
      if found then perform private.record(the_programme, 'gave', 'membership', known, given); end if;
    end loop;
    return null;
  end if;
  update public.invitations set state = 'withdrawn' where programme_id = the_programme and email = lower(trim(the_email)) and state = 'sent';
  insert into public.invitations (programme_id, email, roles, token_hash, invited_by)
  values (the_programme, lower(trim(the_email)), wanted, the_token_hash, (select auth.uid()))
  returning id into made;
  perform private.record(the_programme, 'invited', 'invitation', made, array_to_string(wanted, ','));
  return made;
end $$;
call private.open_door('private.invite_to(uuid, text, text[], text)', 'authenticated', 'service_role');

create function private.withdraw_invitation(the_invitation uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare i public.invitations%rowtype;
begin
  select * into i from public.invitations where id = the_invitation;
  perform private.require_may_invite(i.programme_id, i.roles);
  update public.invitations set state = 'withdrawn' where id = the_invitation and state = 'sent';
  perform private.record(i.programme_id, 'withdrew', 'invitation', the_invitation);
end $$;
call private.open_door('private.withdraw_invitation(uuid)', 'authenticated');

-- What an invitation link offers; null when there is no such link. Open to anyone who holds the link.
create function private.read_invitation(the_token_hash text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('programme', p.name, 'roles', i.roles, 'email', i.email, 'state', i.state,
                            'expired', i.expires_at < now())
  from public.invitations i join public.programmes p on p.id = i.programme_id
  where i.token_hash = the_token_hash
$$;
call private.open_door('private.read_invitation(text)', 'anon', 'authenticated');

-- Taken up by the invited address alone; taking it up twice is the same as once.
create function private.accept_invitation(the_token_hash text, the_name text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  i public.invitations%rowtype;
  me text;
  place text;
begin
  select * into i from public.invitations where token_hash = the_token_hash for update;
  select lower(u.email) into me from auth.users u where u.id = (select auth.uid());
  if i.id is null or me is null or i.state = 'withdrawn' then perform private.refuse('not_found'); end if;
  if me <> i.email then perform private.refuse('invitation_for_another'); end if;
  select slug into place from public.programmes where id = i.programme_id;
  if i.state = 'accepted' then return place; end if;
  if i.expires_at < now() then perform private.refuse('invitation_expired'); end if;
  insert into public.people (id, name, email) values ((select auth.uid()), trim(the_name), me)
  on conflict (id) do nothing;
  insert into public.memberships (programme_id, person_id, role) select i.programme_id, (select auth.uid()), r from unnest(i.roles) r
  on conflict do nothing;
  update public.invitations set state = 'accepted' where id = i.id;
  perform private.record(i.programme_id, 'accepted', 'invitation', i.id, array_to_string(i.roles, ','));
  return place;
end $$;
call private.open_door('private.accept_invitation(text, text)', 'authenticated');

-- Ends one role of one person. The last programme lead stays, so a programme is never left without one.
create function private.end_membership(the_membership uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare m public.memberships%rowtype;
begin
  select * into m from public.memberships where id = the_membership;
  -- Ending it twice is the same as once.
  if m.id is null then return; end if;
  perform private.require_role(m.programme_id, 'programme_lead');
  perform 1 from public.programmes where id = m.programme_id for update;
  if m.role = 'programme_lead' and 1 = (select count(*) from public.memberships
       where programme_id = m.programme_id and role = 'programme_lead') then
    perform private.refuse('last_programme_lead');
  end if;
  delete from public.memberships where id = the_membership;
  -- The role itself is gone; whose it was is what the trail has to tell.
  perform private.record(m.programme_id, 'ended', 'membership', m.person_id, m.role);
end $$;
call private.open_door('private.end_membership(uuid)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants, column by column
-- ---------------------------------------------------------------------------------------------

revoke all on public.programmes, public.people, public.memberships, public.invitations,
  public.audit_events, public.attempt_counts from anon, authenticated, service_role;
revoke all on all routines in schema private from public, anon;
revoke all on function private.refuse_overtaken(text, uuid), private.require_may_invite(uuid, text[]) from authenticated, service_role;
grant usage on schema private to anon, authenticated, service_role;
grant execute on function private.my_programmes(text[]) to authenticated;
grant execute on function private.today(), private.day_of(timestamptz) to authenticated, service_role;
grant execute on function private.count_attempt(text, integer, integer), private.read_invitation(text) to anon;

grant select (id, slug, name, is_demonstration) on public.programmes to authenticated, service_role;
grant select (least_count, responsible_name, responsible_contact, responsible_words) on public.programmes to authenticated;
grant select (id, name, email) on public.people to authenticated, service_role;
grant select (id, programme_id, person_id, role, created_at) on public.memberships to authenticated, service_role;
grant select (id, programme_id, email, roles, state, expires_at, created_at) on public.invitations to authenticated;
grant select (id, programme_id, actor_id, action, thing, thing_id, reason, at) on public.audit_events to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

alter table public.programmes enable row level security;
create policy "people read the programmes they are in" on public.programmes for select to authenticated
  using (id = any ((select private.my_programmes())::uuid[]));

alter table public.people enable row level security;
create policy "people read themselves, those who invite everyone there" on public.people for select to authenticated
  using (id = (select auth.uid())
    or exists (select 1 from public.memberships m where m.person_id = people.id and m.programme_id = any ((select private.my_programmes('programme_lead', 'facilitator'))::uuid[])));

alter table public.memberships enable row level security;
create policy "people read their own roles, those who invite all of them" on public.memberships for select to authenticated
  using (person_id = (select auth.uid())
    or programme_id = any ((select private.my_programmes('programme_lead', 'facilitator'))::uuid[]));

alter table public.invitations enable row level security;
create policy "programme leads read invitations, facilitators some of them" on public.invitations for select to authenticated
  using (programme_id = any ((select private.my_programmes('programme_lead'))::uuid[])
    or (roles = array['member'] and programme_id = any ((select private.my_programmes('facilitator'))::uuid[])));

alter table public.audit_events enable row level security;
create policy "people read what they did, programme leads all of it" on public.audit_events for select to authenticated
  using (programme_id = any ((select private.my_programmes('programme_lead'))::uuid[])
    or (actor_id = (select auth.uid()) and programme_id = any ((select private.my_programmes())::uuid[])));

alter table public.attempt_counts enable row level security;
create policy "nobody reads attempts" on public.attempt_counts for select to authenticated using (false);
