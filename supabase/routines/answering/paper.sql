-- Purpose: what people wrote on paper, typed in on their behalf, and the codes by which a sheet is found again.

-- The wave whose paper is entered, locked against closing meanwhile. Paper needs no link: it was printed and handed out
-- while the wave was open, whatever became of the links since.
create function private.wave_to_enter(the_wave uuid) returns public.waves
language plpgsql security definer set search_path = '' as $$
declare w public.waves%rowtype;
begin
  perform private.require_permission(private.programme_of_wave(the_wave), 'enter paper');
  select * into w from public.waves where id = the_wave for share;
  if not private.still_takes(w) then perform private.refuse('paper_too_late'); end if;
  return w;
end $$;

-- Makes room for a sheet that is typed in anew because of a mistake, as long as nobody has worked with its words. Gives the
-- group it was entered for, which nobody can read to type it again.
create function private.clear_paper(the_wave public.waves, the_response uuid, the_receipt_hash text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  who uuid;
  their_group text;
begin
  select c.id, c.priority_group into who, their_group from public.contributors c join public.responses r on r.contributor_id = c.id
  where r.id = the_response and c.receipt_hash = the_receipt_hash and r.wave_id = the_wave.id and r.how = 'paper' for update of c;
  if exists (select 1 from public.withdrawals x where x.receipt_hash = the_receipt_hash) then perform private.refuse('sheet_taken_back'); end if;
  if who is null then perform private.refuse('sheet_of_another_wave'); end if;
  if exists (select 1 from public.contributions c where c.contributor_id = who and (c.state <> 'received' or c.translation is not null
               or exists (select 1 from public.tags t where t.contribution_id = c.id and (t.via = 'person' or t.stance <> 'neutral'))
               or exists (select 1 from public.quote_clearances q where q.contribution_id = c.id)
               or private.is_rested_on(c.id))) then
    perform private.refuse('sheet_in_use');
  end if;
  delete from public.contributors where id = who;
  return their_group;
end $$;

-- Enters a paper answer on someone's behalf, marked as such. The id and the receipt follow from the code printed on the
-- sheet, so that entering a sheet twice makes one; the second time it says so, and changes it only if it is meant to.
create function private.enter_paper(the_wave uuid, the_response uuid, the_receipt_hash text, the_answers jsonb, the_consents jsonb,
                                    the_language text, the_variant text, the_group text default null, is_correction boolean default false) returns text
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_wave(the_wave);
  w public.waves%rowtype;
  is_there boolean;
  their_group text;
begin
  perform private.require_permission(place, 'enter paper');
  select * into w from public.waves where id = the_wave for share;
  if the_receipt_hash is null then perform private.refuse('answer_not_understood'); end if;
  -- The same sheet from a double press, or from two people at once, takes its turn.
  perform pg_advisory_xact_lock(hashtextextended(the_receipt_hash, 0));
  is_there := exists (select 1 from public.responses r join public.contributors c on c.id = r.contributor_id
                      where r.id = the_response or c.receipt_hash = the_receipt_hash)
    or exists (select 1 from public.withdrawals x where x.sending_id = the_response or x.receipt_hash = the_receipt_hash);
  if is_there and not is_correction then return 'already_entered'; end if;
  if not private.still_takes(w) then perform private.refuse('paper_too_late'); end if;
  perform private.require_consent(the_consents);
  if the_group is not null and not exists (select 1 from public.reach_targets where listening_id = the_wave and priority_group = the_group) then
    perform private.refuse('group_unknown');
  end if;
  if is_there then their_group := private.clear_paper(w, the_response, the_receipt_hash); end if;
  perform private.store_response(w, null, coalesce(the_group, their_group), the_response, the_receipt_hash,
    private.answers_by_question(w.survey_version_id, the_answers), the_consents, the_language, the_variant, 'paper', null, null);
  perform private.record(place, case when is_there then 'changed' else 'entered' end, 'paper_response', the_wave);
  return case when is_there then 'corrected' else 'entered' end;
exception when check_violation or not_null_violation or data_exception then
  perform private.refuse_broken('answer_not_understood', sqlstate, sqlerrm);
end $$;
call private.open_door('private.enter_paper(uuid, uuid, text, jsonb, jsonb, text, text, text, boolean)', 'authenticated');

-- Enters an equality sheet from paper: [{id, question, choices}], a question left empty without choices. The ids follow from
-- a word that the form of one sheet carries and nobody keeps: sent twice, or sent again with a mistake mended, it is one
-- sheet; two sheets that say the same are two. Who entered it, and when, is kept nowhere (rule C8).
create function private.enter_equality(the_wave uuid, the_answers jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  w public.waves%rowtype := private.wave_to_enter(the_wave);
  said record;
begin
  if w.state <> 'open' then perform private.refuse('groups_counted'); end if;
  for said in select (a.value ->> 'id')::uuid as id, a.value ->> 'question' as question, a.value -> 'choices' as choices
              from jsonb_array_elements(the_answers) a order by 1 loop
    if jsonb_typeof(said.choices) = 'array' then
      perform private.keep_equality(w, said.id, said.question, array(select jsonb_array_elements_text(said.choices)));
    else
      delete from public.equality_answers where id = said.id and listening_id = w.id and question_id = said.question;
    end if;
  end loop;
  perform private.mix_equality(w.id, array(select (a.value ->> 'id')::uuid from jsonb_array_elements(the_answers) a), 64);
exception when not_null_violation or check_violation or data_exception then
  perform private.refuse_broken('answer_not_understood', sqlstate, sqlerrm);
end $$;
call private.open_door('private.enter_equality(uuid, jsonb)', 'authenticated');

-- Enters a paper sheet of how to reach someone. Its id follows from the code on the sheet, which the person tears off and
-- keeps. Entered again, what was typed last stands; taken back by its code, it cannot be entered again. Says which it was.
create function private.enter_contact(the_wave uuid, the_id uuid, the_name text, the_ways jsonb, the_language_sealed text default null) returns text
language plpgsql security definer set search_path = '' as $$
declare
  w public.waves%rowtype := private.wave_to_enter(the_wave);
  before record;
begin
  select c.listening_id, c.ways into before from public.contact_requests c where c.id = the_id for update;
  if found and before.listening_id <> w.id then perform private.refuse('sheet_of_another_wave'); end if;
  if found and before.ways is null then return 'taken_back'; end if;
  perform private.keep_contact(w.id, the_id, the_name, the_ways, the_language_sealed);
  return case when before.listening_id is null then 'entered' else 'changed' end;
end $$;
call private.open_door('private.enter_contact(uuid, uuid, text, jsonb, text)', 'authenticated');

-- What is kept under the code of a paper sheet, for whoever holds it: which ways, and hints of where they lead, since a code can
-- be found by someone else. Null when there is none.
create function private.find_contact(the_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('programme', p.name, 'ways', private.hints_of(c.ways))
  from public.contact_requests c join public.programmes p on p.id = c.programme_id where c.id = the_id
$$;
call private.open_door('private.find_contact(uuid)', 'anon', 'authenticated');
