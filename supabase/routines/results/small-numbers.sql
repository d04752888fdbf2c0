-- Purpose: figures of groups, so that nobody can conclude that one has one to seven people (rules 5 and C6; why it is built this way is
-- told in docs/decisions/012-small-numbers.md). Nothing is read, and nothing kept.

create function private.to_five(the_count numeric) returns integer
language sql immutable set search_path = '' as $$ select (round(the_count / 5) * 5)::integer $$;

-- Which groups are counted together, by how many people are in them. Takes [{group, people}] in a fixed order, empty groups
-- too; gives [{groups, people}]: each group that stands alone, in order, then those counted together, if any.
-- Groups of fewer than `the_least` go together. When they are fewer than that in all, or so many that each of them must
-- have someone, the first of the other groups joins them: then every one of them may as well be empty.
create function private.counted_together(the_cells jsonb, the_least integer) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  few integer;
  together integer;
  joins integer;
begin
  select count(*), coalesce(sum((c.value ->> 'people')::integer), 0) into few, together
  from jsonb_array_elements(the_cells) c where (c.value ->> 'people')::integer < the_least;
  if few > 0 and (together < the_least or together > (the_least - 1) * (few - 1)) then
    select min(c.ordinality) into joins from jsonb_array_elements(the_cells) with ordinality c where (c.value ->> 'people')::integer >= the_least;
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('groups', b.groups, 'people', b.people) order by b.is_few, b.place), '[]') from (
      select c.is_few, case when c.is_few then 0 else c.place end as place, jsonb_agg(c.name order by c.place) as groups, sum(c.people) as people
      from (select e.ordinality as place, e.value -> 'group' as name, (e.value ->> 'people')::integer as people,
                   (e.value ->> 'people')::integer < the_least or e.ordinality = coalesce(joins, 0) as is_few
            from jsonb_array_elements(the_cells) with ordinality e) c
      group by 1, 2) b);
end $$;

-- What may be shown of one question. Takes blocks [{groups, people, agree}] of counted_together, each of at least
-- `the_least` people. Beginning with the smallest, as far as is shown, ever more of them are counted together until every
-- part has that many who agree and that many others. Gives them rounded to five; nothing when only the whole would be left.
create function private.compared_together(the_blocks jsonb, the_least integer) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare parts jsonb;
begin
  for together in 1 .. jsonb_array_length(the_blocks) - 1 loop
    select jsonb_agg(jsonb_build_object('groups', p.groups, 'people', p.people, 'agree', p.agree) order by p.part) into parts from (
      select b.part, jsonb_agg(n.value order by b.place, n.ordinality) as groups,
        sum(b.people) filter (where n.ordinality = 1) as people, sum(b.agree) filter (where n.ordinality = 1) as agree
      from (select o.*, case when together > 1 and o.size_place <= together then 1000 else o.place end as part
            from (select e.ordinality as place, e.value -> 'groups' as names, (e.value ->> 'people')::integer as people, (e.value ->> 'agree')::integer as agree,
                         row_number() over (order by private.to_five((e.value ->> 'people')::integer), e.ordinality) as size_place
                  from jsonb_array_elements(the_blocks) with ordinality e) o) b
      cross join lateral jsonb_array_elements(b.names) with ordinality n
      group by b.part) p;
    if not exists (select 1 from jsonb_array_elements(parts) p
                   where least((p.value ->> 'agree')::integer, (p.value ->> 'people')::integer - (p.value ->> 'agree')::integer) < the_least) then
      return (select jsonb_agg(p.value || jsonb_build_object('people', private.to_five((p.value ->> 'people')::integer),
                'agree', private.to_five((p.value ->> 'agree')::integer)) order by p.ordinality) from jsonb_array_elements(parts) with ordinality p);
    end if;
  end loop;
  return '[]';
end $$;

-- Heads among four throws of a coin: what a wave asks for above the least count before a group stands alone. It is thrown when the
-- wave closes and kept nowhere, so that whoever planted answers cannot tell from what is shown whether anybody was there besides.
create function private.coins() returns integer
language sql volatile set search_path = '' as $$ select count(*)::integer from generate_series(1, 4) where random() < 0.5 $$;

-- Raises the fewest people of a group that may be shown. It never goes down: people were told it before they answered.
create function private.set_least_count(the_programme uuid, the_count integer) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'write settings');
  update public.programmes set least_count = the_count where id = the_programme and the_count between least_count and 100;
  if not found then perform private.refuse('least_count_only_rises'); end if;
  perform private.record(the_programme, 'set', 'least_count', the_programme);
end $$;
call private.open_door('private.set_least_count(uuid, integer)', 'authenticated');
