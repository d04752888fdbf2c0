-- Purpose: what whoever holds a receipt may change: take back everything, or one answer; change what they agreed to; see that a
-- way to be reached is held, and remove it. Each does what its page says it did (rule C3, A7).

-- Everything one person is counted for outside the facilitators, each as "about figure".
create function private.counted_for(the_contributor uuid) returns setof text
language sql stable security definer set search_path = '' as $$
  with given as (
    select x.evidence_id, x.decision_id from public.usable_contributions u join public.evidence_contributions x on x.contribution_id = u.id where u.contributor_id = the_contributor)
  select private.published_figures_of(the_contributor)
  union select g.evidence_id || ' voice' from given g
  union select g.decision_id || ' voice' from given g
$$;

-- What someone answered, as an object of values by question: what store_response was given, as far as it kept it.
create function private.answers_of(the_response uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(a.question_id, a.value) filter (where a.value is not null), '{}') from (
    select n.question_id, coalesce(c.given - 'words', case when c.rating is not null then jsonb_build_object('rating', c.rating) end,
        case when c.body is not null then jsonb_build_object('body', c.body) end, case when k.id is not null then jsonb_build_object('agreed', k.given) end,
        case when n.state = 'prefer_not' then (
          select jsonb_build_object('choices', jsonb_build_array(o.value -> 'id')) from public.waves w join public.survey_versions v on v.id = w.survey_version_id
          cross join lateral jsonb_array_elements(v.definition -> 'questions') q cross join lateral jsonb_array_elements(coalesce(q.value -> 'options', '[]')) o
          where w.id = r.wave_id and q.value ->> 'id' = n.question_id and o.value ->> 'role' = 'prefer_not' limit 1) end) as value
    from public.responses r join public.answers n on n.response_id = r.id
    left join public.contributions c on c.id = n.contribution_id
    left join public.consents k on k.contributor_id = r.contributor_id and k.purpose = 'question' and k.question_id = n.question_id and n.state = 'answered'
    where r.id = the_response) a
$$;

-- The questions of the version someone answered, in order, with whether these answers lead to them.
create function private.asked_in(the_response uuid, the_answers jsonb) returns table (question_id text, is_asked boolean)
language sql stable security definer set search_path = '' as $$
  select a.question ->> 'id', a.is_asked
  from public.responses r join public.waves w on w.id = r.wave_id join public.survey_versions v on v.id = w.survey_version_id
  cross join lateral private.asked(v.definition -> 'questions', the_answers) a where r.id = the_response
$$;

-- Takes someone's contributions out of themes and decisions, before they are deleted. Each theme that loses a person, and each
-- decision that rested on one of these words alone, counts a voice that has since been taken back; nothing says whose. What was kept
-- for as long as was said leaves too, and is not counted as taken back.
create function private.leave_the_line(the_contributor uuid, the_contributions uuid[], the_cause text default 'withdrawn') returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- Whoever is joining something to these words holds them in place until it is done, and its theme before them: what they join
  -- is then seen here, and leaves too.
  perform 1 from public.themes t where exists (select 1 from public.theme_evidence e where e.theme_id = t.id and e.contribution_id = any (the_contributions)) order by t.id for no key update;
  perform 1 from public.contributions where id = any (the_contributions) order by id for update;
  update public.themes t set voices_withdrawn = t.voices_withdrawn + 1
  where the_cause = 'withdrawn' and exists (select 1 from public.theme_evidence e where e.theme_id = t.id and e.contribution_id = any (the_contributions))
    and not exists (select 1 from public.theme_evidence e join public.contributions c on c.id = e.contribution_id
                    where e.theme_id = t.id and c.contributor_id = the_contributor and c.id <> all (the_contributions));
  update public.decision_evidence set contribution_id = null, gone = the_cause where contribution_id = any (the_contributions);
end $$;

