-- Purpose: the people of a programme: invited by a link, joined, and left.

-- Refuses unless the caller may give these roles: a programme lead any, a facilitator a member's alone.
create function private.require_may_invite(the_programme uuid, the_roles text[]) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if the_roles = array['member'] then
    perform private.require_permission(the_programme, 'invite members');
  else
    perform private.require_permission(the_programme, 'manage people');
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
  perform private.require_permission(m.programme_id, 'manage people');
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

-- Whom someone of the team tells when a person may be in danger: the safeguarding leads, by name and address.
create function private.safeguarding_leads(the_programme uuid) returns table (name text, email text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'read safeguarding leads');
  return query
  select p.name, p.email from public.memberships m join public.people p on p.id = m.person_id
  where m.programme_id = the_programme and m.role = 'safeguarding_lead' order by p.name, p.id;
end $$;
call private.open_door('private.safeguarding_leads(uuid)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

grant select (id, name, email) on public.people to authenticated, service_role;
grant select (id, programme_id, person_id, role, created_at) on public.memberships to authenticated, service_role;
grant select (id, programme_id, email, roles, state, expires_at, created_at) on public.invitations to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "people read themselves, those who invite everyone there" on public.people for select to authenticated
  using (id = (select auth.uid())
    or exists (select 1 from public.memberships m where m.person_id = people.id and m.programme_id = any ((select private.may('invite members'))::uuid[])));

create policy "people read their own roles, those who invite all of them" on public.memberships for select to authenticated
  using (person_id = (select auth.uid())
    or programme_id = any ((select private.may('invite members'))::uuid[]));

create policy "programme leads read invitations, facilitators some of them" on public.invitations for select to authenticated
  using (programme_id = any ((select private.may('manage people'))::uuid[])
    or (roles = array['member'] and programme_id = any ((select private.may('invite members'))::uuid[])));
