-- Purpose: what a survey asks of someone, given their answers so far. Nothing is read, and nothing kept.

-- An answer as something to compare: a rating, one choice alone, what was ranked first, a date, yes or no, words.
create function private.plain_value(the_value jsonb) returns text
language sql immutable set search_path = '' as $$
  select case
    when the_value ? 'choices' then case when jsonb_array_length(the_value -> 'choices') = 1 then the_value -> 'choices' ->> 0 end
    when the_value ? 'order' then the_value -> 'order' ->> 0
    when the_value ? 'agreed' then case when (the_value ->> 'agreed')::boolean then 'yes' else 'no' end
    else coalesce(the_value ->> 'rating', the_value ->> 'date', the_value ->> 'body') end
$$;

-- Whether one test of a condition holds for an answer. Without an answer none does. As in app/features/surveys/condition.ts.
create function private.meets(the_test jsonb, the_value jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
  wanted text := coalesce(the_test ->> 'value', '');
  counted numeric := coalesce(the_value ->> 'number', the_value ->> 'scale')::numeric;
  against numeric;
begin
  if the_value is null then return false; end if;
  if wanted ~ '^-?[0-9]{1,12}(\.[0-9]{1,6})?$' then against := wanted::numeric; end if;
  return coalesce(case the_test ->> 'test'
    when 'answered' then true
    when 'is' then case when counted is not null then counted = against else private.plain_value(the_value) = wanted end
    when 'isNot' then not coalesce(case when counted is not null then counted = against else private.plain_value(the_value) = wanted end, false)
    when 'includes' then coalesce(the_value -> 'choices' ? wanted, false)
    when 'more' then counted > against
    when 'less' then counted < against end, false);
end $$;

create function private.holds(the_condition jsonb, the_known jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select case when the_condition is null or jsonb_typeof(the_condition) = 'null' then true
    when the_condition ->> 'match' = 'any' then coalesce((select bool_or(private.meets(t.value, the_known -> (t.value ->> 'question'))) from jsonb_array_elements(the_condition -> 'tests') t), false)
    else coalesce((select bool_and(private.meets(t.value, the_known -> (t.value ->> 'question'))) from jsonb_array_elements(the_condition -> 'tests') t), true) end
$$;

-- Every question in order, whether these answers lead to it, and its answer if they do.
-- Takes answers as an object of values by question.
create function private.asked(the_questions jsonb, the_answers jsonb)
returns table (place integer, question jsonb, is_asked boolean, answer jsonb)
language plpgsql immutable set search_path = '' as $$
declare known jsonb := '{}';
begin
  place := 0;
  for question in select q.value from jsonb_array_elements(the_questions) q loop
    place := place + 1;
    is_asked := private.holds(question -> 'when', known);
    answer := case when is_asked and question ->> 'kind' <> 'information' then the_answers -> (question ->> 'id') end;
    -- Nobody is asked more, or less, because they asked to be contacted: that would stand beside what they said.
    if answer is not null and question ->> 'kind' <> 'contact' then known := known || jsonb_build_object(question ->> 'id', answer); end if;
    return next;
  end loop;
end $$;
