-- Purpose: the audit trail as it is read: who did what to which thing, by its name. The trail itself keeps ids alone, so that
-- a name that is changed or taken away is never kept in it; names are looked up when it is read.

-- What a thing of the trail is called now, and what it stands in where its page needs to know; no name where none is kept.
create function private.name_of_thing(the_thing text, the_id uuid, in_listening uuid) returns table (thing_name text, within uuid)
language sql stable security definer set search_path = '' as $$
  select p.name, null::uuid from public.programmes p where the_thing in ('programme', 'programme_face', 'least_count', 'responsible', 'counts') and p.id = the_id
  union all select i.email, null from public.invitations i where the_thing = 'invitation' and i.id = the_id
  union all select p.name, null from public.people p where the_thing = 'membership' and p.id = the_id
  union all select concat_ws(' · ', p.name, l.title, l.round), null from public.people p left join public.listenings l on l.id = in_listening
            where the_thing = 'assignment' and p.id = the_id
  union all select v.number::text, null from public.theory_versions v where the_thing = 'theory_version' and v.id = the_id
  union all (select e.text, null from public.elements e join public.theory_versions v on v.id = e.theory_version_id
             where the_thing in ('element', 'outcome_name') and e.identity_id = the_id order by v.number desc limit 1)
  union all select s.title, null from public.surveys s where the_thing in ('survey', 'survey_purposes') and s.id = the_id
  union all select s.title || ' · ' || w.name, s.id from public.waves w join public.surveys s on s.id = w.survey_id
            where the_thing in ('wave', 'reach_targets', 'contacts', 'paper_response', 'responses', 'results', 'tags', 'theme_evidence', 'kept', 'retention_hold') and w.id = the_id
  union all select s.title || ' · ' || w.name, null from public.survey_links l join public.waves w on w.id = l.wave_id
            join public.surveys s on s.id = w.survey_id where the_thing = 'survey_link' and l.id = the_id
  union all select t.title, null from public.themes t where the_thing = 'theme' and t.id = the_id
  union all select b.name, null from public.boards b where the_thing = 'board' and b.id = the_id
  union all select r.title, null from public.recommendations r where the_thing = 'recommendation' and r.id = the_id
  union all select d.title, null from public.decisions d where the_thing = 'decision' and d.id = the_id
$$;

-- One page of the audit trail, newest first, from before an event: narrowed by person, by what was done, by what it was done
-- to, by days of the programme, and by words in a name or a note. A null narrows nothing.
create function private.list_audit(the_programme uuid, the_person uuid, the_action text, the_thing text, the_from date, the_to date,
                                   the_words text, before_id bigint, the_count integer)
returns table (id bigint, at timestamptz, who text, action text, thing text, thing_id uuid, thing_name text, within uuid, reason text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'read audit');
  return query
  select a.id, a.at, p.name, a.action, a.thing, a.thing_id, n.thing_name, n.within, a.reason
  from public.audit_events a
  left join public.people p on p.id = a.actor_id
  left join lateral private.name_of_thing(a.thing, a.thing_id, a.within_id) n on true
  where a.programme_id = the_programme
    and (before_id is null or a.id < before_id)
    and (the_person is null or a.actor_id = the_person)
    and (the_action is null or a.action = the_action)
    and (the_thing is null or a.thing = the_thing)
    and (the_from is null or private.day_of(a.at) >= the_from)
    and (the_to is null or private.day_of(a.at) <= the_to)
    and (the_words is null or position(lower(the_words) in lower(concat_ws(' ', n.thing_name, a.reason, p.name))) > 0)
  order by a.id desc
  limit least(the_count, 500);
end $$;
call private.open_door('private.list_audit(uuid, uuid, text, text, date, date, text, bigint, integer)', 'authenticated');

-- Everyone who has done something in the programme, by name, whether or not they still hold a role.
create function private.audit_people(the_programme uuid) returns table (id uuid, name text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'read audit');
  return query
  select p.id, p.name from public.people p
  where exists (select 1 from public.audit_events a where a.programme_id = the_programme and a.actor_id = p.id) order by p.name, p.id;
end $$;
call private.open_door('private.audit_people(uuid)', 'authenticated');

-- Puts into the audit trail that a file of it was taken.
create function private.record_audit_export(the_programme uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'read audit');
  perform private.record(the_programme, 'exported', 'audit_trail', null);
end $$;
call private.open_door('private.record_audit_export(uuid)', 'authenticated');