-- Takes back everything one contributor said. All that remains is the row that says so, and counts in which nobody stands.
-- Doing it twice is the same as once.
create function private.withdraw(the_contributor uuid, the_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  k public.contributors%rowtype;
  r public.responses%rowtype;
  made uuid;
begin
  select * into k from public.contributors where id = the_contributor for update;
  if k.id is null then return; end if;
  select * into r from public.responses where contributor_id = k.id;
  insert into public.withdrawals (programme_id, listening_id, response_id, receipt_hash, reason)
  values (k.programme_id, r.wave_id, r.id, k.receipt_hash, nullif(trim(the_reason), '')) returning id into made;
  perform private.keep_counting(r, array(select private.counted_for(k.id)), '{}');
  perform private.leave_the_line(k.id, array(select c.id from public.contributions c where c.contributor_id = k.id));
  -- How far they came tells what they were asked, and so what they said.
  if r.how <> 'paper' then
    update public.pages_passed p set people = greatest(p.people - 1, 0)
    where p.wave_id = r.wave_id and (p.question_id = '' or p.question_id in (select a.question_id from private.asked_in(r.id, private.answers_of(r.id)) a where a.is_asked));
  end if;
  delete from public.contributors where id = k.id;
  perform private.count_taking_back(r, true);
  perform private.record(k.programme_id, 'withdrew', 'contributor', made);
end $$;

-- The response behind a receipt, locked; refuses when there is none, or it was taken back.
create function private.response_of_receipt(the_receipt_hash text) returns public.responses
language plpgsql security definer set search_path = '' as $$
declare r public.responses%rowtype;
begin
  perform 1 from public.contributors c where c.receipt_hash = the_receipt_hash for update;
  select s.* into r from public.contributors c join public.responses s on s.contributor_id = c.id where c.receipt_hash = the_receipt_hash;
  if r.id is null then perform private.refuse('not_found'); end if;
  return r;
end $$;

-- Takes back everything a receipt stands for. What is kept unlinked is found by ids that follow from the code itself.
create function private.withdraw_by_receipt(the_receipt_hash text, the_reason text default null, the_apart uuid[] default '{}') returns boolean
language plpgsql security definer set search_path = '' as $$
declare who uuid;
begin
  select id into who from public.contributors where receipt_hash = the_receipt_hash;
  if who is null then return exists (select 1 from public.withdrawals where receipt_hash = the_receipt_hash); end if;
  perform private.withdraw(who, the_reason);
  delete from public.equality_answers where id = any (the_apart);
  delete from public.contact_requests where id = any (the_apart);
  return true;
end $$;
call private.open_door('private.withdraw_by_receipt(text, text, uuid[])', 'anon', 'authenticated');

-- Takes back one answer, as if it had been skipped, and with it every answer to a question that was asked only because of it:
-- those would tell it. Gives how many answers went; none when there was none.
create function private.take_back_answer(the_receipt_hash text, the_question text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  r public.responses%rowtype := private.response_of_receipt(the_receipt_hash);
  left_over jsonb := private.answers_of(r.id) - the_question;
  unasked text[] := array(select a.question_id from private.asked_in(r.id, left_over) a where not a.is_asked);
  going text[] := array(select a.question_id from public.answers a where a.response_id = r.id and a.state in ('answered', 'prefer_not')
                        and (a.question_id = the_question or a.question_id = any (unasked)));
  said uuid[] := array(select a.contribution_id from public.answers a where a.response_id = r.id and a.contribution_id is not null and a.question_id = any (going));
  counted text[] := array(select private.counted_for(r.contributor_id));
begin
  perform private.leave_the_line(r.contributor_id, said);
  delete from public.consents where contributor_id = r.contributor_id and purpose = 'question' and question_id = any (going);
  update public.answers set contribution_id = null, state = case when question_id = any (unasked) then 'not_asked' else 'skipped' end
  where response_id = r.id and (question_id = any (going) or question_id = any (unasked));
  delete from public.contributions where id = any (said);
  perform private.keep_counting(r, counted, array(select private.counted_for(r.contributor_id)));
  if cardinality(going) > 0 then perform private.count_taking_back(r, false); end if;
  if cardinality(going) > 0 then perform private.record(r.programme_id, 'took_back', 'answer', r.contributor_id); end if;
  return cardinality(going);
end $$;
call private.open_door('private.take_back_answer(text, text)', 'anon', 'authenticated');

-- Changes one thing someone agreed to, in the words they read when they were asked. From no on nobody reads a quote it was
-- cleared for; from yes on the team may ask for quotes again. Taking part is not changed but taken back, with everything.
create function private.change_consent(the_receipt_hash text, the_purpose text, the_question text, is_given boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  r public.responses%rowtype := private.response_of_receipt(the_receipt_hash);
  changed uuid;
begin
  if the_purpose = 'take_part' then perform private.refuse('not_found'); end if;
  update public.consents set given = is_given, how = 'receipt', given_in = private.this_month()
  where contributor_id = r.contributor_id and purpose = the_purpose and question_id = coalesce(the_question, '') and given <> is_given returning id into changed;
  if not is_given then
    delete from public.quote_clearances q using public.contributions c
    where c.id = q.contribution_id and c.contributor_id = r.contributor_id
      and q.audience = case the_purpose when 'quote_boards' then 'boards' when 'quote_public' then 'public' end;
  end if;
  if changed is not null then perform private.count_taking_back(r, false); end if;
  if changed is not null then perform private.record(r.programme_id, 'changed', 'consent', changed); end if;
end $$;
call private.open_door('private.change_consent(text, text, text, boolean)', 'anon', 'authenticated');

-- Which ways someone may be reached are held under ids that follow from their code: never where they lead, since a code can be
-- found by someone else.
create function private.held_contacts(the_ids uuid[]) returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct y.value ->> 'way'), '{}') from public.contact_requests c cross join lateral jsonb_array_elements(c.ways) y where c.id = any (the_ids)
$$;
call private.open_door('private.held_contacts(uuid[])', 'anon', 'authenticated');

-- Removes every way someone may be reached, and with it what we would still have written to them. Gives whether there was one.
create function private.remove_contacts(the_ids uuid[]) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.contact_requests where id = any (the_ids) and ways is not null;
  return found;
end $$;
call private.open_door('private.remove_contacts(uuid[])', 'anon', 'authenticated');
