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

-- Whoever takes everything back stays counted in what was told, until their wave is published anew.
create function private.withdrawing_receipts(the_contributor uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare r public.responses%rowtype;
begin
  select * into r from public.responses where contributor_id = the_contributor;
  perform private.keep_counting(r, array(select private.counted_for(the_contributor)), '{}');
  return null;
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
  perform private.words_leave(r.contributor_id, said);
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

-- Which ways someone may be reached are held under ids that follow from their code, with hints of where they lead, since a code
-- can be found by someone else.
create function private.held_contacts(the_ids uuid[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(h.value order by h.place), '[]')
  from public.contact_requests c cross join lateral jsonb_array_elements(private.hints_of(c.ways)) with ordinality h(value, place) where c.id = any (the_ids)
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
