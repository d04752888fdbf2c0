-- Purpose: what a person is counted for: the one definition of every count that is kept.

-- Everything some people are counted for, one row a figure: about a programme, an outcome or a theme; for those who read raw
-- contributions, and as it is published. A person counts once for a voice; ratings and what waits on the desk count each.
-- Outside the facilitators an answer speaks to the outcomes of its question only where the question is told; what one of the team
-- tagged is told as they tagged it.
create function private.figures_of(the_contributors uuid[])
returns table (programme_id uuid, contributor_id uuid, about_id uuid, figure text, part text, everyone integer, published integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  with who as materialized (
    select c.id, c.programme_id, r.wave_id, r.earlier_response_id, r.id is not null as is_heard, coalesce(r.is_published, false) as is_published
    from public.contributors c left join public.responses r on r.contributor_id = c.id where c.id = any (the_contributors)),
  said as materialized (
    select w.*, u.id as contribution_id, u.rating, u.given is not null as is_given,
      u.body is not null and u.translation is null and u.language <> 'en' as is_untranslated, a.question_id
    from who w join public.usable_contributions u on u.contributor_id = w.id left join public.answers a on a.contribution_id = u.id),
  shown as materialized (
    select b.wave_id, q.key as question_id from public.wave_publications b cross join lateral jsonb_each(b.results -> 'questions') q
    where b.wave_id in (select w.wave_id from who w where w.is_published) and (q.value ->> 'isShown')::boolean),
  spoke as materialized (
    select s.*, t.outcome_id, t.stance, o.outcome_id is not null as is_current,
      s.is_published and s.question_id is not null and (t.via = 'person' or h.question_id is not null) as is_told
    from said s join public.tags t on t.contribution_id = s.contribution_id
    left join shown h on h.wave_id = s.wave_id and h.question_id = s.question_id
    left join public.counted_outcomes o on o.programme_id = s.programme_id and o.outcome_id = t.outcome_id),
  gathered as materialized (
    select s.programme_id, s.id, s.contribution_id, e.theme_id, e.side from said s join public.theme_evidence e on e.contribution_id = s.contribution_id),
  voices as materialized (
    select s.programme_id, s.id, s.is_published, s.earlier_response_id from said s where s.is_heard group by 1, 2, 3, 4),
  figures as (
    select v.programme_id, v.id, v.programme_id as about_id, 'voice' as figure, '' as part, 1 as everyone, v.is_published::integer as published from voices v
    union all
    select v.programme_id, v.id, v.programme_id, 'no_outcome', '', (p.id is null)::integer, (v.is_published and p.is_told is not true)::integer
    from voices v left join (select p.id, bool_or(p.is_told) as is_told from spoke p where p.is_current group by 1) p on p.id = v.id
    union all
    -- Of whom it is known that they are counted already: they said which earlier sending was theirs.
    select v.programme_id, v.id, v.programme_id, 'again', '', 1, 0 from voices v join public.responses e on e.id = v.earlier_response_id
    where exists (select 1 from public.usable_contributions u where u.contributor_id = e.contributor_id)
    union all
    select p.programme_id, p.id, p.outcome_id, 'voice', '', 1, bool_or(p.is_told)::integer from spoke p group by 1, 2, 3
    union all
    select p.programme_id, p.id, p.outcome_id, p.stance, '', 1, bool_or(p.is_told)::integer from spoke p group by 1, 2, 3, 4
    union all
    select p.programme_id, p.id, p.outcome_id, p.rating, p.wave_id || ' ' || p.question_id, count(*)::integer, 0
    from spoke p where p.rating is not null and p.question_id is not null group by 1, 2, 3, 4, 5
    union all
    select p.programme_id, p.id, p.outcome_id, 'theme', g.theme_id::text, 1, 0 from spoke p join gathered g on g.contribution_id = p.contribution_id group by 1, 2, 3, 5
    union all
    select g.programme_id, g.id, g.theme_id, 'voice', '', 1, 1 from gathered g group by 1, 2, 3
    union all
    select g.programme_id, g.id, g.theme_id, g.side, '', 1, 1 from gathered g group by 1, 2, 3, 4
    union all
    select s.programme_id, s.id, s.programme_id, 'untagged', '', count(*)::integer, 0
    from said s where not s.is_given and not exists (select 1 from public.tags t where t.contribution_id = s.contribution_id) group by 1, 2
    union all
    select s.programme_id, s.id, s.programme_id, 'untranslated', '', count(*)::integer, 0 from said s where s.is_untranslated group by 1, 2)
  select f.programme_id, f.id, f.about_id, f.figure, f.part, f.everyone, f.published from figures f where f.everyone > 0 or f.published > 0;
end $$;

-- What one person is counted for outside the facilitators, each as "about figure".
create function private.published_figures_of(the_contributor uuid) returns setof text
language sql stable security definer set search_path = '' as $$
  select f.about_id || ' ' || f.figure from private.figures_of(array[the_contributor]) f where f.published > 0
$$;
