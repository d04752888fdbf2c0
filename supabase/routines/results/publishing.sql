-- Purpose: the published state of a wave: what everyone but the facilitators sees of it on page, print and file. Made when it
-- closes, and made anew only once at least the least count of people more stand behind it, so that no two looks tell one person.

-- The questions of a wave as they may be told, by question; in order, since a condition looks at what was asked before. Of
-- those who were asked one told question and not another there are none, or that many: who was asked what is told by differences.
-- Planned for a wave as large as it is.
create function private.questions_told(w public.waves, the_people integer, the_least integer) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  questions jsonb := (select v.definition -> 'questions' from public.survey_versions v where v.id = w.survey_version_id);
  began integer := coalesce((select g.people from public.pages_passed g where g.wave_id = w.id and g.question_id = ''), 0);
  told jsonb := '{}';
  parted_by integer[] := '{}';
  ways jsonb;
  part record;
begin
  -- How many people were asked the same of the questions not everyone is asked, by their places.
  with flags as (
    select array_agg(q.place order by q.place) filter (where a.state <> 'not_asked') as places
    from private.people_counted p join public.answers a on a.response_id = p.response_id
    join (select e.value ->> 'id' as id, e.ordinality::integer as place from jsonb_array_elements(questions) with ordinality e where jsonb_typeof(e.value -> 'when') = 'object') q on q.id = a.question_id
    where p.wave_id = w.id group by p.response_id)
  select coalesce(jsonb_agg(jsonb_build_object('places', coalesce(to_jsonb(f.places), '[]'), 'people', f.people)), '[]') into ways
  from (select places, count(*) as people from flags group by 1) f;
  for part in
    with became as materialized (
      select a.question_id, a.state, p.how = 'paper' as is_paper, a.contribution_id is null as is_without_words, c.id is not null as is_said, c.rating, c.given, count(*) as people
      from private.people_counted p join public.answers a on a.response_id = p.response_id left join public.contributions c on c.id = a.contribution_id and c.state = 'received'
      where p.wave_id = w.id group by 1, 2, 3, 4, 5, 6, 7),
    said as materialized (
      select b.question_id, private.counted_of(b.rating, b.given) as counted, (b.given ->> 'number')::numeric as number, sum(b.people) as people from became b where b.is_said group by 1, 2, 3
      union all
      select k.question_id, array[case when k.given then 'yes' else 'no' end], null, count(*)
      from private.people_counted p join public.consents k on k.contributor_id = p.contributor_id and k.purpose = 'question' where p.wave_id = w.id group by 1, 2),
    states as (
      select b.question_id, sum(b.people) filter (where b.state = 'not_asked') as not_asked, sum(b.people) filter (where b.state = 'not_asked' and not b.is_paper) as not_asked_online,
        sum(b.people) filter (where b.state = 'answered' and (b.is_without_words or b.is_said)) as answered
      from became b group by 1)
    select q.value as question, q.value ->> 'id' as id, q.value ->> 'kind' as kind, jsonb_typeof(q.value -> 'when') is not distinct from 'object' as is_conditional,
      q.ordinality::integer as place, coalesce(b.not_asked, 0)::integer as not_asked, case when q.value ->> 'kind' = 'contact' then private.contacts_of(w.id) else coalesce(b.answered, 0) end::integer as answered,
      coalesce(g.people, 0) as passed, (began - coalesce(b.not_asked_online, 0))::integer as could_pass,
      (select coalesce(jsonb_agg(jsonb_build_object('counted', s.counted, 'number', s.number, 'people', s.people)), '[]') from said s where s.question_id = q.value ->> 'id') as said
    from jsonb_array_elements(questions) with ordinality q
    left join states b on b.question_id = q.value ->> 'id'
    left join public.pages_passed g on g.wave_id = w.id and g.question_id = q.value ->> 'id'
    where q.value ->> 'kind' <> 'information' order by q.ordinality
  loop
    if least(part.answered, the_people - part.not_asked) < the_least or part.not_asked between 1 and the_least - 1
       or part.kind = 'contact' and the_people - part.answered < the_least
       or part.is_conditional and not private.condition_is_told(part.question -> 'when', questions, told)
       or part.is_conditional and exists (
         select 1 from jsonb_array_elements(ways) y
         group by (select array_agg(e.value::integer order by e.value::integer) from jsonb_array_elements_text(y.value -> 'places') e where e.value::integer = any (parted_by || part.place))
         having sum((y.value ->> 'people')::integer) < the_least) then
      told := told || jsonb_build_object(part.id, jsonb_build_object('isShown', false));
      continue;
    end if;
    if part.is_conditional then parted_by := parted_by || part.place; end if;
    told := told || jsonb_build_object(part.id, jsonb_build_object('isShown', true, 'answered', part.answered, 'rest', the_people - part.answered,
      'passed', part.passed, 'couldPass', part.could_pass) || private.question_told(part.question, questions, part.said, part.answered, the_least));
  end loop;
  return told;
