-- Purpose: refusals: a rule speaks by a code, which the app turns into words; and what stands of a text.

-- A refusal is a rule speaking: the app turns its code into words. The prefix sets it apart from faults.
create function private.refuse(the_code text, the_detail text default null) returns void
language plpgsql set search_path = '' as $$
begin
  raise exception using message = 'throughline:' || the_code || coalesce(':' || the_detail, '');
end $$;

-- A refusal by a constraint, which only a fault of ours can break: what people type is checked before it comes here. They are
-- told what they can do, and the hint says which it was, for the log. Names alone: a message of class 23 holds no value.
create function private.refuse_broken(the_code text, the_state text, the_message text) returns void
language plpgsql set search_path = '' as $$
begin
  raise exception using message = 'throughline:' || the_code, hint = 'broken: ' || the_state || case when the_state like '23%'
    then coalesce((select ' ' || string_agg(m[1], ' ') from regexp_matches(the_message, '"([a-z0-9_]+)"', 'g') m), '') else '' end;
end $$;

-- The answer of a command that finds its thing made already by the same form: its id, unless another programme has it.
create function private.made_already(where_it_is uuid, the_programme uuid, the_id uuid) returns uuid
language plpgsql stable set search_path = '' as $$
begin
  if where_it_is is distinct from the_programme then perform private.refuse('not_found'); end if;
  return the_id;
end $$;

-- Whether nothing can be seen of a text: it is empty, or made of spaces and of marks without a shape of their own (joiners,
-- fillers, soft hyphens). As isBlank in app/platform/reading/typed-line.ts, which a test compares code point by code point.
create function private.is_blank(the_text text) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(the_text, '') !~ ('[^' || '\u0001-\u0020\u007f-\u00a0\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u1680'
    || '\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0'
    || '\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a'
    || '\U000e0000-\U000e0fff' || ']')
$$;
