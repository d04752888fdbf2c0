-- Purpose: counting everything anew beside the counts that were kept, as a job does each day: whatever differs is mended, and the
-- audit trail says how much.

-- Counts some people of a programme anew, from after one of them. Gives the last of them, null when there are no more, and
-- how many were counted for something else than what they said.
create function private.recount_people(the_programme uuid, the_after uuid default null, the_count integer default 500)
returns table (last uuid, mended integer)
language plpgsql security definer set search_path = '' as $$
declare people uuid[];
begin
  perform private.hold_counts(array[the_programme]);
  -- Whoever speaks to an outcome that came or went is among those who are counted anew.
  if the_after is null then perform private.take_down_outcomes(the_programme); end if;
  people := array(
    (select c.id from public.contributors c where c.programme_id = the_programme and (the_after is null or c.id > the_after) order by c.id limit least(the_count, 500))
    union (select p.contributor_id from public.counted_people p where p.programme_id = the_programme and (the_after is null or p.contributor_id > the_after) order by 1 limit least(the_count, 500))
    order by 1 limit least(the_count, 500));
  return query select people[cardinality(people)], private.count_anew(people) + private.place_anew(people);
end $$;
call private.open_door('private.recount_people(uuid, uuid, integer)', 'service_role');

-- The counts of a programme that are not the sum of what its people are counted for, with what they should be.
create function private.miscounted(the_programme uuid) returns table (about_id uuid, figure text, part text, everyone integer, published integer)
language sql stable security definer set search_path = '' as $$
  with recounted as (
    select split_part(e.key, ' ', 1)::uuid as about_id, split_part(e.key, ' ', 2) as figure, substr(e.key, 39 + length(split_part(e.key, ' ', 2))) as part,
      sum((e.value ->> 0)::integer)::integer as everyone, sum((e.value ->> 1)::integer)::integer as published
    from public.counted_people p cross join lateral (select * from jsonb_each(p.figures) union all select * from jsonb_each(p.answers)) e where p.programme_id = the_programme group by e.key)
  select coalesce(r.about_id, k.about_id), coalesce(r.figure, k.figure), coalesce(r.part, k.part), coalesce(r.everyone, 0), coalesce(r.published, 0)
  from recounted r full join (select * from public.kept_counts k where k.programme_id = the_programme) k on k.about_id = r.about_id and k.figure = r.figure and k.part = r.part
  where (coalesce(r.everyone, 0), coalesce(r.published, 0)) is distinct from (coalesce(k.everyone, 0), coalesce(k.published, 0))
$$;

-- Mends the counts of a programme that differ from the sum of its people. Gives how many did.
create function private.recount_sums(the_programme uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare mended integer;
begin
  -- Looked at without holding anything, since nearly always nothing differs.
  if not exists (select 1 from private.miscounted(the_programme)) then return 0; end if;
  perform private.hold_counts(array[the_programme]);
  insert into public.kept_counts (programme_id, about_id, figure, part, everyone, published)
  select the_programme, m.about_id, m.figure, m.part, m.everyone, m.published from private.miscounted(the_programme) m
  on conflict (programme_id, about_id, figure, part) do update set everyone = excluded.everyone, published = excluded.published;
  get diagnostics mended = row_count;
  delete from public.kept_counts where programme_id = the_programme and everyone = 0 and published = 0;
  return mended;
end $$;
call private.open_door('private.recount_sums(uuid)', 'service_role');

-- Writes down that counts were mended, and how many.
create function private.record_recount(the_programme uuid, the_mended integer) returns void
language sql security definer set search_path = '' as $$ select private.record(the_programme, 'mended', 'counts', the_programme, the_mended::text) $$;
call private.open_door('private.record_recount(uuid, integer)', 'service_role');
