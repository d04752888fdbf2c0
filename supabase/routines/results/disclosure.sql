-- Purpose: contributions as a reader may see them: each voice by a number, its words only to those who may read them.

-- One row a contribution, numbered by voice in no order that tells who spoke when. For a facilitator everything, raw. For everyone
-- else the quotes cleared for them (for boards, or for the public where they read no report), with their question, language and translation; then one empty row for each other voice up
-- to `the_voices`, the figure that opened the list: which wave they spoke in, what and how much, is told of none of them, nor
-- whether one has since taken their words back. What was chosen or counted is no quote, nor what someone wrote beside "something else".
create function private.disclosed(the_programme uuid, the_contributions uuid[], the_voices integer)
returns table (voice integer, contribution_id uuid, question_text text, listening text, is_words boolean, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
declare
  is_raw boolean := private.reads_raw(the_programme);
  audience text := case when the_programme = any (private.my_programmes('board_member', 'secretary', 'facilitator', 'programme_lead')) then 'boards' else 'public' end;
  shown integer;
begin
  return query
    select (dense_rank() over (order by md5(u.contributor_id::text)))::integer, case when is_raw then u.id end, a.question_text, s.title || ' · ' || w.name, u.body is not null,
      u.body, case when u.body is not null then u.language end, u.translation
    from public.usable_contributions u
    left join public.answers a on a.contribution_id = u.id left join public.responses p on p.id = a.response_id
    left join public.waves w on w.id = p.wave_id left join public.surveys s on s.id = w.survey_id
    where u.programme_id = the_programme and u.id = any (the_contributions) and (is_raw or (u.body is not null and private.quotable(u.id, audience)))
    order by 1, md5(u.id::text);
  if is_raw then return; end if;
  select count(distinct u.contributor_id) into shown from public.usable_contributions u
  where u.programme_id = the_programme and u.id = any (the_contributions) and u.body is not null and private.quotable(u.id, audience);
  return query select n, null::uuid, null::text, null::text, false, null::text, null::text, null::text from generate_series(shown + 1, the_voices) n;
end $$;
