-- Purpose: how often a door was tried, so that public forms can slow a flood.

-- When the window began in which tries are counted now.
create function private.window_began(the_minutes integer) returns timestamptz
language sql stable set search_path = '' as $$
  select date_bin(make_interval(mins => greatest(the_minutes, 1)), now(), timestamptz '2000-01-01')
$$;

-- Counts one try of a door in a window and says whether it is still within the limit.
create function private.count_attempt(the_bucket text, the_limit integer, the_minutes integer) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  starts timestamptz := private.window_began(the_minutes);
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

-- Whether a door was tried as often as it may be in this window. It counts nothing and waits for nobody who does.
create function private.is_limit_reached(the_bucket text, the_limit integer, the_minutes integer) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select 1 from public.attempt_counts
                 where bucket = left(the_bucket, 200) and window_start = private.window_began(the_minutes) and attempts >= the_limit);
end $$;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "nobody reads attempts" on public.attempt_counts for select to authenticated using (false);
