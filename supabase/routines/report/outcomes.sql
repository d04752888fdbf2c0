-- Purpose: one outcome of the report: its voices, its ratings, its quotes, and what came of them.

-- The voices behind an outcome, of one stance alone when it is named: one page from after a voice, or all of them. Nobody without raw access
-- is told of any but those who may be quoted, so only these are looked for.
create function private.outcome_voices(the_programme uuid, the_outcome uuid, the_stance text default null, after_number integer default 0, after_place uuid default null, the_count integer default null)
returns table (voice integer, place uuid, of_all integer, contribution_id uuid, question_text text, listening text, is_words boolean, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
declare is_raw boolean := private.reads_raw(the_programme);
begin
  perform private.require_permission(the_programme, 'read report');
  return query select * from private.disclosed(the_programme, case when is_raw then array(
      select t.contribution_id from private.people_listed(the_outcome, case when the_stance is null then array['helps', 'hinders', 'wants', 'neutral'] else array[the_stance] end, after_place, the_count) l
      join public.contributions c on c.contributor_id = l.contributor_id join public.tags t on t.contribution_id = c.id and t.outcome_id = the_outcome and (the_stance is null or t.stance = the_stance))
    else private.cleared_about(the_programme, the_outcome, the_stance, 'boards', false) end,
    private.voice_count(the_programme, the_outcome, coalesce(the_stance, 'voice'), is_raw), after_number, after_place, the_count);
end $$;
call private.open_door('private.outcome_voices(uuid, uuid, text, integer, uuid, integer)', 'authenticated');

-- The ratings behind an agreement figure, one numbered row a rating, parted from who gave them.
create function private.outcome_ratings(the_programme uuid, the_outcome uuid, only_agreeing boolean default false)
returns table (number integer, question_text text, listening text, rating text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'read report');
  return query
  select (row_number() over (order by r.question_text, l.title, l.opened_on, coalesce(l.closed_on, 'infinity'), l.reply_by, l.id,
            array_position(array['strongly_agree', 'agree', 'neither', 'disagree', 'strongly_disagree', 'not_sure'], r.rating)))::integer,
         r.question_text, r.listening, r.rating
  from private.rated(the_programme, private.reads_raw(the_programme)) r join public.listenings l on l.id = r.wave_id
  cross join lateral generate_series(1, r.ratings)
  where r.outcome_id = the_outcome and (not only_agreeing or r.rating in ('strongly_agree', 'agree'))
  order by 1;
end $$;
call private.open_door('private.outcome_ratings(uuid, uuid, boolean)', 'authenticated');

-- The same ratings, counted for each statement of each wave.
create function private.outcome_rating_counts(the_programme uuid, the_outcome uuid)
returns table (question_text text, listening text, rating text, ratings integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'read report');
  return query
  select r.question_text, r.listening, r.rating, count(*)::integer
  from private.outcome_ratings(the_programme, the_outcome) r group by 1, 2, 3 order by min(r.number);
end $$;
call private.open_door('private.outcome_rating_counts(uuid, uuid)', 'authenticated');

create function private.outcome_decisions(the_programme uuid, the_outcome uuid)
returns table (decision_id uuid, title text, board text, decided_on date, state text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'read report');
  return query
  select d.id, d.title, b.name, d.decided_on, d.state from public.decisions d join public.boards b on b.id = d.board_id
  where d.programme_id = the_programme and d.state in ('published', 'superseded') and exists (
    select 1 from public.decision_evidence e left join public.recommendations r on r.id = e.recommendation_id
    where e.decision_id = d.id and (private.speaks_to(the_programme, coalesce(e.theme_id, r.theme_id), the_outcome)
      or exists (select 1 from public.tagged_contributions t where t.contribution_id = e.contribution_id and t.outcome_id = the_outcome)))
  order by d.decided_on desc, d.id;
end $$;
call private.open_door('private.outcome_decisions(uuid, uuid)', 'authenticated');

-- What was asked of boards because of what was said about an outcome: what is still owed first, then what was answered.
create function private.outcome_recommendations(the_programme uuid, the_outcome uuid)
returns table (recommendation_id uuid, title text, board text, state text, put_on date, reply_by date, is_overdue boolean,
               answer text, reason text, replied_on date)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'read report');
  return query
  select r.id, r.title, b.name, r.state, r.put_on, r.reply_by, r.state = 'with_board' and r.reply_by < private.today(),
         y.answer, y.reason, y.replied_on
  from public.recommendations r join public.boards b on b.id = r.board_id
  left join public.recommendation_replies y on y.recommendation_id = r.id
  where r.programme_id = the_programme and r.state <> 'draft' and private.speaks_to(the_programme, r.theme_id, the_outcome)
  order by r.state = 'with_board' desc, r.reply_by, r.id;
end $$;
call private.open_door('private.outcome_recommendations(uuid, uuid)', 'authenticated');

-- How many voices speak to an outcome in which way. Someone who speaks to it in two ways is counted in both.
create function private.outcome_stances(the_programme uuid, the_outcome uuid) returns table (stance text, voices integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'read report');
  return query
  select c.stance, c.voices from unnest(array['helps', 'hinders', 'wants', 'neutral']) s (stance)
  cross join lateral (select s.stance, private.voice_count(the_programme, the_outcome, s.stance, private.reads_raw(the_programme)) as voices) c
  where c.voices <> 0;
end $$;
call private.open_door('private.outcome_stances(uuid, uuid)', 'authenticated');

-- The words about an outcome that the reader may have and that two of the team have cleared for boards, by stance.
create function private.outcome_quotes(the_programme uuid, the_outcome uuid)
returns table (stance text, question_text text, listening text, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
declare cleared uuid[];
begin
  perform private.require_permission(the_programme, 'read report');
  cleared := private.cleared_about(the_programme, the_outcome, null, 'boards', private.reads_raw(the_programme));
  return query
  select s.stance, d.question_text, d.listening, d.words, d.language, d.translation
  from unnest(array['hinders', 'helps', 'wants', 'neutral']) with ordinality s (stance, turn)
  cross join lateral private.disclosed(the_programme, array(
    select t.contribution_id from public.tags t where t.contribution_id = any (cleared) and t.outcome_id = the_outcome and t.stance = s.stance), 0) d
  where d.words is not null and (d.contribution_id is null or private.quotable(d.contribution_id, 'boards'))
  order by s.turn, d.voice;
end $$;
call private.open_door('private.outcome_quotes(uuid, uuid)', 'authenticated');

-- The themes in which something said about an outcome was gathered.
create function private.outcome_themes(the_programme uuid, the_outcome uuid)
returns table (theme_id uuid, title text, definition text, state text, voices_for integer, voices_against integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'read report');
  return query
  select m.id, m.title, m.definition, m.state, n.voices_for, n.voices_against
  from public.themes m join private.theme_counts(the_programme) n on n.theme_id = m.id
  where m.programme_id = the_programme and m.state <> 'draft' and private.speaks_to(the_programme, m.id, the_outcome)
  order by n.voices_for + n.voices_against desc, m.id;
end $$;
call private.open_door('private.outcome_themes(uuid, uuid)', 'authenticated');
