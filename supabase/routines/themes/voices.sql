-- Purpose: the voices behind a theme, counted and read.

-- How many voices a theme has for and against, for anyone in the programme who may read the theme.
create function private.theme_counts(the_programme uuid) returns table (theme_id uuid, voices_for integer, voices_against integer, withdrawn integer)
language plpgsql stable security definer set search_path = '' as $$
declare is_raw boolean := private.reads_raw(the_programme);
begin
  perform private.require_permission(the_programme, 'read themes');
  return query
  select m.id, private.voice_count(the_programme, m.id, 'for', is_raw), private.voice_count(the_programme, m.id, 'against', is_raw),
    m.voices_withdrawn - private.still_counted(the_programme, m.id, 'voice', is_raw)
  from public.themes m where m.programme_id = the_programme and (m.state <> 'draft' or is_raw);
end $$;
call private.open_door('private.theme_counts(uuid)', 'authenticated');

-- The programme of a theme, for someone who may follow it: a draft is the facilitators' alone.
create function private.programme_of_theme(the_theme uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare t public.themes%rowtype;
begin
  select * into t from public.themes where id = the_theme;
  perform private.require_permission(t.programme_id, 'read themes');
  if t.state = 'draft' and not t.programme_id = any (private.may('read contributions')) then perform private.refuse('not_found'); end if;
  return t.programme_id;
end $$;

-- Whether something gathered in a theme speaks to an outcome.
create function private.speaks_to(the_programme uuid, the_theme uuid, the_outcome uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from public.kept_counts k where k.programme_id = the_programme and k.about_id = the_outcome and k.figure = 'theme' and k.part = the_theme::text and k.everyone > 0)
$$;

-- The voices behind a theme, on one side when it is named, as the reader may see them: what its figures open.
create function private.theme_voices(the_theme uuid, the_side text default null, after_number integer default 0, after_place uuid default null, the_count integer default null)
returns table (voice integer, place uuid, of_all integer, contribution_id uuid, question_text text, listening text, is_words boolean, words text, language text, translation text)
language plpgsql stable security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_theme(the_theme);
  given uuid[] := (select array_agg(e.contribution_id) from public.theme_evidence e where e.theme_id = the_theme and (the_side is null or e.side = the_side));
begin
  return query select * from private.disclosed(place, given, private.voice_count(place, the_theme, coalesce(the_side, 'voice'), private.reads_raw(place)), after_number, after_place, the_count);
end $$;
call private.open_door('private.theme_voices(uuid, text, integer, uuid, integer)', 'authenticated');

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
  where o.programme_id = place and private.speaks_to(place, the_theme, o.id)
  order by o.position;
end $$;
call private.open_door('private.theme_outcomes(uuid)', 'authenticated');
