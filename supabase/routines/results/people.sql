-- Purpose: whose answers count, and in which parts of an answer they are counted.

-- The people whose answers count: they agreed to take part and have not taken their words back. What counts a whole wave reads
-- this, and is planned for a wave of that size.
create view private.people_counted with (security_invoker = true) as
  select r.wave_id, r.id as response_id, c.id as contributor_id, c.language, c.version_used, c.priority_group, r.how, r.is_after_closing, r.minutes_taken, r.earlier_response_id
  from public.responses r join public.contributors c on c.id = r.contributor_id
  where exists (select 1 from public.consents k where k.contributor_id = c.id and k.purpose = 'take_part' and k.given);

-- The same of one wave. Planned as a wave of a hundred, so that reading one costs what its own people cost, however many others
-- answered something else.
create function private.people_of(the_wave uuid)
returns table (response_id uuid, contributor_id uuid, language text, version_used text, priority_group text, how text, is_after_closing boolean,
               minutes_taken smallint, earlier_response_id uuid)
language sql stable security definer rows 100 set search_path = '' as $$
  select p.response_id, p.contributor_id, p.language, p.version_used, p.priority_group, p.how, p.is_after_closing, p.minutes_taken, p.earlier_response_id
  from private.people_counted p where p.wave_id = the_wave
$$;

-- What is counted of an answer: its rating, each thing chosen, what was ranked first and second, the point of a scale, the year.
create function private.counted_of(the_rating text, the_given jsonb) returns text[]
language plpgsql immutable set search_path = '' as $$
begin
  if the_rating is not null then return array[the_rating]; end if;
  if the_given ? 'scale' then return array[the_given ->> 'scale']; end if;
  if the_given ? 'choices' then return array(select jsonb_array_elements_text(the_given -> 'choices')); end if;
  if the_given ? 'order' then return array['1:' || (the_given -> 'order' ->> 0), '2:' || (the_given -> 'order' ->> 1)]; end if;
  if the_given ? 'date' then return array[left(the_given ->> 'date', 4)]; end if;
  return '{}';
end $$;
