-- Purpose: listenings, for those who run them and those who work in them.

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

grant select (id, programme_id, kind, title, round, state, starts_on, ends_on, reply_by, opened_on, closed_on, revision) on public.listenings to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "listenings are read by those who run them, and by whoever works in them" on public.listenings for select to authenticated
  using (programme_id = any ((select private.may('read surveys'))::uuid[]) or id = any ((select private.my_listenings())::uuid[]));
