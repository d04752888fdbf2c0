-- Purpose: the files of a wave: responses row by row, the codes they are written in, and tags.

-- One page of responses for a file of raw rows, for those who work with raw contributions, from after a pseudonym's response.
-- No priority group, no equality answer, no way to reach anyone; the month, never the day.
create function private.export_responses(the_wave uuid, the_after uuid, the_count integer)
returns table (response_id uuid, pseudonym text, language text, version_used text, how text, is_after_closing boolean, received_in text, answers jsonb)
language plpgsql stable security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_read(the_wave);
begin
  perform private.require_permission(w.programme_id, 'export answers');
  return query
    select r.id, c.pseudonym, c.language, c.version_used, r.how, r.is_after_closing, to_char(r.received_in, 'YYYY-MM'),
      (select coalesce(jsonb_object_agg(a.question_id, jsonb_build_object('state', case when a.contribution_id is not null and s.id is null then 'held' else a.state end,
          'value', coalesce(s.given - 'words', case when s.rating is not null then jsonb_build_object('rating', s.rating) end, case when s.body is not null then jsonb_build_object('body', s.body) end,
            (select jsonb_build_object('agreed', k.given) from public.consents k where k.contributor_id = c.id and k.purpose = 'question' and k.question_id = a.question_id)))), '{}')
       from public.answers a left join public.contributions s on s.id = a.contribution_id and s.state = 'received' where a.response_id = r.id)
    from private.people_of(the_wave) p join public.responses r on r.id = p.response_id join public.contributors c on c.id = p.contributor_id
    where the_after is null or r.id > the_after
    order by r.id
    limit least(the_count, 500);
end $$;
call private.open_door('private.export_responses(uuid, uuid, integer)', 'authenticated');

-- The number of each answer in files, by question and option, and of the version a wave asks. An answer has the number of
-- the place in which it first stood in any version that was asked: what is put in later comes after, so that the files of
-- two waves say the same of the same answer.
create function private.export_codes(the_wave uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_read(the_wave);
begin
  return jsonb_build_object(
    'version', (select v.number from public.survey_versions v where v.id = w.survey_version_id),
    'codes', (
      with first_seen as (
        select distinct on (q.value ->> 'id', o.value ->> 'id') q.value ->> 'id' as question, o.value ->> 'id' as option, v.number, o.ordinality as place
        from public.survey_versions v
        cross join lateral jsonb_array_elements(v.definition -> 'questions') q
        cross join lateral jsonb_array_elements(coalesce(q.value -> 'options', '[]')) with ordinality o
        where v.survey_id = w.survey_id and (v.state = 'locked' or v.id = w.survey_version_id)
        order by q.value ->> 'id', o.value ->> 'id', v.number, o.ordinality),
      numbered as (select question, option, row_number() over (partition by question order by number, place) as code from first_seen)
      select coalesce(jsonb_object_agg(question, options), '{}') from (select question, jsonb_object_agg(option, code) as options from numbered group by question) n));
end $$;
call private.open_door('private.export_codes(uuid)', 'authenticated');

-- One page of the tags of a wave for a file: who said it by pseudonym, the question, the outcome in its newest words, the
-- stance. Only of what may be read now: nothing that was taken back or is held.
create function private.export_tags(the_wave uuid, the_after uuid, the_count integer)
returns table (tag_id uuid, pseudonym text, question text, outcome text, stance text, via text)
language plpgsql stable security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_read(the_wave);
begin
  perform private.require_permission(w.programme_id, 'export answers');
  return query
    select g.id, c.pseudonym, a.question_id,
      (select e.text from public.elements e join public.theory_versions v on v.id = e.theory_version_id
       where e.identity_id = g.outcome_id and v.state <> 'draft' order by v.number desc limit 1), g.stance, g.via
    from private.people_of(the_wave) p join public.contributors c on c.id = p.contributor_id
    join public.answers a on a.response_id = p.response_id join public.contributions s on s.id = a.contribution_id and s.state = 'received'
    join public.tags g on g.contribution_id = s.id
    where the_after is null or g.id > the_after
    order by g.id
    limit least(the_count, 500);
end $$;
call private.open_door('private.export_tags(uuid, uuid, integer)', 'authenticated');

-- Puts into the audit trail that a file was made: of raw rows, of tags and stances, of themes, or of counts.
create function private.record_export(the_wave uuid, the_kind text) returns void
language plpgsql security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_read(the_wave);
begin
  if the_kind in ('rows', 'tags', 'themes') then perform private.require_permission(w.programme_id, 'export answers'); end if;
  perform private.record(w.programme_id, 'exported', case the_kind when 'rows' then 'responses' when 'tags' then 'tags' when 'themes' then 'theme_evidence' else 'results' end, the_wave);
end $$;
call private.open_door('private.record_export(uuid, text)', 'authenticated');
