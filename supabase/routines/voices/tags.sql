-- Purpose: tags: which outcome a contribution speaks of, and whether it is a help or a barrier.

create view public.tagged_contributions with (security_invoker = true) as
  select t.id as tag_id, t.outcome_id, t.stance, t.via, u.id as contribution_id, u.programme_id, u.contributor_id, u.listening_id, u.prompt, u.rating
  from public.tags t join public.usable_contributions u on u.id = t.contribution_id;
comment on view public.tagged_contributions is 'The second door: usable contributions with each outcome they speak to.';

-- Tags a contribution to an outcome, or changes the stance of a tag that is there.
create function private.tag(the_contribution uuid, the_outcome uuid, the_stance text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_contribution(the_contribution);
  made uuid;
begin
  if not exists (select 1 from public.current_outcomes where id = the_outcome and programme_id = place) then
    perform private.refuse('not_found');
  end if;
  perform private.hold_in_place(array[the_contribution]);
  insert into public.tags (programme_id, contribution_id, outcome_id, stance, via, tagged_by)
  values (place, the_contribution, the_outcome, the_stance, 'person', (select auth.uid()))
  on conflict (contribution_id, outcome_id) do update
    set stance = excluded.stance, via = 'person', tagged_by = excluded.tagged_by, tagged_at = now()
  returning id into made;
  perform private.record(place, 'tagged', 'contribution', the_contribution);
  return made;
end $$;
call private.open_door('private.tag(uuid, uuid, text)', 'authenticated');

create function private.untag(the_contribution uuid, the_outcome uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_contribution(the_contribution);
begin
  delete from public.tags where contribution_id = the_contribution and outcome_id = the_outcome;
  perform private.record(place, 'untagged', 'contribution', the_contribution);
end $$;
call private.open_door('private.untag(uuid, uuid)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

revoke all on public.tagged_contributions from anon, authenticated, service_role;
grant select (id, programme_id, contribution_id, outcome_id, stance, via, tagged_by, tagged_at) on public.tags to authenticated;
grant select on public.tagged_contributions to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "facilitators read tags" on public.tags for select to authenticated
  using (programme_id = any ((select private.may('read contributions'))::uuid[]));
