-- Purpose: what waits for whoever signs in, what they may answer, and what came of it.

-- What waits to be done in a programme, counted for the page each role lands on.
create function private.waiting(the_programme uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  facilitator boolean := the_programme = any (private.may('read contributions'));
  secretary boolean := the_programme = any (private.may('write decisions'));
begin
  if not the_programme = any (private.my_programmes()) then perform private.refuse('not_found'); end if;
  return jsonb_build_object(
    'outcomes', (select count(*) from public.current_outcomes where programme_id = the_programme),
    'openRecommendations', (select count(*) from public.open_recommendations where programme_id = the_programme),
    'overdueRecommendations', (select count(*) from public.open_recommendations where programme_id = the_programme and is_overdue),
    'publishedDecisions', (select count(*) from public.decisions where programme_id = the_programme and state in ('published', 'superseded')),
    'openWaves', (select count(*) from public.waves where programme_id = the_programme and state = 'open'))
  || case when facilitator then jsonb_build_object(
    'untagged', private.kept(the_programme, the_programme, 'untagged', true),
    'untranslated', private.kept(the_programme, the_programme, 'untranslated', true),
    'draftThemes', (select count(*) from public.themes where programme_id = the_programme and state = 'draft'),
    'draftRecommendations', (select count(*) from public.recommendations where programme_id = the_programme and state = 'draft'),
    'quotesToClear', (select count(distinct u.id) from public.quote_clearances q join public.usable_contributions u on u.id = q.contribution_id
                      where q.programme_id = the_programme and private.is_mine_to_check(q)))
    else '{}' end
  || case when secretary then jsonb_build_object(
    'draftDecisions', (select count(*) from public.decisions where programme_id = the_programme and state = 'draft'),
    'agreedDecisions', (select count(*) from public.decisions where programme_id = the_programme and state = 'agreed'),
    'boards', (select count(*) from public.boards where programme_id = the_programme))
    else '{}' end;
end $$;
call private.open_door('private.waiting(uuid)', 'authenticated');

-- The surveys that are open to everyone in a programme, each under the link that is for everyone. It is the link alone: an
-- account and what someone answers are never joined.
create function private.surveys_to_answer(the_programme uuid) returns table (survey text, wave text, address text, ends_on date)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not the_programme = any (private.my_programmes()) then perform private.refuse('not_found'); end if;
  return query
  select s.title, w.name, l.address, w.ends_on
  from public.waves w join public.surveys s on s.id = w.survey_id
  cross join lateral (
    select k.address from public.survey_links k where k.wave_id = w.id and k.state = 'active' and k.priority_group is null
    order by k.channel is not null, k.address limit 1) l
  where w.programme_id = the_programme and w.state = 'open'
  order by w.ends_on nulls last, s.title, w.id;
end $$;
call private.open_door('private.surveys_to_answer(uuid)', 'authenticated');

-- The newest of what came of what a programme heard, for everyone in it: published decisions with what changed, or why not.
create function private.what_came_of_it(the_programme uuid)
returns table (decision_id uuid, title text, board text, decided_on date, effect text, what_changed text)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not the_programme = any (private.my_programmes()) then perform private.refuse('not_found'); end if;
  return query
  select d.id, d.title, b.name, d.decided_on, e.effect, e.what_changed
  from public.decisions d join public.boards b on b.id = d.board_id
  cross join lateral (select x.effect, x.what_changed from public.decision_evidence x where x.decision_id = d.id
                      order by x.effect, x.id limit 1) e
  where d.programme_id = the_programme and d.state = 'published'
  order by d.published_on desc, d.id limit 5;
end $$;
call private.open_door('private.what_came_of_it(uuid)', 'authenticated');
