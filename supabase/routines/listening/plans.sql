-- Purpose: what is planned and promised of a listening: whom it must reach, and what its people are told their data is for.

-- Sets how many people of each priority group a listening must reach. Takes [{group, people}].
create function private.set_targets(the_listening uuid, the_targets jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.reach_targets where listening_id = the_listening;
  insert into public.reach_targets (listening_id, priority_group, programme_id, people)
  select l.id, t.value ->> 'group', l.programme_id, (t.value ->> 'people')::integer
  from public.listenings l cross join jsonb_array_elements(the_targets) t where l.id = the_listening;
exception when check_violation or not_null_violation or unique_violation or data_exception then
  perform private.refuse_broken('targets_not_understood', sqlstate, sqlerrm);
end $$;

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

grant select (listening_id, priority_group, programme_id, people) on public.reach_targets to authenticated;
grant select (listening_id, purpose, programme_id, lawful_basis, special_condition, criminal_condition, retention_months) on public.listening_purposes to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "targets are read with their listening" on public.reach_targets for select to authenticated
  using (programme_id = any ((select private.may('read surveys'))::uuid[]));

create policy "what people were told is read with their listening" on public.listening_purposes for select to authenticated
  using (programme_id = any ((select private.may('read surveys'))::uuid[]));
