-- Purpose: equality answers and ways to reach someone, kept where nothing joins them to what was said (rule C8). Every way of
-- listening keeps them here.

-- Ways to be reached in a listening, a thousand at most, which is all of them wherever people are listened to, written anew in an
-- order by chance. This runs in the transaction of every sending too, whether or not its person left one: so none tells who did.
create function private.mix_contacts(the_listening uuid) returns void
language plpgsql security definer set search_path = '' set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  with chosen as materialized (
    select c.id from (select r.id from public.contact_requests r where r.listening_id = the_listening limit 1000 for no key update skip locked) c order by random())
  update public.contact_requests r set listening_id = r.listening_id from chosen c where r.id = c.id;
end $$;

-- Keeps, or changes, how someone asks to be contacted: only the ways they marked safe, and the language to write in, sealed.
-- What was taken back stays so. Takes ways [{way, to, note}].
create function private.keep_contact(the_listening uuid, the_id uuid, the_name text, the_ways jsonb, the_language_sealed text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if the_ways is null or exists (select 1 from jsonb_array_elements(the_ways) y where coalesce(y.value ->> 'way', '') not in ('email', 'text', 'call', 'post', 'worker')
               or coalesce(length(y.value ->> 'to'), 0) not between 1 and 300 or coalesce(length(y.value ->> 'note'), 0) > 300) then
    perform private.refuse('answer_not_understood');
  end if;
  insert into public.contact_requests as c (id, programme_id, listening_id, name, ways, language_sealed)
  select the_id, l.programme_id, l.id, nullif(trim(the_name), ''), the_ways, the_language_sealed from public.listenings l where l.id = the_listening
  on conflict (id) do update set name = excluded.name, ways = excluded.ways, language_sealed = excluded.language_sealed
  where c.listening_id = excluded.listening_id and c.ways is not null;
  perform private.mix_contacts(the_listening);
exception when check_violation or data_exception or not_null_violation then
  perform private.refuse_broken('answer_not_understood', sqlstate, sqlerrm);
end $$;

-- Takes back how to reach someone. That there was a sheet stays, without a word of it, so that it is not entered again.
create function private.take_back_contact(the_id uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.reminders where contact_request_id = the_id;
  update public.contact_requests set name = null, ways = null, language_sealed = null, done_on = null where id = the_id;
  return found;
end $$;
call private.open_door('private.take_back_contact(uuid)', 'anon', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "nobody reads equality answers one by one" on public.equality_answers for select to authenticated using (false);

create policy "nobody reads ways to reach people but through a door" on public.contact_requests for select to authenticated using (false);

create policy "nobody reads who was written to" on public.reminders for select to authenticated using (false);
