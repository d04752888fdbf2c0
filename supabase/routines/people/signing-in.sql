-- Purpose: signing in by a code sent to an address, bound to the browser that asked for it (docs/decisions/021-sign-in-codes.md).

-- Forgets what served to slow floods once its time is over. Asked every few minutes, and whenever a code is asked for.
create function private.forget_attempts() returns void
language sql security definer set search_path = '' as $$
  delete from public.attempt_counts where window_end <= now();
  delete from private.sign_in_askings where expires_at <= now();
  delete from private.sign_in_guesses where day < private.today();
$$;
call private.open_door('private.forget_attempts()', 'service_role');

-- How long a session lasts from signing in, however often it is used. Said on no page: docs/decisions/009.
create function private.session_length() returns interval
language sql immutable set search_path = '' as $$ select interval '12 hours' $$;

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
call private.open_door('private.ask_to_sign_in(text, text, text, text, text, boolean)', 'service_role');

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
call private.open_door('private.try_sign_in_code(text, text)', 'service_role');

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
