-- Purpose: counts that were kept, as they are read. How they are kept stands in report/keeping-counts.sql, after everything that is counted.

-- One figure about a programme, an outcome or a theme: for whoever reads raw contributions, or as it is published.
create function private.kept(the_programme uuid, the_about uuid, the_figure text, is_raw boolean) returns integer
language sql stable security definer set search_path = '' as $$
  select coalesce((select case when is_raw then k.everyone else k.published end from public.kept_counts k
    where k.programme_id = the_programme and k.about_id = the_about and k.figure = the_figure and k.part = ''), 0)
$$;

-- One page of the people in a list, in its order, from after a place; in several lists at once when several figures are named, each
-- of them once. All of them without a count.
create function private.people_listed(the_about uuid, the_figures text[], after_place uuid, the_count integer) returns table (contributor_id uuid, place uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select v.contributor_id, v.place from unnest(the_figures) f (figure) cross join lateral (
    select p.contributor_id, p.place from public.voice_places p
    where p.about_id = the_about and p.figure = f.figure and p.place > coalesce(after_place, '00000000-0000-0000-0000-000000000000') order by p.place limit the_count) v
  group by v.place, v.contributor_id order by v.place limit the_count;
end $$;

-- The same of everyone whose voice a programme counts.
create function private.people_heard(the_programme uuid, after_place uuid, the_count integer) returns table (contributor_id uuid, place uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select p.contributor_id, p.place from public.counted_people p
  where p.programme_id = the_programme and p.place > coalesce(after_place, '00000000-0000-0000-0000-000000000000') and p.figures ? (the_programme || ' voice ')
  order by p.place limit the_count;
end $$;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "nobody reads counts but through a door" on public.kept_counts for select to authenticated using (false);

create policy "nobody reads what a person is counted for" on public.counted_people for select to authenticated using (false);

create policy "nobody reads where voices stand" on public.voice_places for select to authenticated using (false);

create policy "nobody reads what was counted by" on public.counted_outcomes for select to authenticated using (false);

create policy "nobody reads what is still to count" on public.counts_to_settle for select to authenticated using (false);
