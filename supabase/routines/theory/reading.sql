-- Purpose: the theory of change as it is read: the version in force, its outcomes, and each element by what measures it.

-- The version a programme stands by: the newest published one, or the draft while nothing is published.
create view public.current_theory with (security_invoker = true) as
  select distinct on (v.programme_id) v.id, v.programme_id, v.number, v.state, v.published_on
  from public.theory_versions v
  order by v.programme_id, v.state = 'published' desc, v.number desc;
comment on view public.current_theory is 'The version each programme stands by now.';

create view public.current_outcomes with (security_invoker = true) as
  select e.identity_id as id, e.programme_id, e.level, e.kind, e.text, e.theme, e.priority_group, e.position
  from public.elements e join public.current_theory v on v.id = e.theory_version_id
  where e.is_outcome;
comment on view public.current_outcomes is 'The outcomes a contribution can be tagged to, by identity.';

create view public.theory_elements with (security_invoker = true) as
  select e.identity_id as id, e.programme_id, e.theory_version_id, v.number, v.state, v.published_on, e.position, e.level,
    e.kind, e.text, e.theme, e.priority_group, e.is_outcome, e.revision,
    coalesce((select jsonb_agg(jsonb_build_object('metric', i.metric, 'unit', i.unit, 'baseline', i.baseline,
                               'target', i.target, 'availability', i.availability) order by i.position)
              from public.indicators i where i.element_id = e.id), '[]') as indicators
  from public.elements e join public.theory_versions v on v.id = e.theory_version_id;
comment on view public.theory_elements is 'Every element of every version that may be read, by identity, with its indicators.';

-- The programme of the element an address names.
create function private.addressed_element(the_things jsonb) returns uuid
language sql stable security definer set search_path = '' as $$
  select x.programme_id from public.element_identities x where x.id = (the_things ->> 'element')::uuid
$$;

-- The programme of the outcome an address names.
create function private.addressed_outcome(the_things jsonb) returns uuid
language sql stable security definer set search_path = '' as $$
  select x.programme_id from public.element_identities x where x.id = (the_things ->> 'outcome')::uuid
$$;

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

revoke all on public.current_theory, public.current_outcomes, public.theory_elements from anon, authenticated, service_role;
grant select (id, programme_id, number, state, published_on) on public.theory_versions to authenticated;
grant select (id, programme_id) on public.element_identities to authenticated;
grant select (id, programme_id, theory_version_id, identity_id, position, level, kind, text, theme, priority_group, is_outcome, revision)
  on public.elements to authenticated;
grant select (id, programme_id, element_id, position, metric, unit, baseline, target, availability) on public.indicators to authenticated;
grant select (outcome_id, programme_id, words) on public.outcome_names to authenticated;
grant select on public.current_theory, public.current_outcomes, public.theory_elements to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "everyone reads published versions, its writers the draft" on public.theory_versions for select to authenticated
  using ((state = 'published' and programme_id = any ((select private.my_programmes())::uuid[]))
    or programme_id = any ((select private.may('write theory'))::uuid[]));

create policy "everyone in the programme reads identities" on public.element_identities for select to authenticated
  using (programme_id = any ((select private.my_programmes())::uuid[]));

create policy "elements are read with their version" on public.elements for select to authenticated
  using (programme_id = any ((select private.my_programmes())::uuid[])
    and exists (select 1 from public.theory_versions v where v.id = theory_version_id));

create policy "everyone in the programme reads what outcomes are called" on public.outcome_names for select to authenticated
  using (programme_id = any ((select private.my_programmes())::uuid[]));

create policy "indicators are read with their element" on public.indicators for select to authenticated
  using (programme_id = any ((select private.my_programmes())::uuid[])
    and exists (select 1 from public.elements e where e.id = element_id));
