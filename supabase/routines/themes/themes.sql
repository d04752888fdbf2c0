-- Purpose: what we heard: themes gathered from contributions, for and against. Once agreed, a theme's evidence stays
-- as it was agreed, so that a decision never gains voices it was not made on.

-- The programme of a theme, locked, that may still be written in; refuses a theme that is past drafting. The lock is
-- what keeps evidence as it was agreed when one person agrees a theme while another adds to it.
create function private.programme_of_draft_theme(the_theme uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare t public.themes%rowtype;
begin
  select * into t from public.themes where id = the_theme for update;
  perform private.require_permission(t.programme_id, 'write themes');
  if t.state <> 'draft' then perform private.refuse('theme_not_draft'); end if;
  return t.programme_id;
end $$;

create function private.create_theme(the_programme uuid, the_title text, the_definition text, the_id uuid default gen_random_uuid()) returns uuid
language plpgsql security definer set search_path = '' as $$
declare made uuid;
begin
  perform private.require_permission(the_programme, 'write themes');
  insert into public.themes (id, programme_id, title, definition) values (the_id, the_programme, the_title, the_definition)
  on conflict (id) do nothing returning id into made;
  if made is null then return private.made_already((select programme_id from public.themes where id = the_id), the_programme, the_id); end if;
  perform private.record(the_programme, 'created', 'theme', made);
  return made;
end $$;
call private.open_door('private.create_theme(uuid, text, text, uuid)', 'authenticated');

-- Changes the words of a draft, from the revision they were read at: refused when someone else has saved since.
create function private.change_theme(the_theme uuid, the_title text, the_definition text, the_revision integer default null) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_draft_theme(the_theme);
begin
  update public.themes set title = the_title, definition = the_definition, revision = revision + 1
  where id = the_theme and revision = coalesce(the_revision, revision);
  if not found then perform private.refuse_overtaken('theme', the_theme); end if;
  perform private.record(place, 'changed', 'theme', the_theme);
end $$;
call private.open_door('private.change_theme(uuid, text, text, integer)', 'authenticated');

-- Groups contributions into a theme, for or against; a contribution already there changes side.
create function private.group_into_theme(the_theme uuid, the_contributions uuid[], the_side text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_draft_theme(the_theme);
  grouped integer;
begin
  if exists (select 1 from unnest(the_contributions) c where not exists (
      select 1 from public.usable_contributions u where u.id = c and u.programme_id = place)) then
    perform private.refuse('not_found');
  end if;
  perform private.hold_in_place(the_contributions);
  insert into public.theme_evidence (theme_id, contribution_id, programme_id, side, added_by)
  select the_theme, c, place, the_side, (select auth.uid()) from (select distinct unnest(the_contributions) c) given
  on conflict (theme_id, contribution_id) do update set side = excluded.side;
  get diagnostics grouped = row_count;
  perform private.record(place, 'grouped', 'theme', the_theme);
  return grouped;
end $$;
call private.open_door('private.group_into_theme(uuid, uuid[], text)', 'authenticated');

create function private.take_out_of_theme(the_theme uuid, the_contribution uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_draft_theme(the_theme);
begin
  delete from public.theme_evidence where theme_id = the_theme and contribution_id = the_contribution;
  perform private.record(place, 'took_out', 'theme', the_theme);
end $$;
call private.open_door('private.take_out_of_theme(uuid, uuid)', 'authenticated');

create function private.agree_theme(the_theme uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_draft_theme(the_theme);
begin
  if not exists (select 1 from public.theme_evidence e join public.usable_contributions u on u.id = e.contribution_id
                 where e.theme_id = the_theme) then
    perform private.refuse('theme_has_no_evidence');
  end if;
  update public.themes set state = 'agreed', agreed_on = private.today() where id = the_theme;
  perform private.record(place, 'agreed', 'theme', the_theme);
end $$;
call private.open_door('private.agree_theme(uuid)', 'authenticated');

create function private.retire_theme(the_theme uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare t public.themes%rowtype;
begin
  select * into t from public.themes where id = the_theme for update;
  perform private.require_permission(t.programme_id, 'write themes');
  if t.state <> 'agreed' then perform private.refuse('theme_not_agreed'); end if;
  update public.themes set state = 'retired' where id = the_theme;
  perform private.record(t.programme_id, 'retired', 'theme', the_theme);
end $$;
call private.open_door('private.retire_theme(uuid)', 'authenticated');

-- One page of what themes rest on in a wave, for a file: by pseudonym and question, for or against. Only of what may be read
-- now: nothing that was taken back or is held. `the_after` is the place of the row before.
create function private.export_themes(the_wave uuid, the_after text, the_count integer)
returns table (place text, pseudonym text, question text, theme text, definition text, state text, side text)
language plpgsql stable security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_read(the_wave);
begin
  perform private.require_permission(w.programme_id, 'export answers');
  return query
    select x.place, c.pseudonym, a.question_id, t.title, t.definition, t.state, x.side
    from private.people_of(the_wave) p join public.contributors c on c.id = p.contributor_id
    join public.answers a on a.response_id = p.response_id join public.contributions s on s.id = a.contribution_id and s.state = 'received'
    join lateral (select e.theme_id, e.side, e.theme_id || ' ' || e.contribution_id as place from public.theme_evidence e where e.contribution_id = s.id) x on true
    join public.themes t on t.id = x.theme_id
    where the_after is null or x.place > the_after collate "C"
    order by x.place collate "C"
    limit least(the_count, 500);
end $$;
call private.open_door('private.export_themes(uuid, text, integer)', 'authenticated');

-- The programme of the theme an address names.
create function private.addressed_theme(the_things jsonb) returns uuid
language sql stable security definer set search_path = '' as $$
  select x.programme_id from public.themes x where x.id = (the_things ->> 'theme')::uuid
$$;

-- Whether a theme rests on a contribution.
create function private.rests_theme(the_contribution uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from public.theme_evidence e where e.contribution_id = the_contribution)
$$;

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

grant select (id, programme_id, title, definition, state, created_on, agreed_on, revision) on public.themes to authenticated;
grant select (theme_id, contribution_id, programme_id, side, added_by) on public.theme_evidence to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "those who follow the line read agreed themes" on public.themes for select to authenticated
  using ((state <> 'draft' and programme_id = any ((select private.may('read themes'))::uuid[]))
    or programme_id = any ((select private.may('write themes'))::uuid[]));

create policy "facilitators read what a theme rests on" on public.theme_evidence for select to authenticated
  using (programme_id = any ((select private.may('write themes'))::uuid[]));
