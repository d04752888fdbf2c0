-- Purpose: the programmes that everyone may read of without an account: those with something published.

create function private.public_programmes() returns table (slug text, name text, is_demonstration boolean, decisions integer)
language sql stable security definer set search_path = '' as $$
  select p.slug, p.name, p.is_demonstration, count(d.id)::integer
  from public.programmes p join public.decisions d on d.programme_id = p.id and d.state in ('published', 'superseded')
  group by p.id order by p.name
$$;
call private.open_door('private.public_programmes()', 'anon', 'authenticated');
