-- Purpose: what someone holding a link may see. What every page of theirs asks is in plpgsql here and in drafts and sending: its
-- plan is kept for the session, where one in sql is planned for each page.

-- How long after a wave has closed the answers of someone who had begun still count.
create function private.grace_days() returns integer language sql immutable set search_path = '' as $$ select 30 $$;

-- Whether a wave still takes what belongs to answers begun before it closed: it is open, or within its grace.
create function private.still_takes(the_wave public.waves) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((the_wave).state = 'open' or ((the_wave).state = 'closed' and private.today() <= (the_wave).closed_on + private.grace_days()), false)
$$;

-- What someone holding a link may see before answering: null when there is no such link. The questions come for an open
-- wave, and for a closed one within its grace, for those who had begun; not again for a version the caller knows.
create function private.read_survey(the_address text, the_known_version uuid default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('state', case when l.state = 'revoked' then 'revoked' else w.state end,
    'programme', p.name, 'face', private.face_of(p.id), 'isDemonstration', p.is_demonstration, 'title', s.title, 'wave', w.id, 'replyBy', w.reply_by, 'endsOn', w.ends_on, 'leastCount', p.least_count,
    'closedOn', w.closed_on, 'graceUntil', case when w.state = 'closed' then w.closed_on + private.grace_days() end, 'version', v.id,
    'hasEarlierWave', exists (select 1 from public.waves e where e.survey_id = w.survey_id and e.id <> w.id and e.opened_on <= w.opened_on and e.state <> 'draft'),
    'definition', case when l.state = 'active' and v.id is distinct from the_known_version
      and (w.state = 'open' or (w.state = 'closed' and private.today() <= w.closed_on + private.grace_days())) then v.definition end)
  from public.survey_links l
  join public.waves w on w.id = l.wave_id join public.surveys s on s.id = w.survey_id
  join public.programmes p on p.id = w.programme_id left join public.survey_versions v on v.id = w.survey_version_id
  where l.address = the_address);
end $$;
call private.open_door('private.read_survey(text, uuid)', 'anon', 'authenticated');

-- Which picture or recording of the survey behind a link someone may have; null when it is not one of its own.
create function private.read_file(the_address text, the_file uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('programme', f.programme_id, 'hash', f.hash, 'size', f.size, 'type', f.type)
  from public.survey_links l join public.waves w on w.id = l.wave_id join public.survey_files f on f.survey_id = w.survey_id
  where l.address = the_address and l.state = 'active' and w.state <> 'draft' and f.id = the_file
$$;
call private.open_door('private.read_file(text, uuid)', 'anon', 'authenticated');

-- Who is responsible for what people say under a link, and for each purpose its lawful basis and how long it is kept: what
-- they may read before they answer. Null when there is no such link.
create function private.read_terms(the_address text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('programme', p.name,
    'responsible', case when p.responsible_name is not null then jsonb_build_object('name', p.responsible_name, 'contact', p.responsible_contact, 'words', p.responsible_words) end,
    'purposes', coalesce((
    select jsonb_agg(jsonb_build_object('purpose', u.purpose, 'lawfulBasis', u.lawful_basis, 'months', u.retention_months)
             order by array_position(array['take_part', 'quote_boards', 'quote_public', 'contact_again', 'equality'], u.purpose))
    from public.listening_purposes u where u.listening_id = w.id), '[]'))
  from public.survey_links l join public.waves w on w.id = l.wave_id join public.programmes p on p.id = w.programme_id
  where l.address = the_address and l.state = 'active' and w.state <> 'draft'
$$;
call private.open_door('private.read_terms(text)', 'anon', 'authenticated');
