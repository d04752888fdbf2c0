-- Purpose: what boards decide: the record with its statutory parts, and the evidence it rests on with what changed because of it.

-- The decision, locked, for the secretary to write in; refuses one that is published.
create function private.decision_in_hand(the_decision uuid) returns public.decisions
language plpgsql security definer set search_path = '' as $$
declare d public.decisions%rowtype;
begin
  select * into d from public.decisions where id = the_decision for update;
  perform private.require_permission(d.programme_id, 'write decisions');
  if d.state not in ('draft', 'agreed') then perform private.refuse('decision_is_published'); end if;
  return d;
end $$;

create function private.draft_decision(the_programme uuid, the_board uuid, the_title text, the_id uuid default gen_random_uuid()) returns uuid
language plpgsql security definer set search_path = '' as $$
declare made uuid;
begin
  perform private.require_permission(the_programme, 'write decisions');
  if not exists (select 1 from public.boards where id = the_board and programme_id = the_programme) then perform private.refuse('not_found'); end if;
  insert into public.decisions (id, programme_id, board_id, title) values (the_id, the_programme, the_board, the_title)
  on conflict (id) do nothing returning id into made;
  if made is null then return private.made_already((select programme_id from public.decisions where id = the_id), the_programme, the_id); end if;
  perform private.record(the_programme, 'drafted', 'decision', made);
  return made;
end $$;
call private.open_door('private.draft_decision(uuid, uuid, text, uuid)', 'authenticated');

-- Saves the whole record of a decision not yet published; a part left out is emptied. A saved change to an agreed
-- record makes it a draft again, since it is no longer what was agreed. Takes the revision it was changed from: refused
-- when someone else has saved since, so that two secretaries cannot overwrite each other.
-- Takes {title, reference, decidedOn, decidedBy, decision, reasons, noOptionsBecause, interests, dispensations,
-- backgroundPapers, rung, membersAgreement, deliveryOwner, noLivedExperienceEvidence, options: [{option, rejectedBecause}],
-- advice: [{kind, givenBy, givenOn, summary}], headings: [{heading, content}]}.
create function private.save_decision(the_decision uuid, the_record jsonb, the_revision integer default null) returns void
language plpgsql security definer set search_path = '' as $$
declare d public.decisions := private.decision_in_hand(the_decision);
begin
  if the_revision <> d.revision then perform private.refuse_overtaken('decision', the_decision); end if;
  if (the_record ->> 'decidedOn')::date > private.today() then perform private.refuse('decided_in_future'); end if;
  update public.decisions set state = 'draft', revision = d.revision + 1, title = the_record ->> 'title', reference = the_record ->> 'reference',
    decided_on = (the_record ->> 'decidedOn')::date, decided_by = the_record ->> 'decidedBy', decision = the_record ->> 'decision',
    reasons = the_record ->> 'reasons', no_options_because = the_record ->> 'noOptionsBecause', interests = the_record ->> 'interests',
    dispensations = the_record ->> 'dispensations', background_papers = the_record ->> 'backgroundPapers', rung = the_record ->> 'rung',
    members_agreement = the_record ->> 'membersAgreement', delivery_owner = the_record ->> 'deliveryOwner',
    no_lived_experience_evidence = coalesce((the_record ->> 'noLivedExperienceEvidence')::boolean, false)
      and not exists (select 1 from public.decision_evidence e where e.decision_id = the_decision)
  where id = the_decision;
  delete from public.decision_options where decision_id = the_decision;
  insert into public.decision_options (programme_id, decision_id, position, option, rejected_because)
  select d.programme_id, the_decision, n, o ->> 'option', o ->> 'rejectedBecause'
  from jsonb_array_elements(coalesce(the_record -> 'options', '[]')) with ordinality listed (o, n);
  delete from public.decision_advice where decision_id = the_decision;
  insert into public.decision_advice (programme_id, decision_id, position, kind, given_by, given_on, summary)
  select d.programme_id, the_decision, n, a ->> 'kind', a ->> 'givenBy', (a ->> 'givenOn')::date, a ->> 'summary'
  from jsonb_array_elements(coalesce(the_record -> 'advice', '[]')) with ordinality listed (a, n);
  delete from public.decision_headings where decision_id = the_decision;
  insert into public.decision_headings (programme_id, decision_id, position, heading, content)
  select d.programme_id, the_decision, n, h ->> 'heading', h ->> 'content'
  from jsonb_array_elements(coalesce(the_record -> 'headings', '[]')) with ordinality listed (h, n);
  perform private.record(d.programme_id, 'saved', 'decision', the_decision);
