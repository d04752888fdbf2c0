-- Purpose: what outcomes are called in the words of the people they are for.

-- Names an outcome in plain words. Takes {language: words}, in English at least; {} takes the name away, unless a later
-- feature has told people of the outcome by it.
create function private.name_outcome(the_programme uuid, the_outcome uuid, the_words jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'write theory');
  if not exists (select 1 from public.element_identities where id = the_outcome and programme_id = the_programme) then perform private.refuse('not_found'); end if;
  if (the_words <> '{}' and not the_words ? 'en') or exists (select 1 from jsonb_each(the_words) w where jsonb_typeof(w.value) <> 'string' or length(w.value #>> '{}') not between 1 and 160) then
    perform private.refuse('outcome_name_not_understood');
  end if;
  if the_words = '{}' then delete from public.outcome_names where outcome_id = the_outcome;
  else
    insert into public.outcome_names (outcome_id, programme_id, words) values (the_outcome, the_programme, the_words)
    on conflict (outcome_id) do update set words = excluded.words;
  end if;
  perform private.record(the_programme, 'set', 'outcome_name', the_outcome);
exception when check_violation or data_exception then
  perform private.refuse_broken('outcome_name_not_understood', sqlstate, sqlerrm);
end $$;
call private.open_door('private.name_outcome(uuid, uuid, jsonb)', 'authenticated');
