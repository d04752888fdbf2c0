-- Purpose: what a person is counted for in the results of the wave they answered: the one definition of every exact figure of a wave.

-- One row a figure of each person whose answers count. Its part is the question it belongs to, where it belongs to one, then a space,
-- then the answer, number or minutes it counts; an id holds no space.
create function private.answer_figures_of(the_contributors uuid[])
returns table (programme_id uuid, contributor_id uuid, wave_id uuid, figure text, part text, people integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  with who as materialized (
    select r.id, r.programme_id, r.contributor_id, r.wave_id, r.how, r.is_after_closing, r.minutes_taken, c.priority_group
    from public.responses r join public.contributors c on c.id = r.contributor_id
    where r.contributor_id = any (the_contributors)
      and exists (select 1 from public.consents k where k.contributor_id = c.id and k.purpose = 'take_part' and k.given)),
  became as materialized (
    select w.programme_id, w.contributor_id, w.wave_id, a.question_id, c.rating, c.given,
      case when a.state = 'not_asked' and w.how = 'paper' then 'not_asked_on_paper' else a.state end as state
    from who w join public.answers a on a.response_id = w.id left join public.contributions c on c.id = a.contribution_id
    where a.contribution_id is null or c.state = 'received'),
  agreed as materialized (
    select w.programme_id, w.contributor_id, w.wave_id, k.purpose, k.question_id, k.given
    from who w join public.consents k on k.contributor_id = w.contributor_id and k.purpose in ('question', 'quote_boards', 'quote_public'))
  select w.programme_id, w.contributor_id, w.wave_id, 'people' as figure, '' as part, 1 as people from who w
  union all select w.programme_id, w.contributor_id, w.wave_id, w.how, '', 1 from who w where w.how <> 'online'
  union all select w.programme_id, w.contributor_id, w.wave_id, 'after_closing', '', 1 from who w where w.is_after_closing
  union all select w.programme_id, w.contributor_id, w.wave_id, 'minutes', ' ' || w.minutes_taken, 1 from who w where w.minutes_taken is not null
  union all select w.programme_id, w.contributor_id, w.wave_id, 'priority_group', w.priority_group, 1 from who w where w.priority_group is not null
  union all select b.programme_id, b.contributor_id, b.wave_id, b.state, b.question_id, 1 from became b
  union all
  select b.programme_id, b.contributor_id, b.wave_id, 'counted', b.question_id || ' ' || t.value, count(*)::integer
  from became b cross join lateral unnest(private.counted_of(b.rating, b.given)) t (value) where t.value is not null group by 1, 2, 3, 5
  union all select b.programme_id, b.contributor_id, b.wave_id, 'number', b.question_id || ' ' || (b.given ->> 'number'), 1 from became b where b.given ? 'number'
  union all select a.programme_id, a.contributor_id, a.wave_id, 'counted', a.question_id || case when a.given then ' yes' else ' no' end, 1 from agreed a where a.purpose = 'question'
  union all select a.programme_id, a.contributor_id, a.wave_id, a.purpose, '', 1 from agreed a where a.purpose <> 'question' and a.given;
end $$;

-- What is kept of a wave about its questions, and of none (''), by the answer, the number or the minutes that it counts.
create function private.answers_kept(the_programme uuid, the_wave uuid) returns table (figure text, question_id text, value text, people integer)
language sql stable security definer set search_path = '' as $$
  select k.figure, split_part(k.part, ' ', 1), substr(k.part, length(split_part(k.part, ' ', 1)) + 2), k.everyone
  from public.kept_counts k where k.programme_id = the_programme and k.about_id = the_wave and k.figure <> 'priority_group'
$$;
