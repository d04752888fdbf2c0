-- Purpose: the ways someone may be reached, as whoever holds their code sees them: enough for the person to know them by, too
-- little for someone who found the code to write, call or go there (docs/decisions/022-the-device.md).

-- Of an email address the first letters before and after the @ and its ending, since the whole name of a mail service may tell
-- of an account nobody was to know of; of a number its last digits; of anything else its first letter.
create function private.hint_of(the_way text, the_place text) returns text
language sql immutable set search_path = '' as $$
  select case
    when the_way = 'email' then left(p.place, 1) || '…@' || left(split_part(p.place, '@', 2), 1) || '…' || coalesce(substring(p.place from '@.*(\.[^.@]{1,10})$'), '')
    when the_way in ('text', 'call') then '… ' || right(n.digits, case when length(n.digits) >= 9 then 3 when length(n.digits) >= 6 then 1 else 0 end)
    else left(p.place, 1) || '…' end
  from (select trim(the_place) as place) p
  -- The number alone, where someone also wrote when to call.
  cross join lateral (select regexp_replace(coalesce(substring(p.place from '[0-9][0-9 ().-]{4,}[0-9]'), p.place), '[^0-9]', '', 'g') as digits) n
$$;

-- Each way with its hint, in the order they were given: [{way, hint}]. Null where there are none.
create function private.hints_of(the_ways jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_agg(jsonb_build_object('way', y.value ->> 'way', 'hint', private.hint_of(y.value ->> 'way', y.value ->> 'to')) order by y.place)
  from jsonb_array_elements(the_ways) with ordinality y(value, place)
$$;
