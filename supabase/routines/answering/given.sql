-- Purpose: what one person answered, and what of it they were asked, for taking back.

-- What someone answered, as an object of values by question: what store_response was given, as far as it kept it.
create function private.answers_of(the_response uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(a.question_id, a.value) filter (where a.value is not null), '{}') from (
    select n.question_id, coalesce(c.given - 'words', case when c.rating is not null then jsonb_build_object('rating', c.rating) end,
        case when c.body is not null then jsonb_build_object('body', c.body) end, case when k.id is not null then jsonb_build_object('agreed', k.given) end,
        case when n.state = 'prefer_not' then (
          select jsonb_build_object('choices', jsonb_build_array(o.value -> 'id')) from public.waves w join public.survey_versions v on v.id = w.survey_version_id
          cross join lateral jsonb_array_elements(v.definition -> 'questions') q cross join lateral jsonb_array_elements(coalesce(q.value -> 'options', '[]')) o
          where w.id = r.wave_id and q.value ->> 'id' = n.question_id and o.value ->> 'role' = 'prefer_not' limit 1) end) as value
    from public.responses r join public.answers n on n.response_id = r.id
    left join public.contributions c on c.id = n.contribution_id
    left join public.consents k on k.contributor_id = r.contributor_id and k.purpose = 'question' and k.question_id = n.question_id and n.state = 'answered'
    where r.id = the_response) a
$$;

-- The questions of the version someone answered, in order, with whether these answers lead to them.
create function private.asked_in(the_response uuid, the_answers jsonb) returns table (question_id text, is_asked boolean)
language sql stable security definer set search_path = '' as $$
  select a.question ->> 'id', a.is_asked
  from public.responses r join public.waves w on w.id = r.wave_id join public.survey_versions v on v.id = w.survey_version_id
  cross join lateral private.asked(v.definition -> 'questions', the_answers) a where r.id = the_response
$$;

-- Whoever takes everything back leaves the count of how far people came: it tells what they were asked, and so what they said.
create function private.withdrawing_answering(the_contributor uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare r public.responses%rowtype;
begin
  select * into r from public.responses where contributor_id = the_contributor;
  if r.how <> 'paper' then
    update public.pages_passed p set people = greatest(p.people - 1, 0)
    where p.wave_id = r.wave_id and (p.question_id = '' or p.question_id in (select a.question_id from private.asked_in(r.id, private.answers_of(r.id)) a where a.is_asked));
  end if;
  return null;
end $$;