end $$;

-- Everything of a wave that may be told now, of nothing that was told before.
create function private.wave_told(w public.waves, the_least integer) returns jsonb
language sql stable security definer set search_path = '' as $$
  select case when count(*) < the_least then '{"people": 0, "questions": {}, "same": {}}'::jsonb else jsonb_build_object('people', count(*),
    'questions', private.questions_told(w, count(*)::integer, the_least),
    'same', private.same_people_told(w, the_least),
    'agreedTo', jsonb_build_object('quote_boards', private.both_sides(count(*) filter (where exists (select 1 from public.consents k where k.contributor_id = p.contributor_id and k.purpose = 'quote_boards' and k.given)), count(*), the_least),
      'quote_public', private.both_sides(count(*) filter (where exists (select 1 from public.consents k where k.contributor_id = p.contributor_id and k.purpose = 'quote_public' and k.given)), count(*), the_least)),
    'paper', private.both_sides(count(*) filter (where p.how = 'paper'), count(*), the_least), 'offline', private.both_sides(count(*) filter (where p.how = 'offline'), count(*), the_least),
    'afterClosing', private.both_sides(count(*) filter (where p.is_after_closing), count(*), the_least),
    'again', private.both_sides(count(*) filter (where exists (
        select 1 from public.responses e where e.id = p.earlier_response_id and e.is_published
          -- Both are voices: whoever had said nothing is none that could be counted twice.
          and exists (select 1 from public.usable_contributions u where u.contributor_id = e.contributor_id)
          and exists (select 1 from public.usable_contributions u where u.contributor_id = p.contributor_id))), count(*), the_least),
    'minutes', case when count(p.minutes_taken) >= 2 * the_least then percentile_cont(0.5) within group (order by p.minutes_taken) end,
    'began', coalesce((select g.people from public.pages_passed g where g.wave_id = w.id and g.question_id = ''), 0),
    'withdrawn', (select count(*) from public.withdrawals x where x.listening_id = w.id)) end
  from private.people_counted p where p.wave_id = w.id
$$;

-- What is told of a wave after what was told of it before: each figure anew only where enough people changed it.
create function private.wave_told_anew(w public.waves, the_before jsonb, the_after jsonb, the_least integer) returns jsonb
language sql stable security definer set search_path = '' as $$
  select case when (the_before ->> 'people')::integer = 0 or (the_after ->> 'people')::integer = 0 then the_after else the_after
    || (select jsonb_object_agg(f.name, case when abs(coalesce((the_after ->> f.name)::integer, 0) - coalesce((the_before ->> f.name)::integer, 0)) between 1 and the_least - 1 then the_before else the_after end -> f.name)
        from unnest(array['paper', 'offline', 'afterClosing', 'again']) f (name))
    || jsonb_build_object('agreedTo', (
        select jsonb_object_agg(f.name, case when abs(coalesce((the_after -> 'agreedTo' ->> f.name)::integer, 0) - coalesce((the_before -> 'agreedTo' ->> f.name)::integer, 0)) between 1 and the_least - 1 then the_before else the_after end -> 'agreedTo' -> f.name)
        from unnest(array['quote_boards', 'quote_public']) f (name)))
    || jsonb_build_object('same', (
        select coalesce(jsonb_object_agg(coalesce(a.key, b.key), case when abs(coalesce((a.value ->> 'people')::integer, 0) - coalesce((b.value ->> 'people')::integer, 0)) >= the_least then a.value else b.value end), '{}')
        from jsonb_each(the_after -> 'same') a full join jsonb_each(the_before -> 'same') b on b.key = a.key))
    || jsonb_build_object('questions', (
        select coalesce(jsonb_object_agg(a.key, private.told_anew(q.value ->> 'kind', the_before -> 'questions' -> a.key, a.value, the_least)), '{}')
        from jsonb_each(the_after -> 'questions') a join public.survey_versions v on v.id = w.survey_version_id
        join lateral jsonb_array_elements(v.definition -> 'questions') q on q.value ->> 'id' = a.key)) end
