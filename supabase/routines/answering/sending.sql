-- Purpose: sending a survey, which makes one response however often it is sent, and where someone is under a link. An answer to
-- a question that was not asked is never stored.

-- Keeps one response: the contributor, the consents, for each question what became of it, one contribution for each
-- answer that is one, and its tags. Only what the answers lead to is kept (no answer to a hidden question is stored).
-- Takes answers as an object of values by question.
create function private.store_response(the_wave public.waves, the_link public.survey_links, the_group text, the_response uuid, the_receipt_hash text,
                                       the_answers jsonb, the_consents jsonb, the_language text, the_variant text, the_how text,
                                       the_minutes integer, the_earlier_hash text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  place constant uuid := the_wave.programme_id;
  definition jsonb;
  asked record;
  who uuid;
  said uuid;
  is_said boolean;
  kind text;
begin
  select v.definition into definition from public.survey_versions v where v.id = the_wave.survey_version_id;
  insert into public.contributors (programme_id, listening_id, sending_id, language, version_used, priority_group, receipt_hash)
  values (place, the_wave.id, the_response, the_language, coalesce(the_variant, 'standard'), the_group, the_receipt_hash) returning id into who;
  insert into public.responses (id, programme_id, wave_id, survey_link_id, contributor_id, how, minutes_taken, is_after_closing, earlier_response_id)
  select the_response, place, the_wave.id, the_link.id, who, the_how, least(the_minutes, 1440), the_wave.state = 'closed',
    (select r.id from public.contributors c join public.responses r on r.contributor_id = c.id join public.waves w on w.id = r.wave_id
     where c.receipt_hash = the_earlier_hash and w.survey_id = the_wave.survey_id and w.id <> the_wave.id);
  insert into public.consents (programme_id, contributor_id, purpose, given, wording, wording_version, language, how)
  select place, who, k ->> 'purpose', (k ->> 'given')::boolean, k ->> 'wording', k ->> 'wordingVersion', coalesce(k ->> 'language', the_language),
    case the_how when 'paper' then 'paper' else 'survey' end
  from jsonb_array_elements(the_consents) k;
  for asked in select * from private.asked(definition -> 'questions', the_answers) loop
    kind := asked.question ->> 'kind';
    if kind = 'information' then continue; end if;
    if asked.answer is not null and not coalesce(private.value_fits(asked.question, asked.answer), false) then
      perform private.refuse('answer_not_understood', asked.question ->> 'id');
    end if;
    -- That someone asked to be contacted is counted where it is kept, apart from what they said; here it would be a row of theirs.
    if kind = 'contact' then continue; end if;
    said := null;
    is_said := asked.answer is not null and not private.is_prefer_not(asked.question, asked.answer);
    if is_said and kind = 'consent' then
      insert into public.consents (programme_id, contributor_id, purpose, question_id, given, wording, wording_version, language, how)
      select place, who, 'question', asked.question ->> 'id', (asked.answer ->> 'agreed')::boolean, r.words,
             left('version ' || (select number from public.survey_versions where id = the_wave.survey_version_id), 20), r.language,
             case the_how when 'paper' then 'paper' else 'survey' end
      from private.words_read(asked.question, coalesce(definition ->> 'language', 'en'), the_language, coalesce(the_variant, 'standard')) r;
    elsif is_said then
      insert into public.contributions (programme_id, contributor_id, listening_id, source, prompt, body, rating, given, language)
      values (place, who, the_wave.id, 'survey', asked.question ->> 'text', asked.answer ->> 'body', asked.answer ->> 'rating',
              case when not asked.answer ?| array['body', 'rating'] then asked.answer || jsonb_build_object('words', private.value_words(asked.question, asked.answer)) end,
              the_language)
      returning id into said;
      -- The month, as everywhere beside what people said: a day would tell who was at it just then.
      insert into public.tags (programme_id, contribution_id, outcome_id, via, tagged_at)
      select distinct place, said, o.value::uuid, 'question', private.this_month() from jsonb_array_elements_text(coalesce(asked.question -> 'outcomes', '[]')) o;
    end if;
    insert into public.answers (programme_id, response_id, question_id, question_text, state, contribution_id)
    values (place, the_response, asked.question ->> 'id', asked.question ->> 'text',
            case when not asked.is_asked then 'not_asked' when asked.answer is null then 'skipped' when is_said then 'answered' else 'prefer_not' end, said);
  end loop;
  -- Whoever sends, whether or not they left a way to be reached: so no transaction tells who did.
  perform private.mix_contacts(the_wave.id);
end $$;

-- Answers as sent, [{question, ...value}], as an object of values by question; refuses two answers to one question (of two
-- it could only guess which was meant) and an answer to a question this version does not have.
create function private.answers_by_question(the_version uuid, the_answers jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare asked jsonb;
begin
  select definition -> 'questions' into asked from public.survey_versions where id = the_version;
  if exists (select 1 from jsonb_array_elements(the_answers) a where not exists (
       select 1 from jsonb_array_elements(asked) q where q.value ->> 'id' = a.value ->> 'question')) then
    perform private.refuse('question_not_asked');
  end if;
  if exists (select 1 from jsonb_array_elements(the_answers) a group by a.value ->> 'question' having count(*) > 1) then
    perform private.refuse('answer_not_understood');
  end if;
  return (select coalesce(jsonb_object_agg(a.value ->> 'question', a.value - 'question'), '{}') from jsonb_array_elements(the_answers) a);
end $$;

-- Refuses what was sent without agreeing to take part. Takes consents [{purpose, given}].
create function private.require_consent(the_consents jsonb) returns void
language plpgsql immutable set search_path = '' as $$
begin
  if not exists (select 1 from jsonb_array_elements(the_consents) k
                 where k.value ->> 'purpose' = 'take_part' and (k.value ->> 'given')::boolean) then
    perform private.refuse('consent_needed');
  end if;
end $$;

-- Sends a survey. The response id is made before sending, so an acknowledgement lost on the way and sent again makes one
-- (rule 4). A closed wave still takes the answers of someone who had begun before, within the grace: their draft is there,
-- or the caller vouches for the day they began.
-- Takes answers [{question, ...value}] and consents [{purpose, given, wording, wordingVersion, language}].
create function private.send_response(the_address text, the_response uuid, the_receipt_hash text, the_answers jsonb,
                                      the_consents jsonb, the_language text, the_draft_hash text default null,
                                      the_variant text default 'standard', the_how text default 'online', the_minutes integer default null,
                                      the_began_on date default null, the_passed text[] default '{}', the_earlier_hash text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  l public.survey_links%rowtype;
  w public.waves%rowtype;
  earlier text;
begin
  select * into l from public.survey_links where address = the_address;
  if l.id is null then perform private.refuse('not_found'); end if;
  select * into w from public.waves where id = l.wave_id for share;
  -- What was taken back stays so: a phone that sends the same once more is told that it arrived, which it did.
  select r.receipt_hash into earlier from (
    select c.receipt_hash from public.responses r join public.contributors c on c.id = r.contributor_id where r.id = the_response
    union all select x.receipt_hash from public.withdrawals x where x.sending_id = the_response) r;
  if earlier is not null then
    if earlier <> the_receipt_hash then perform private.refuse('response_conflict'); end if;
    delete from public.answer_drafts where draft_hash = the_draft_hash;
    return jsonb_build_object('replyBy', w.reply_by);
  end if;
  if l.state = 'revoked' then perform private.refuse('link_revoked'); end if;
  if w.state <> 'open' and not coalesce(w.state = 'closed' and private.today() <= w.closed_on + private.grace_days()
       and (the_began_on <= w.closed_on or exists (select 1 from public.answer_drafts d where d.draft_hash = the_draft_hash and d.wave_id = w.id)), false) then
    perform private.refuse('wave_closed');
  end if;
  if the_how = 'paper' or the_receipt_hash is null then perform private.refuse('answer_not_understood'); end if;
  if exists (select 1 from public.withdrawals x where x.receipt_hash = the_receipt_hash) then perform private.refuse('response_conflict'); end if;
  perform private.require_consent(the_consents);
  perform private.store_response(w, l, l.priority_group, the_response, the_receipt_hash,
    private.answers_by_question(w.survey_version_id, the_answers), the_consents, the_language, the_variant, the_how, the_minutes, the_earlier_hash);
  perform private.count_passed(w, the_passed);
  delete from public.answer_drafts where draft_hash = the_draft_hash;
  return jsonb_build_object('replyBy', w.reply_by);
exception
  when unique_violation then
    -- Two sendings of the same response crossed: the other one is kept; give the same answer it gave.
    if exists (select 1 from public.responses r join public.contributors c on c.id = r.contributor_id
               where r.id = the_response and c.receipt_hash = the_receipt_hash) then
      return jsonb_build_object('replyBy', w.reply_by);
    end if;
    perform private.refuse('response_conflict');
  when check_violation or not_null_violation or data_exception then
    perform private.refuse_broken('answer_not_understood', sqlstate, sqlerrm);
end $$;
call private.open_door('private.send_response(text, uuid, text, jsonb, jsonb, text, text, text, text, integer, date, text[], text)', 'anon', 'authenticated');

-- Whether a sending has arrived, and how it was read, for whoever holds its receipt: null when it has not. How it was read is
-- gone with the rest once it was taken back.
create function private.find_response(the_receipt_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('receivedIn', r.received_in, 'replyBy', w.reply_by, 'language', c.language, 'variant', c.version_used)
  from public.contributors c join public.responses r on r.contributor_id = c.id join public.waves w on w.id = r.wave_id
  where c.receipt_hash = the_receipt_hash
  union all
  select jsonb_build_object('withdrawnIn', x.withdrawn_in, 'replyBy', w.reply_by)
  from public.withdrawals x join public.listenings w on w.id = x.listening_id where x.receipt_hash = the_receipt_hash limit 1);
end $$;
call private.open_door('private.find_response(text)', 'anon', 'authenticated');

-- Everything a page under a link needs, in one call: the survey as read_survey has it, what was answered so far, sealed, and
-- whether it has arrived. Who has begun nothing gives no hashes.
create function private.read_link(the_address text, the_known_version uuid default null, the_draft_hash text default null, the_receipt_hash text default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object('survey', private.read_survey(the_address, the_known_version),
    'draft', private.read_draft(the_draft_hash), 'sent', private.find_response(the_receipt_hash));
end $$;
call private.open_door('private.read_link(text, uuid, text, text)', 'anon', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

-- Which link someone came by may be a priority group's: nobody reads it beside who they are (rule 5).
grant select (id, programme_id, wave_id, contributor_id, how, is_after_closing, received_in) on public.responses to authenticated;
grant select (id, programme_id, response_id, question_id, question_text, state, contribution_id) on public.answers to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "facilitators read that someone answered" on public.responses for select to authenticated
  using (programme_id = any ((select private.may('read contributions'))::uuid[]));

create policy "facilitators read which question was answered" on public.answers for select to authenticated
  using (programme_id = any ((select private.may('read contributions'))::uuid[]));
