-- Purpose: how a wave stands beside the one before that asked the same: what changed, and what of it is told to whom.

-- The statements and scales of a wave that a wave before it asked in the same words, each with the last one that did.
create function private.asked_before(w public.waves) returns table (id text, place bigint, picked text[], wave_id uuid, name text)
language sql stable security definer set search_path = '' as $$
  with now_asked as (
    select q.value as question, q.value ->> 'id' as id, q.ordinality as place,
      private.standing_for(q.value) as picked
    from public.survey_versions v cross join lateral jsonb_array_elements(v.definition -> 'questions') with ordinality q
    where v.id = w.survey_version_id and q.value ->> 'kind' in ('statement', 'scale'))
  select distinct on (n.id) n.id, n.place, n.picked, e.id, e.name
  from now_asked n join public.waves e on e.survey_id = w.survey_id and e.id <> w.id and e.state <> 'draft'
    and (e.opened_on, coalesce(e.closed_on, 'infinity'), e.reply_by, e.id) < (w.opened_on, coalesce(w.closed_on, 'infinity'), w.reply_by, w.id)
  join public.survey_versions v on v.id = e.survey_version_id
  where exists (select 1 from jsonb_array_elements(v.definition -> 'questions') o
                where o.value ->> 'id' = n.id and private.core_of(o.value) - 'core' = private.core_of(n.question) - 'core')
  order by n.id, e.opened_on desc, e.closed_on desc nulls first, e.reply_by desc, e.id desc
$$;

-- How many of a wave's people agree, before and now, to what a wave before it asked: everyone, and apart those who answered both times.
create function private.changes_counted(w public.waves) returns table (id text, before_answered bigint, before_agree bigint, after_answered bigint, after_agree bigint,
                                                                       same_people bigint, same_before bigint, same_after bigint)
language sql stable security definer set search_path = '' as $$
  with earlier as materialized (select * from private.asked_before(w)),
  people as materialized (select p.response_id, p.earlier_response_id from private.people_counted p where p.wave_id = w.id),
  people_then as materialized (select d.wave_id, p.response_id from (select distinct e.wave_id from earlier e) d join private.people_counted p on p.wave_id = d.wave_id),
  now_said as (
    select e.id, a.response_id, private.counted_of(c.rating, c.given) && e.picked as agrees
    from people p join public.answers a on a.response_id = p.response_id join earlier e on e.id = a.question_id
    join public.contributions c on c.id = a.contribution_id and c.state = 'received'),
  then_said as (
    select e.id, a.response_id, private.counted_of(c.rating, c.given) && e.picked as agrees
    from people_then p join public.answers a on a.response_id = p.response_id join earlier e on e.id = a.question_id and e.wave_id = p.wave_id
    join public.contributions c on c.id = a.contribution_id and c.state = 'received'),
  both_said as (
    select n.id, count(*) as people, count(*) filter (where t.agrees) as agreed_then, count(*) filter (where n.agrees) as agreed_now
    from now_said n join people p on p.response_id = n.response_id join then_said t on t.response_id = p.earlier_response_id and t.id = n.id group by 1)
  select e.id, (select count(*) from then_said t where t.id = e.id), (select count(*) from then_said t where t.id = e.id and t.agrees),
    (select count(*) from now_said n where n.id = e.id), (select count(*) from now_said n where n.id = e.id and n.agrees), coalesce(b.people, 0), b.agreed_then, b.agreed_now
  from earlier e left join both_said b on b.id = e.id
$$;

-- What is published of those who answered both times: when they are enough, and so are those, now and then, who did not.
create function private.same_people_told(w public.waves, the_least integer) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(c.id, jsonb_build_object('people', c.same_people, 'before', c.same_before, 'after', c.same_after)), '{}')
  from private.changes_counted(w) c
  where c.same_people >= the_least and c.after_answered - c.same_people not between 1 and the_least - 1 and c.before_answered - c.same_people not between 1 and the_least - 1
$$;

-- How many of the published answers to a question are among those picked.
create function private.picked_of(the_told jsonb, the_picked text[]) returns integer
language sql immutable set search_path = '' as $$ select coalesce(sum(c.value::integer), 0)::integer from jsonb_each_text(the_told -> 'counts') c where c.key = any (the_picked) $$;

-- How statements and scales stand beside the wave before this one that asked the same in the same words: everyone then and
-- now, who are different people, and apart from that those who answered both times, when they are enough. Outside the
-- facilitators as both waves were published, and only where both tell the question.
create function private.wave_changes(the_wave uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  w public.waves%rowtype := private.wave_to_read(the_wave);
begin
  if not private.reads_raw(w.programme_id) then
    return (
      select coalesce(jsonb_agg(jsonb_build_object('question', e.id, 'wave', jsonb_build_object('id', e.wave_id, 'name', e.name),
        'before', jsonb_build_object('answered', t.told -> 'answered', 'agree', private.picked_of(t.told, e.picked)),
        'after', jsonb_build_object('answered', n.told -> 'answered', 'agree', private.picked_of(n.told, e.picked)), 'same', b.results -> 'same' -> e.id) order by e.place), '[]')
      from public.wave_publications b cross join lateral private.asked_before(w) e join public.wave_publications o on o.wave_id = e.wave_id
      cross join lateral (select b.results -> 'questions' -> e.id as told) n cross join lateral (select o.results -> 'questions' -> e.id as told) t
      where b.wave_id = the_wave and (n.told ->> 'isShown')::boolean and (t.told ->> 'isShown')::boolean);
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('question', e.id, 'wave', jsonb_build_object('id', e.wave_id, 'name', e.name),
      'before', jsonb_build_object('answered', c.before_answered, 'agree', c.before_agree), 'after', jsonb_build_object('answered', c.after_answered, 'agree', c.after_agree),
      'same', case when c.same_people >= private.least_of(w) then jsonb_build_object('people', c.same_people, 'before', c.same_before, 'after', c.same_after) end) order by e.place), '[]')
    from private.asked_before(w) e join private.changes_counted(w) c on c.id = e.id);
end $$;
call private.open_door('private.wave_changes(uuid)', 'authenticated');
