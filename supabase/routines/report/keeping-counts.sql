-- Purpose: keeping counts: whom a change touches is noted as it happens, and counted anew once, when the transaction ends
-- (docs/decisions/035-kept-counts.md).

-- Puts some people into the lists of voices that they are counted for, and takes them out of those they are not. Gives how many
-- entries that changed.
create function private.place_anew(the_contributors uuid[]) returns integer
language plpgsql security definer set search_path = '' as $$
declare changed integer;
begin
  with wanted as materialized (
    select p.contributor_id, p.programme_id, p.place, split_part(e.key, ' ', 1)::uuid as about_id, split_part(e.key, ' ', 2) as figure
    from public.counted_people p cross join lateral jsonb_each(p.figures) e
    where p.contributor_id = any (the_contributors) and (e.value ->> 0)::integer > 0 and split_part(e.key, ' ', 2) in ('helps', 'hinders', 'wants', 'neutral', 'no_outcome')),
  gone as (
    delete from public.voice_places v where v.contributor_id = any (the_contributors)
      and not exists (select 1 from wanted w where w.about_id = v.about_id and w.figure = v.figure and w.place = v.place) returning 1),
  come as (
    insert into public.voice_places (about_id, figure, place, programme_id, contributor_id)
    select w.about_id, w.figure, w.place, w.programme_id, w.contributor_id from wanted w on conflict (about_id, figure, place) do nothing returning 1)
  select (select count(*) from gone) + (select count(*) from come) into changed;
  return changed;
end $$;

-- Makes the count of some people what it is now, from what it was when they were last counted; without their answers where only
-- what is published changed. To be called by whoever holds the programme's counts. Gives how many of them were counted for
-- something else before.
create function private.count_anew(the_contributors uuid[], and_answers boolean default true) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  different uuid[];
  ended text[];
begin
  -- Planned once for those that one sending or one tag touches; for a whole wave as what it is, and in memory.
  perform set_config('plan_cache_mode', case when cardinality(the_contributors) > 20 then 'force_custom_plan' else 'force_generic_plan' end, true);
  if cardinality(the_contributors) > 1000 then perform set_config('work_mem', '64MB', true); end if;
  with now_figures as materialized (
    select f.programme_id, f.contributor_id, jsonb_object_agg(f.about_id || ' ' || f.figure || ' ' || f.part, jsonb_build_array(f.everyone, f.published)) as figures
    from private.figures_of(the_contributors) f group by 1, 2),
  now_answers as materialized (
    select f.programme_id, f.contributor_id, jsonb_object_agg(f.wave_id || ' ' || f.figure || ' ' || f.part, jsonb_build_array(f.people, 0)) as answers
    from private.answer_figures_of(case when and_answers then the_contributors end) f group by 1, 2),
  before as materialized (
    select p.programme_id, p.contributor_id, p.figures, p.answers from public.counted_people p where p.contributor_id = any (the_contributors)),
  changed as materialized (
    select contributor_id, coalesce(f.programme_id, a.programme_id, b.programme_id) as programme_id, coalesce(f.figures, '{}') as now_figures, coalesce(b.figures, '{}') as figures_before,
      coalesce(case when and_answers then a.answers else b.answers end, '{}') as now_answers, coalesce(b.answers, '{}') as answers_before
    from now_figures f full join now_answers a using (contributor_id) full join before b using (contributor_id)
    where coalesce(f.figures, '{}') <> coalesce(b.figures, '{}') or and_answers and coalesce(a.answers, '{}') <> coalesce(b.answers, '{}')),
  written as (
    insert into public.counted_people (contributor_id, programme_id, figures, answers)
    select c.contributor_id, c.programme_id, c.now_figures, c.now_answers from changed c where c.now_figures <> '{}' or c.now_answers <> '{}'
    on conflict (contributor_id) do update set figures = excluded.figures, answers = excluded.answers),
  gone as (
    delete from public.counted_people p using changed c where p.contributor_id = c.contributor_id and c.now_figures = '{}' and c.now_answers = '{}'),
  steps as (
    select c.programme_id, f.name, sum(f.sign * (f.counted ->> 0)::integer)::integer as everyone, sum(f.sign * (f.counted ->> 1)::integer)::integer as published
    from changed c cross join lateral (
      select 1, e.* from jsonb_each(c.now_figures) e union all select -1, e.* from jsonb_each(c.figures_before) e
      union all select 1, e.* from jsonb_each(c.now_answers) e where c.now_answers <> c.answers_before
      union all select -1, e.* from jsonb_each(c.answers_before) e where c.now_answers <> c.answers_before) f (sign, name, counted)
    group by 1, 2),
  counted as (
    insert into public.kept_counts as k (programme_id, about_id, figure, part, everyone, published)
    select s.programme_id, split_part(s.name, ' ', 1)::uuid, split_part(s.name, ' ', 2), substr(s.name, 39 + length(split_part(s.name, ' ', 2))), s.everyone, s.published
    from steps s where s.everyone <> 0 or s.published <> 0 order by 1, 2, 3, 4
    on conflict (programme_id, about_id, figure, part) do update set everyone = k.everyone + excluded.everyone, published = k.published + excluded.published
    returning k.about_id || ' ' || k.figure || ' ' || k.part as name, k.everyone = 0 and k.published = 0 as is_nobody)
  select array(select c.contributor_id from changed c), (select array_agg(c.name) from counted c where c.is_nobody) into different, ended;
  -- A count of nobody is none: it would tell that there was somebody.
  if ended is not null then
    delete from public.kept_counts k using unnest(ended) e (name)
    where k.about_id = split_part(e.name, ' ', 1)::uuid and k.figure = split_part(e.name, ' ', 2) and k.part = substr(e.name, 39 + length(k.figure)) and k.everyone = 0 and k.published = 0;
  end if;
  -- A list holds whom facilitators count for it, so publishing moves nobody.
  if and_answers then perform private.place_anew(different); end if;
  return cardinality(different);
