-- Purpose: counts that were kept, as they are read. How they are kept stands in report/keeping-counts.sql, after everything that is counted.

-- One figure about a programme, an outcome or a theme: for whoever reads raw contributions, or as it is published.
create function private.kept(the_programme uuid, the_about uuid, the_figure text, is_raw boolean) returns integer
language sql stable security definer set search_path = '' as $$
  select coalesce((select case when is_raw then k.everyone else k.published end from public.kept_counts k
    where k.programme_id = the_programme and k.about_id = the_about and k.figure = the_figure and k.part = ''), 0)
$$;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "nobody reads counts but through a door" on public.kept_counts for select to authenticated using (false);

create policy "nobody reads what a person is counted for" on public.counted_people for select to authenticated using (false);

create policy "nobody reads what was counted by" on public.counted_outcomes for select to authenticated using (false);

create policy "nobody reads what is still to count" on public.counts_to_settle for select to authenticated using (false);