$$;

-- Publishes the state of a closed wave as it is now.
create function private.publish_wave(the_wave uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  w public.waves%rowtype;
  fewest integer;
  before public.wave_publications%rowtype;
  made jsonb;
begin
  select * into w from public.waves where id = the_wave;
  if w.state <> 'closed' then return; end if;
  select p.least_count into fewest from public.programmes p where p.id = w.programme_id;
  select * into before from public.wave_publications where wave_id = the_wave for update;
  made := private.wave_told(w, fewest);
  if before.wave_id is not null then made := private.wave_told_anew(w, before.results, made, fewest); end if;
  insert into public.wave_publications as b (wave_id, programme_id, least_count, people, again, results)
  values (the_wave, w.programme_id, fewest, (made ->> 'people')::integer, coalesce((made ->> 'again')::integer, 0), made)
  on conflict (wave_id) do update set least_count = excluded.least_count, people = excluded.people, again = excluded.again, results = excluded.results, changed = 0;
  update public.responses r set is_published = (made ->> 'people')::integer > 0, is_changed = false
  where r.wave_id = the_wave and (r.is_changed or r.is_published <> ((made ->> 'people')::integer > 0));
  update public.withdrawals x set is_published = true where x.listening_id = the_wave and not x.is_published;
  delete from public.voices_still_counted where wave_id = the_wave;
end $$;

-- Counts one person more, or less, who sent to a closed wave or took back since it was published, and publishes it anew when
-- they are enough.
create function private.count_change(the_wave uuid, the_step integer default 1) returns void
language plpgsql security definer set search_path = '' as $$
declare enough boolean;
begin
  update public.wave_publications b set changed = greatest(b.changed + the_step, 0) where b.wave_id = the_wave
  returning b.changed >= (select p.least_count from public.programmes p where p.id = b.programme_id) into enough;
  if enough then perform private.publish_wave(the_wave); end if;
end $$;

-- The same for someone who took back something, or everything. Who came since and went again was never there for anyone to see.
create function private.count_taking_back(r public.responses, is_everything boolean) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not is_everything then update public.responses set is_changed = true where id = r.id; end if;
  if r.is_published then
    if not r.is_changed then perform private.count_change(r.wave_id); end if;
  elsif is_everything then
    perform private.count_change(r.wave_id, -1);
  end if;
end $$;

-- Whoever takes everything back is counted once they are gone, so that what is published anew leaves them out.
create function private.withdrawing_results(the_contributor uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select to_jsonb(r) from public.responses r where r.contributor_id = the_contributor
$$;

create function private.withdrawn_results(the_response jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.count_taking_back(jsonb_populate_record(null::public.responses, the_response), true);
end $$;

-- What arrives after a wave closed is counted when all of it is stored, in the same transaction.
create function private.count_late_response() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.count_change(new.wave_id);
  return null;
end $$;
create constraint trigger responses_late after insert on public.responses deferrable initially deferred
  for each row when (new.is_after_closing) execute function private.count_late_response();

create function private.publish_closed_wave() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.publish_wave(new.id);
  return null;
end $$;
create trigger waves_publish after update of state on public.listenings
  for each row when (new.kind = 'wave' and new.state = 'closed' and old.state <> 'closed') execute function private.publish_closed_wave();

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "nobody reads what is published but through a door" on public.wave_publications for select to authenticated using (false);

create policy "nobody reads what is still counted but through a door" on public.voices_still_counted for select to authenticated using (false);