exception when unique_violation then
  perform private.refuse('reference_taken');
end $$;
call private.open_door('private.save_decision(uuid, jsonb, integer)', 'authenticated');

-- Links what was heard to a decision, with what changed because of it. Exactly one of theme, recommendation, contribution.
create function private.link_evidence(the_decision uuid, the_theme uuid, the_recommendation uuid, the_contribution uuid,
                                      the_effect text, the_words text, the_review date) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  d public.decisions := private.decision_in_hand(the_decision);
  made uuid;
begin
  if num_nonnulls(the_theme, the_recommendation, the_contribution) <> 1
     or (the_theme is not null and not exists (select 1 from public.themes
           where id = the_theme and programme_id = d.programme_id and state <> 'draft'))
     or (the_recommendation is not null and not exists (select 1 from public.recommendations
           where id = the_recommendation and programme_id = d.programme_id and state <> 'draft'))
     or (the_contribution is not null and not exists (select 1 from public.usable_contributions
           where id = the_contribution and programme_id = d.programme_id)) then
    perform private.refuse('not_found');
  end if;
  if the_contribution is not null then perform private.hold_in_place(array[the_contribution]); end if;
  insert into public.decision_evidence (programme_id, decision_id, theme_id, recommendation_id, contribution_id, effect, what_changed, review_on)
  values (d.programme_id, the_decision, the_theme, the_recommendation, the_contribution, the_effect, the_words, the_review)
  returning id into made;
  update public.decisions set no_lived_experience_evidence = false where id = the_decision;
  perform private.record(d.programme_id, 'linked', 'decision', the_decision);
  return made;
exception when unique_violation then
  perform private.refuse('evidence_linked');
end $$;
call private.open_door('private.link_evidence(uuid, uuid, uuid, uuid, text, text, date)', 'authenticated');

