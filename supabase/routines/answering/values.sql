-- Purpose: whether an answer is one a question could have, and what it is in words. Nothing is read but the day it is, and nothing kept.

-- The last day a date question takes: today, unless it asks for what is to come. As app/features/surveys/kinds/date/latest-day.ts.
create function private.latest_day(the_question jsonb) returns date
language sql stable set search_path = '' as $$
  select case when (the_question ->> 'ahead')::boolean then make_date(extract(year from private.today())::integer + 50, 12, 31) else private.today() end
$$;

-- What was chosen or put in order: each once, each an option of the question, with words only beside "something else".
create function private.are_options(the_question jsonb, the_value jsonb, the_chosen jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select count(*) >= 1 and count(*) = count(distinct c.id) and count(*) = count(o.role)
    and (not the_value ? 'other' or (length(the_value ->> 'other') <= 10000 and not private.is_blank(the_value ->> 'other') and bool_or(o.role = 'other')))
  from jsonb_array_elements_text(the_chosen) c (id)
  left join lateral (
    select coalesce(e.value ->> 'role', '') as role from jsonb_array_elements(coalesce(the_question -> 'options', '[]')) e where e.value ->> 'id' = c.id limit 1) o on true
$$;

-- One function a kind: whether a value is one that a question of this kind could have. A kind without one takes none; a page of
-- information has none. Each is as the reading of its folder, app/features/surveys/kinds/<kind>/reading.ts.
create function private.fits_statement(the_question jsonb, the_value jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select the_value ->> 'rating' in ('strongly_agree', 'agree', 'neither', 'disagree', 'strongly_disagree', 'not_sure') and the_value - 'rating' = '{}'
$$;

create function private.fits_choice(the_question jsonb, the_value jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select jsonb_array_length(the_value -> 'choices') = 1 and private.are_options(the_question, the_value, the_value -> 'choices')
$$;

create function private.fits_pictures(the_question jsonb, the_value jsonb) returns boolean
language sql immutable set search_path = '' as $$ select private.fits_choice(the_question, the_value) $$;

-- "Rather not say" stands alone.
create function private.fits_choices(the_question jsonb, the_value jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select private.are_options(the_question, the_value, the_value -> 'choices')
    and (jsonb_array_length(the_value -> 'choices') = 1 or not exists (
      select 1 from jsonb_array_elements(the_question -> 'options') o where o.value ->> 'role' = 'prefer_not' and the_value -> 'choices' ? (o.value ->> 'id')))
$$;

create function private.fits_ranking(the_question jsonb, the_value jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select jsonb_array_length(the_value -> 'order') = jsonb_array_length(the_question -> 'options') and private.are_options(the_question, the_value, the_value -> 'order')
$$;

create function private.fits_scale(the_question jsonb, the_value jsonb) returns boolean
language sql immutable set search_path = '' as $$ select jsonb_typeof(the_value -> 'scale') = 'number' and (the_value ->> 'scale') ~ '^([0-9]|10)$' $$;

create function private.fits_number(the_question jsonb, the_value jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(the_value -> 'number') = 'number' then abs(n.given) <= 1e12
    and n.given >= coalesce((the_question ->> 'min')::numeric, n.given) and n.given <= coalesce((the_question ->> 'max')::numeric, n.given) end
  from (select (the_value ->> 'number')::numeric as given) n
$$;

create function private.fits_date(the_question jsonb, the_value jsonb) returns boolean
language sql stable set search_path = '' as $$
  select case when d.given ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and d.given >= '1900' then (d.given || right('-01-01', 10 - length(d.given)))::date <= private.latest_day(the_question) end
  from (select the_value ->> 'date' as given) d
$$;

create function private.fits_short(the_question jsonb, the_value jsonb) returns boolean
language sql immutable set search_path = '' as $$ select length(the_value ->> 'body') <= 200 and not private.is_blank(the_value ->> 'body') $$;

create function private.fits_open(the_question jsonb, the_value jsonb) returns boolean
language sql immutable set search_path = '' as $$ select length(the_value ->> 'body') <= 10000 and not private.is_blank(the_value ->> 'body') $$;

create function private.fits_consent(the_question jsonb, the_value jsonb) returns boolean
language sql immutable set search_path = '' as $$ select jsonb_typeof(the_value -> 'agreed') = 'boolean' $$;

create function private.fits_contact(the_question jsonb, the_value jsonb) returns boolean
language sql immutable set search_path = '' as $$ select the_value = '{"contact": true}' $$;

-- Whether an answer is one the question could have, as the function of its kind says.
create function private.value_fits(the_question jsonb, the_value jsonb) returns boolean
language plpgsql stable set search_path = '' as $$
declare
  named text := 'fits_' || (the_question ->> 'kind');
  fits boolean;
begin
  if jsonb_typeof(the_value) <> 'object' or to_regprocedure(format('private.%I(jsonb, jsonb)', named)) is null then return false; end if;
  execute format('select private.%I($1, $2)', named) into fits using the_question, the_value;
  return coalesce(fits, false);
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
