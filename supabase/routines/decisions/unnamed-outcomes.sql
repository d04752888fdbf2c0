-- Purpose: outcomes that a decision would tell the public of, and that have no words of their own yet.

-- Outcomes on a decision's trail that have no name in plain words yet: people who follow their words are told of them by it alone.
create function private.unnamed_behind(the_decision uuid) returns table (id uuid, text text)
language sql stable security definer set search_path = '' as $$
  select distinct o.id, o.text from public.evidence_contributions e
  join public.tags t on t.contribution_id = e.contribution_id join public.current_outcomes o on o.id = t.outcome_id
  where e.decision_id = the_decision and not exists (select 1 from public.outcome_names n where n.outcome_id = o.id)
$$;

create function private.unnamed_outcomes(the_decision uuid) returns table (id uuid, text text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_permission((select d.programme_id from public.decisions d where d.id = the_decision), 'read unnamed outcomes');
  return query select u.id, u.text from private.unnamed_behind(the_decision) u order by u.text;
end $$;
call private.open_door('private.unnamed_outcomes(uuid)', 'authenticated');

-- An outcome that people have been told of, or asked about, keeps a name.
create function private.keep_name_told() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
      select 1 from public.waves w join public.survey_versions v on v.id = w.survey_version_id
      cross join lateral jsonb_array_elements(v.definition -> 'questions') q
      where w.state <> 'draft' and coalesce(q.value -> 'outcomes', '[]') ? old.outcome_id::text)
    or exists (
      select 1 from public.tags t join public.evidence_contributions e on e.contribution_id = t.contribution_id
      join public.decisions d on d.id = e.decision_id
      where t.outcome_id = old.outcome_id and d.state in ('published', 'superseded')) then
    perform private.refuse('outcome_name_in_use');
  end if;
  return old;
end $$;
create trigger outcome_names_told before delete on public.outcome_names for each row execute function private.keep_name_told();