create function private.unlink_evidence(the_evidence uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare d public.decisions;
begin
  -- Unlinking twice is the same as once.
  if not exists (select 1 from public.decision_evidence where id = the_evidence) then return; end if;
  d := private.decision_in_hand((select decision_id from public.decision_evidence where id = the_evidence));
  delete from public.decision_evidence where id = the_evidence;
  perform private.record(d.programme_id, 'unlinked', 'decision', d.id);
end $$;
call private.open_door('private.unlink_evidence(uuid)', 'authenticated');

-- The parts a decision still lacks before it can be published (rule P2 and the domain's rule on evidence).
create function private.decision_lacks(the_decision uuid) returns text[]
language sql stable security definer set search_path = '' as $$
  select array_remove(array[
    case when d.decided_on is null then 'decided_on' end,
    case when d.decision is null then 'decision' end,
    case when d.reasons is null then 'reasons' end,
    case when d.no_options_because is null and not exists (select 1 from public.decision_options o where o.decision_id = d.id) then 'options' end,
    case when d.interests is null then 'interests' end,
    case when d.rung is null then 'rung' end,
    case when d.rung = 'co_production' and num_nonnulls(d.members_agreement, d.delivery_owner) < 2 then 'co_production' end,
    case when not d.no_lived_experience_evidence and not exists (select 1 from public.decision_evidence e where e.decision_id = d.id) then 'evidence' end
  ], null)
  from public.decisions d where d.id = the_decision
$$;

create function private.missing_parts(the_decision uuid) returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_permission((select programme_id from public.decisions where id = the_decision), 'write decisions');
  return private.decision_lacks(the_decision);
end $$;
call private.open_door('private.missing_parts(uuid)', 'authenticated');

create function private.agree_decision(the_decision uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare d public.decisions := private.decision_in_hand(the_decision);
begin
  if d.state <> 'draft' then perform private.refuse('decision_not_draft'); end if;
  if cardinality(private.decision_lacks(the_decision)) > 0 then
    perform private.refuse('decision_incomplete', array_to_string(private.decision_lacks(the_decision), ','));
  end if;
  update public.decisions set state = 'agreed' where id = the_decision;
  perform private.record(d.programme_id, 'agreed', 'decision', the_decision);
end $$;
call private.open_door('private.agree_decision(uuid)', 'authenticated');

create function private.publish_decision(the_decision uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare d public.decisions := private.decision_in_hand(the_decision);
begin
  if d.state <> 'agreed' then perform private.refuse('decision_not_agreed'); end if;
  if cardinality(private.decision_lacks(the_decision)) > 0 then
    perform private.refuse('decision_incomplete', array_to_string(private.decision_lacks(the_decision), ','));
  end if;
  if exists (select 1 from private.unnamed_behind(the_decision)) then perform private.refuse('outcomes_unnamed'); end if;
  update public.decisions set state = 'published', published_on = private.today() where id = the_decision;
  perform private.record(d.programme_id, 'published', 'decision', the_decision);
end $$;
call private.open_door('private.publish_decision(uuid)', 'authenticated');

-- Marks a published decision as no longer the one in force. It stays readable, with that said.
create function private.supersede_decision(the_decision uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare d public.decisions%rowtype;
begin
  select * into d from public.decisions where id = the_decision for update;
  perform private.require_permission(d.programme_id, 'write decisions');
  if d.state <> 'published' then perform private.refuse('decision_not_published'); end if;
  update public.decisions set state = 'superseded' where id = the_decision;
  perform private.record(d.programme_id, 'superseded', 'decision', the_decision);
end $$;
call private.open_door('private.supersede_decision(uuid)', 'authenticated');

-- The programme of the decision an address names.
create function private.addressed_decision(the_things jsonb) returns uuid
language sql stable security definer set search_path = '' as $$
  select x.programme_id from public.decisions x where x.id = (the_things ->> 'decision')::uuid
$$;

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

grant select (id, programme_id, board_id, reference, title, decided_on, decided_by, decision, reasons, no_options_because, interests,
  dispensations, background_papers, rung, members_agreement, delivery_owner, no_lived_experience_evidence, state, published_on, revision) on public.decisions to authenticated;
grant select (id, programme_id, decision_id, position, option, rejected_because) on public.decision_options to authenticated;
grant select (id, programme_id, decision_id, position, kind, given_by, given_on, summary) on public.decision_advice to authenticated;
grant select (id, programme_id, decision_id, position, heading, content) on public.decision_headings to authenticated;
grant select (id, programme_id, decision_id, theme_id, recommendation_id, contribution_id, effect, what_changed, review_on)
  on public.decision_evidence to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "everyone reads published decisions, the table all of them" on public.decisions for select to authenticated
  using ((state in ('published', 'superseded') and programme_id = any ((select private.my_programmes())::uuid[]))
    or programme_id = any ((select private.may('read decisions in hand'))::uuid[]));

create policy "options are read with their decision" on public.decision_options for select to authenticated
  using (programme_id = any ((select private.my_programmes())::uuid[])
    and exists (select 1 from public.decisions d where d.id = decision_id));

create policy "advice is read with its decision" on public.decision_advice for select to authenticated
  using (programme_id = any ((select private.my_programmes())::uuid[])
    and exists (select 1 from public.decisions d where d.id = decision_id));

create policy "headings are read with their decision" on public.decision_headings for select to authenticated
  using (programme_id = any ((select private.my_programmes())::uuid[])
    and exists (select 1 from public.decisions d where d.id = decision_id));

create policy "evidence is read with its decision" on public.decision_evidence for select to authenticated
  using (programme_id = any ((select private.my_programmes())::uuid[])
    and exists (select 1 from public.decisions d where d.id = decision_id));
