-- Purpose: the voices behind a theme, counted and read.

-- How many voices a theme has for and against, for anyone in the programme who may read the theme.
create function private.theme_counts(the_programme uuid) returns table (theme_id uuid, voices_for integer, voices_against integer, withdrawn integer)
language plpgsql stable security definer set search_path = '' as $$
declare is_raw boolean := private.reads_raw(the_programme);
begin
  perform private.require_role(the_programme, 'member', 'peer_researcher', 'facilitator', 'secretary', 'board_member', 'programme_lead');
  return query
  select m.id, count(distinct u.contributor_id) filter (where e.side = 'for')::integer + private.still_counted(the_programme, concat_ws(':', 'theme', m.id, 'for'), is_raw),
    count(distinct u.contributor_id) filter (where e.side = 'against')::integer + private.still_counted(the_programme, concat_ws(':', 'theme', m.id, 'against'), is_raw),
    m.voices_withdrawn - private.still_counted(the_programme, concat_ws(':', 'theme', m.id), is_raw)
  from public.themes m left join public.theme_evidence e on e.theme_id = m.id left join public.usable_contributions u on u.id = e.contribution_id
  where m.programme_id = the_programme and (m.state <> 'draft' or is_raw) group by m.id;
end $$;
call private.open_door('private.theme_counts(uuid)', 'authenticated');

-- The programme of a theme, for someone who may follow it: a draft is the facilitators' alone.
create function private.programme_of_theme(the_theme uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare t public.themes%rowtype;
begin
  select * into t from public.themes where id = the_theme;
  perform private.require_role(t.programme_id, 'member', 'peer_researcher', 'facilitator', 'secretary', 'board_member', 'programme_lead');
  if t.state = 'draft' and not t.programme_id = any (private.my_programmes('facilitator')) then perform private.refuse('not_found'); end if;
  return t.programme_id;
end $$;

-- The voices behind a theme, on one side when it is named, as the reader may see them: what its figures open.
create function private.theme_voices(the_theme uuid, the_side text default null)
returns table (voice integer, contribution_id uuid, question_text text, listening text, is_words boolean, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_theme(the_theme);
  given uuid[] := (select array_agg(e.contribution_id) from public.theme_evidence e where e.theme_id = the_theme and (the_side is null or e.side = the_side));
begin
  return query select * from private.disclosed(place, given, private.voices_among(place, given, concat_ws(':', 'theme', the_theme, the_side), private.reads_raw(place)));
end $$;
call private.open_door('private.theme_voices(uuid, text)', 'authenticated');

-- The words in a theme that the reader may have and that two of the team have cleared, for and against.
create function private.theme_quotes(the_theme uuid)
returns table (side text, question_text text, listening text, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
declare place uuid := private.programme_of_theme(the_theme);
begin
  return query
  select s.side, d.question_text, d.listening, d.words, d.language, d.translation
  from unnest(array['for', 'against']) with ordinality s (side, turn)
  cross join lateral private.disclosed(place, (
    select array_agg(e.contribution_id) from public.theme_evidence e where e.theme_id = the_theme and e.side = s.side), 0) d
  where d.words is not null and (d.contribution_id is null or private.quotable(d.contribution_id, 'boards'))
  order by s.turn, d.voice;
end $$;
call private.open_door('private.theme_quotes(uuid)', 'authenticated');

-- The outcomes of the theory of change that what was gathered in a theme speaks to.
create function private.theme_outcomes(the_theme uuid) returns table (outcome_id uuid, level text, text text)
language plpgsql stable security definer set search_path = '' as $$
declare place uuid := private.programme_of_theme(the_theme);
begin
  return query
  select o.id, o.level, o.text from public.current_outcomes o
  where o.programme_id = place and exists (
    select 1 from public.tagged_contributions t join public.theme_evidence e on e.contribution_id = t.contribution_id
    where e.theme_id = the_theme and t.outcome_id = o.id)
  order by o.position;
end $$;
call private.open_door('private.theme_outcomes(uuid)', 'authenticated');
