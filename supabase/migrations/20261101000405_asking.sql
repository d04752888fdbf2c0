-- Purpose: what a survey asks of someone, given their answers so far, and whether an answer is one a question could have.
-- Nothing is read but the day it is, and nothing kept.

-- ---------------------------------------------------------------------------------------------
-- Functions
-- ---------------------------------------------------------------------------------------------

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

-- The last day a date question takes: today, unless it asks for what is to come. As latestDay in answering/question/read-value.ts.
create function private.latest_day(the_question jsonb) returns date
language sql stable set search_path = '' as $$
  select case when (the_question ->> 'ahead')::boolean then make_date(extract(year from private.today())::integer + 50, 12, 31) else private.today() end
$$;

-- Whether an answer is one the question could have. As in app/features/surveys/value.ts.
create function private.value_fits(the_question jsonb, the_value jsonb) returns boolean
language plpgsql stable set search_path = '' as $$
declare
  options jsonb := coalesce(the_question -> 'options', '[]');
  chosen text[];
  n numeric;
  wanted_day text;
begin
  if jsonb_typeof(the_value) <> 'object' then return false; end if;
  case the_question ->> 'kind'
    when 'statement' then
      return the_value ->> 'rating' in ('strongly_agree', 'agree', 'neither', 'disagree', 'strongly_disagree', 'not_sure') and the_value - 'rating' = '{}';
    when 'choice', 'pictures', 'choices', 'ranking' then
      chosen := array(select jsonb_array_elements_text(coalesce(the_value -> 'choices', the_value -> 'order')));
      return cardinality(chosen) >= 1
        and cardinality(chosen) = (select count(distinct c) from unnest(chosen) c)
        and not exists (select 1 from unnest(chosen) c where not exists (select 1 from jsonb_array_elements(options) o where o.value ->> 'id' = c))
        and case the_question ->> 'kind'
          when 'ranking' then the_value ? 'order' and cardinality(chosen) = jsonb_array_length(options)
          when 'choices' then the_value ? 'choices' and (cardinality(chosen) = 1 or not exists (
            select 1 from jsonb_array_elements(options) o where o.value ->> 'role' = 'prefer_not' and o.value ->> 'id' = any (chosen)))
          else the_value ? 'choices' and cardinality(chosen) = 1 end
        and (not the_value ? 'other' or (length(the_value ->> 'other') <= 10000 and not private.is_blank(the_value ->> 'other') and exists (
          select 1 from jsonb_array_elements(options) o where o.value ->> 'role' = 'other' and o.value ->> 'id' = any (chosen))));
    when 'scale' then
      return jsonb_typeof(the_value -> 'scale') = 'number' and (the_value ->> 'scale') ~ '^([0-9]|10)$';
    when 'number' then
      if jsonb_typeof(the_value -> 'number') <> 'number' or not the_value ? 'number' then return false; end if;
      n := (the_value ->> 'number')::numeric;
      return abs(n) <= 1e12 and n >= coalesce((the_question ->> 'min')::numeric, n) and n <= coalesce((the_question ->> 'max')::numeric, n);
    when 'date' then
      wanted_day := the_value ->> 'date';
      if wanted_day is null or wanted_day !~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' or wanted_day < '1900' then return false; end if;
      return wanted_day || right('-01-01', 10 - length(wanted_day)) >= '1900' and (wanted_day || right('-01-01', 10 - length(wanted_day)))::date <= private.latest_day(the_question);
    when 'short' then
      return length(the_value ->> 'body') <= 200 and not private.is_blank(the_value ->> 'body');
    when 'open' then
      return length(the_value ->> 'body') <= 10000 and not private.is_blank(the_value ->> 'body');
    when 'consent' then
      return jsonb_typeof(the_value -> 'agreed') = 'boolean';
    when 'contact' then
      return the_value = '{"contact": true}';
    else return false;
  end case;
exception when data_exception then return false;
end $$;

-- Whether the answer is that the person would rather not say.
create function private.is_prefer_not(the_question jsonb, the_value jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select exists (select 1 from jsonb_array_elements(coalesce(the_question -> 'options', '[]')) o
                 where o.value ->> 'role' = 'prefer_not' and the_value -> 'choices' = jsonb_build_array(o.value -> 'id'))
$$;

-- What was chosen or counted, in the words of the survey's own language, for everyone who reads it later.
create function private.value_words(the_question jsonb, the_value jsonb) returns text
language sql immutable set search_path = '' as $$
  select coalesce(
    (select string_agg((case when the_value ? 'order' then c.ordinality || '. ' else '' end) || (o.value ->> 'text')
              || case when o.value ->> 'role' = 'other' and the_value ? 'other' then ': ' || (the_value ->> 'other') else '' end, '; ' order by c.ordinality)
     from jsonb_array_elements_text(coalesce(the_value -> 'choices', the_value -> 'order')) with ordinality c
     join jsonb_array_elements(coalesce(the_question -> 'options', '[]')) o on o.value ->> 'id' = c.value),
    the_value ->> 'scale',
    (the_value ->> 'number') || coalesce(' ' || nullif(the_question ->> 'unit', ''), ''),
    the_value ->> 'date')
$$;

-- A question's own words as someone reads them, with the language they are in: easy words first when they are read, then the
-- standard wording of the same language, then the same two in the survey's own language, as app/features/surveys/wording.ts has it.
create function private.words_read(the_question jsonb, the_own text, the_language text, the_variant text, out words text, out language text)
language sql immutable set search_path = '' as $$
  select s.words, s.language
  from (select the_question -> 'translations' -> the_language as there, the_variant = 'easy_read' as is_easy) r
  cross join lateral (values
    (1, r.is_easy and the_language <> the_own, r.there -> 'easy' ->> 'text', the_language),
    (2, the_language <> the_own, r.there ->> 'text', the_language),
    (3, r.is_easy, the_question -> 'easy' ->> 'text', the_own),
    (4, true, the_question ->> 'text', the_own)) s (place, is_read, words, language)
  where s.is_read and s.words <> '' order by s.place limit 1
$$;

-- ---------------------------------------------------------------------------------------------
-- Grants, column by column
-- ---------------------------------------------------------------------------------------------

revoke all on function private.plain_value(jsonb), private.meets(jsonb, jsonb), private.holds(jsonb, jsonb), private.asked(jsonb, jsonb),
  private.value_fits(jsonb, jsonb), private.latest_day(jsonb), private.is_prefer_not(jsonb, jsonb), private.value_words(jsonb, jsonb),
  private.words_read(jsonb, text, text, text) from public, anon, authenticated, service_role;
