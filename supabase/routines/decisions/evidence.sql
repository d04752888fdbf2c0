-- Purpose: what a decision rests on. One view says which contribution stands behind which decision; every figure and every trail, for
-- every reader, is counted from it.

-- Which contribution (usable or held) stands behind which piece of a decision's evidence.
create view public.evidence_contributions with (security_invoker = true) as
  select e.id as evidence_id, e.decision_id, e.programme_id, e.contribution_id, null::uuid as theme_id, e.recommendation_id
  from public.decision_evidence e where e.contribution_id is not null
  union all
  select e.id, e.decision_id, e.programme_id, t.contribution_id, t.theme_id, e.recommendation_id
  from public.decision_evidence e
  left join public.recommendations r on r.id = e.recommendation_id
  join public.theme_evidence t on t.theme_id = coalesce(e.theme_id, r.theme_id);
comment on view public.evidence_contributions is 'Evidence of a decision down to contributions, whatever their state.';

create view public.trail with (security_invoker = true) as
  select x.decision_id, x.evidence_id, x.programme_id, x.theme_id, x.recommendation_id, u.id as contribution_id, u.contributor_id
  from public.evidence_contributions x
  join public.decisions d on d.id = x.decision_id and d.state in ('published', 'superseded')
  join public.usable_contributions u on u.id = x.contribution_id;
comment on view public.trail is 'The line: published decisions and the usable contributions behind them. Read upward and downward alike.';

-- The contributions behind a published decision, or one piece of its evidence, whatever their state.
create function private.behind(the_decision uuid, the_evidence uuid default null) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select array_agg(distinct x.contribution_id) from public.evidence_contributions x join public.decisions d on d.id = x.decision_id and d.state in ('published', 'superseded')
  where x.decision_id = the_decision and (the_evidence is null or x.evidence_id = the_evidence)
$$;

-- How many voices stand behind a decision, or one piece of its evidence.
create function private.voices_behind(the_decision uuid, the_evidence uuid default null) returns integer
language sql stable security definer set search_path = '' as $$
  select private.voices_among(d.programme_id, array(select x.contribution_id from public.evidence_contributions x where x.decision_id = d.id and (the_evidence is null or x.evidence_id = the_evidence)),
    coalesce(the_evidence, d.id), private.reads_raw(d.programme_id))
  from public.decisions d where d.id = the_decision
$$;

-- The same, as the reader may see them.
create function private.decision_voices(the_decision uuid, the_evidence uuid default null, after_number integer default 0, after_place uuid default null, the_count integer default null)
returns table (voice integer, place uuid, of_all integer, contribution_id uuid, question_text text, listening text, is_words boolean, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
declare place uuid := (select programme_id from public.decisions where id = the_decision);
begin
  perform private.require_permission(place, 'read report');
  return query select * from private.disclosed(place, private.behind(the_decision, the_evidence), private.voices_behind(the_decision, the_evidence), after_number, after_place, the_count);
end $$;
call private.open_door('private.decision_voices(uuid, uuid, integer, uuid, integer)', 'authenticated');

-- The voices behind each piece of evidence of a decision, published or in hand, and how many have since withdrawn.
create function private.evidence_counts(the_decision uuid) returns table (evidence_id uuid, voices integer, withdrawn integer)
language sql stable security definer set search_path = '' as $$
  select e.id, private.voices_behind(e.decision_id, e.id),
    case when e.gone = 'withdrawn' then 1 - private.still_counted(e.programme_id, e.id, 'voice', private.reads_raw(e.programme_id))
      else coalesce(t.voices_withdrawn - private.still_counted(e.programme_id, t.id, 'voice', private.reads_raw(e.programme_id)), 0) end
  from public.decision_evidence e left join public.recommendations r on r.id = e.recommendation_id left join public.themes t on t.id = coalesce(e.theme_id, r.theme_id)
  where e.decision_id = the_decision
$$;

create function private.decision_evidence_counts(the_decision uuid) returns table (evidence_id uuid, voices integer, withdrawn integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_permission((select programme_id from public.decisions where id = the_decision), 'read report');
  return query select * from private.evidence_counts(the_decision);
end $$;
call private.open_door('private.decision_evidence_counts(uuid)', 'authenticated');

-- Whether a decision rests on a contribution.
create function private.rests_decision(the_contribution uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from public.decision_evidence e where e.contribution_id = the_contribution)
$$;

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

revoke all on public.evidence_contributions, public.trail from anon, authenticated, service_role;
grant select on public.evidence_contributions, public.trail to authenticated;
