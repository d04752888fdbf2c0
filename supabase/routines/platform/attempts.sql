-- Purpose: how often a door was tried, so that public forms can slow a flood.

-- Counts one try of a door in a window and says whether it is still within the limit.
create function private.count_attempt(the_bucket text, the_limit integer, the_minutes integer) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  starts timestamptz := date_bin(make_interval(mins => greatest(the_minutes, 1)), now(), timestamptz '2000-01-01');
  tried integer;
begin
  delete from public.attempt_counts where window_end <= now();
  insert into public.attempt_counts as a (bucket, window_start, window_end)
  values (left(the_bucket, 200), starts, starts + make_interval(mins => greatest(the_minutes, 1)))
  on conflict (bucket, window_start) do update set attempts = a.attempts + 1
  returning attempts into tried;
  return tried <= the_limit;
end $$;
call private.open_door('private.count_attempt(text, integer, integer)', 'anon', 'authenticated', 'service_role');

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "nobody reads attempts" on public.attempt_counts for select to authenticated using (false);
