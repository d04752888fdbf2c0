-- Purpose: whether an answer is one a question could have, and what it is in words. Nothing is read but the day it is, and nothing kept.

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
