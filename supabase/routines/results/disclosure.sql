-- Purpose: contributions as a reader may see them: each voice by a number, its words only to those who may read them.

-- One row a contribution, numbered by voice in an order that was drawn by chance and tells nobody who spoke when. For a facilitator everything,
-- raw. For everyone else the quotes cleared for them (for boards, or for the public where they read no report), with their question, language
-- and translation; then one empty row for each other voice up to `the_voices`, the figure that opened the list: which wave they spoke in, what and
-- how much, is told of none of them, nor whether one has since taken their words back. What was chosen or counted is no quote, nor what someone
-- wrote beside "something else". A page of the list: so many voices from after one, by its number and, for a facilitator, its place.
create function private.disclosed(the_programme uuid, the_contributions uuid[], the_voices integer, after_number integer default 0, after_place uuid default null,
                                  the_count integer default null)
returns table (voice integer, place uuid, of_all integer, contribution_id uuid, question_text text, listening text, is_words boolean, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
declare
  is_raw boolean := private.reads_raw(the_programme);
  audience text := case when the_programme = any (private.may('read report')) then 'boards' else 'public' end;
  last_number integer := least(the_voices, after_number + the_count);
  shown integer;
begin
  if is_raw then
    -- Without its place a number leads back to the beginning.
    if after_place is null then after_number := 0; end if;
    return query
    select n.number, n.place, the_voices, n.id, n.question_text, n.heard_in, n.body is not null, n.body, case when n.body is not null then n.language end, n.translation from (
      select (after_number + dense_rank() over (order by p.place))::integer as number, p.place, u.id, u.prompt as question_text, concat_ws(' · ', l.title, l.round) as heard_in, u.body, u.language, u.translation
      from public.usable_contributions u join public.counted_people p on p.contributor_id = u.contributor_id
      join public.listenings l on l.id = u.listening_id
      where u.programme_id = the_programme and u.id = any (the_contributions) and (after_place is null or p.place > after_place)) n
    where the_count is null or n.number <= after_number + the_count
    order by 1, md5(n.id::text);
    return;
  end if;
  return query
    select n.number, null::uuid, the_voices, null::uuid, n.question_text, n.heard_in, true, n.body, n.language, n.translation from (
      select (dense_rank() over (order by p.place))::integer as number, u.id, u.prompt as question_text, concat_ws(' · ', l.title, l.round) as heard_in, u.body, u.language, u.translation
      from public.usable_contributions u join public.counted_people p on p.contributor_id = u.contributor_id
      join public.listenings l on l.id = u.listening_id
      where u.programme_id = the_programme and u.id = any (the_contributions) and u.body is not null and private.quotable(u.id, audience)) n
    where n.number > after_number and (the_count is null or n.number <= after_number + the_count)
    order by 1, md5(n.id::text);
  select count(distinct u.contributor_id) into shown from public.usable_contributions u
  where u.programme_id = the_programme and u.id = any (the_contributions) and u.body is not null and private.quotable(u.id, audience);
  return query select n, null::uuid, the_voices, null::uuid, null::text, null::text, false, null::text, null::text, null::text
    from generate_series(greatest(shown, after_number) + 1, last_number) n;
end $$;