end $$;

-- Holds the counts of a programme until the transaction ends. Only ever taken at its end, by everyone in the same order, and
-- whoever holds it waits for nothing else: so nobody waits in a circle.
create function private.hold_counts(the_programmes uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
declare p uuid;
begin
  for p in select distinct o from unnest(the_programmes) o order by o loop perform pg_advisory_xact_lock(hashtextextended('counts ' || p, 0)); end loop;
end $$;

-- Takes down which outcomes the theory of change holds now. Gives who speaks to one that came or went.
create function private.take_down_outcomes(the_programme uuid) returns uuid[]
language plpgsql security definer set search_path = '' as $$
declare
  now_there uuid[] := array(select o.id from public.current_outcomes o where o.programme_id = the_programme);
  were_there uuid[] := array(select o.outcome_id from public.counted_outcomes o where o.programme_id = the_programme);
begin
  delete from public.counted_outcomes where programme_id = the_programme and outcome_id <> all (now_there);
  insert into public.counted_outcomes (programme_id, outcome_id) select the_programme, o from unnest(now_there) o where o <> all (were_there);
  return array(
    select distinct c.contributor_id from public.tags t join public.contributions c on c.id = t.contribution_id
    where t.outcome_id in (select o from unnest(now_there) o where o <> all (were_there) union select o from unnest(were_there) o where o <> all (now_there)));
end $$;

-- Counts anew everyone whom the transaction changed something of, as it ends; the first time it is called does it for all.
create function private.settle_counts() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  programmes uuid[] := array(select distinct s.programme_id from public.counts_to_settle s where s.made_in = pg_current_xact_id());
  theories uuid[];
  touched uuid[];
  published uuid[];
  p uuid;
begin
  if programmes = '{}' then return null; end if;
  perform private.hold_counts(programmes);
  theories := array(select s.programme_id from public.counts_to_settle s where s.made_in = pg_current_xact_id() and s.is_theory order by 1);
  touched := array(select s.contributor_id from public.counts_to_settle s where s.made_in = pg_current_xact_id() and s.contributor_id is not null and not s.is_publication);
  published := array(select s.contributor_id from public.counts_to_settle s where s.made_in = pg_current_xact_id() and s.contributor_id is not null and s.is_publication);
  delete from public.counts_to_settle where made_in = pg_current_xact_id();
  foreach p in array theories loop touched := touched || private.take_down_outcomes(p); end loop;
  touched := array(
    select unnest(touched)
    union select r.contributor_id from public.responses e join public.responses r on r.earlier_response_id = e.id where e.contributor_id = any (touched));
  perform private.count_anew(touched);
  perform private.count_anew(array(select unnest(published) except select unnest(touched)), false);
  return null;
end $$;

-- ---------------------------------------------------------------------------------------------
-- What changes a count. Of each statement the rows it changed are looked at once; a person is noted once a transaction, and
-- beside them, as nobody, that the programme has something to settle.
-- ---------------------------------------------------------------------------------------------

-- Of tables that say whose a row is.
create function private.note_people() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.counts_to_settle (programme_id, contributor_id)
  select c.programme_id, c.contributor_id from changed c union select c.programme_id, null from changed c on conflict do nothing;
  return null;
end $$;

-- Of responses that changed. Publishing a wave changes what everyone of it is told for, and nothing of what they said.
create function private.note_changed_responses() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.counts_to_settle (programme_id, contributor_id, is_publication)
  select c.programme_id, c.contributor_id, b.is_published <> c.is_published and to_jsonb(b) - array['is_published', 'is_changed'] = to_jsonb(c) - array['is_published', 'is_changed']
  from changed c join before b on b.id = c.id union select c.programme_id, null, false from changed c on conflict do nothing;
  return null;
end $$;

-- Of answers, whatever became of the question. With a response that is gone its person is noted already.
create function private.note_answers() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.counts_to_settle (programme_id, contributor_id)
  select r.programme_id, w.id from changed c join public.responses r on r.id = c.response_id cross join lateral (values (r.contributor_id), (null)) w (id)
  group by 1, 2 on conflict do nothing;
  return null;
end $$;

-- Of tables that say which contribution a row belongs to. With a contribution that is gone its person is noted already.
create function private.note_contributions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.counts_to_settle (programme_id, contributor_id)
  select s.programme_id, w.id from changed c join public.contributions s on s.id = c.contribution_id cross join lateral (values (s.contributor_id), (null)) w (id)
  group by 1, 2 on conflict do nothing;
  return null;
end $$;

create function private.note_theory() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.counts_to_settle (programme_id, is_theory) select distinct c.programme_id, true from changed c on conflict do nothing;
  return null;
end $$;

-- Everyone of a wave, where it tells another question than before, or one less.
create function private.note_publication() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  shown_before jsonb := coalesce(jsonb_path_query_array(old.results, '$.questions.keyvalue() ? (@.value.isShown == true).key'), '[]');
  shown_now jsonb := jsonb_path_query_array(new.results, '$.questions.keyvalue() ? (@.value.isShown == true).key');
begin
  if shown_before @> shown_now and shown_now @> shown_before then return null; end if;
  insert into public.counts_to_settle (programme_id, contributor_id, is_publication)
  select r.programme_id, r.contributor_id, true from public.responses r where r.wave_id = new.wave_id and r.is_published union select new.programme_id, null, false on conflict do nothing;
  return null;
end $$;

-- Has one of the functions above called for whatever is put in, changed or taken out of a table.
create procedure private.keep_counted(the_table text, the_function text, and_changed boolean default true)
language plpgsql set search_path = '' as $$
declare
  way text;
begin
  foreach way in array array['insert', 'update', 'delete'] loop
    continue when way = 'update' and not and_changed;
    execute format('create trigger %I after %s on public.%I referencing %s table as changed for each statement execute function private.%I()',
      the_table || '_count_' || way, way, the_table, case way when 'delete' then 'old' else 'new' end, the_function);
  end loop;
end $$;

call private.keep_counted('contributions', 'note_people');
call private.keep_counted('consents', 'note_people');
call private.keep_counted('responses', 'note_people', false);
create trigger responses_count_update after update on public.responses referencing old table as before new table as changed
  for each statement execute function private.note_changed_responses();
call private.keep_counted('answers', 'note_answers');
call private.keep_counted('tags', 'note_contributions');
call private.keep_counted('theme_evidence', 'note_contributions');
call private.keep_counted('theory_versions', 'note_theory');
call private.keep_counted('elements', 'note_theory');
create trigger wave_publications_count after insert or update of results on public.wave_publications
  for each row execute function private.note_publication();

-- Once for a programme, not for each of its people.
create constraint trigger counts_settle after insert on public.counts_to_settle deferrable initially deferred
  for each row when (new.contributor_id is null) execute function private.settle_counts();
