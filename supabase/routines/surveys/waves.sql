-- Purpose: waves of a survey with their dates, whom they must reach, and the links people answer through; opening one locks its
-- version, and closing it ends it.

-- A wave is a listening with a survey of its own.
create view public.waves with (security_invoker = true) as
  select l.id, l.programme_id, s.survey_id, s.survey_version_id, l.round as name, l.state, l.starts_on, l.ends_on, l.reply_by, l.opened_on, l.closed_on, l.revision
  from public.listenings l join public.survey_waves s on s.id = l.id;
comment on view public.waves is 'One opening of a survey, with the date by which we tell people what came of it.';

create function private.programme_of_wave(the_wave uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare place uuid;
begin
  select programme_id into place from public.waves where id = the_wave;
  perform private.require_permission(place, 'write surveys');
  return place;
end $$;

create function private.plan_wave(the_survey uuid, the_name text, the_reply_by date, the_id uuid default gen_random_uuid(),
                                  the_start date default null, the_end date default null) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_survey(the_survey);
  made uuid;
begin
  insert into public.listenings (id, programme_id, kind, title, round, reply_by, starts_on, ends_on)
  select the_id, place, 'wave', s.title, the_name, the_reply_by, the_start, the_end from public.surveys s where s.id = the_survey
  on conflict (id) do nothing returning id into made;
  if made is null then return private.made_already((select programme_id from public.listenings where id = the_id), place, the_id); end if;
  insert into public.survey_waves (id, programme_id, survey_id) values (made, place, the_survey);
  perform private.record(place, 'planned', 'wave', made);
  return made;
end $$;
call private.open_door('private.plan_wave(uuid, text, date, uuid, date, date)', 'authenticated');

-- Sets how many people of each priority group a wave must reach, with its plan. Takes [{group, people}]. A group that a link names stays.
create function private.save_targets(the_wave uuid, the_targets jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_wave(the_wave);
begin
  if exists (select 1 from public.survey_links l where l.wave_id = the_wave and l.priority_group is not null and not exists (
       select 1 from jsonb_array_elements(the_targets) t where t.value ->> 'group' = l.priority_group)) then
    perform private.refuse('group_in_use');
  end if;
  perform private.set_targets(the_wave, the_targets);
  perform private.record(place, 'set', 'reach_targets', the_wave);
end $$;

-- Changes the plan of a wave: all of it while it is a draft; its name and its dates while it is open, for by then the date
-- by which people hear what came of it is a promise. With it whom it must reach, and the revision it was changed from, as
-- save_survey does.
create function private.change_wave(the_wave uuid, the_name text, the_reply_by date, the_start date, the_end date,
                                    the_targets jsonb default null, the_revision integer default null) returns void
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_wave(the_wave);
  w public.waves%rowtype;
begin
  select * into w from public.waves where id = the_wave for update;
  if the_revision <> w.revision then perform private.refuse_overtaken('wave', the_wave); end if;
  if w.state = 'closed' then perform private.refuse('wave_is_closed'); end if;
  if w.state = 'open' and w.reply_by <> the_reply_by then perform private.refuse('reply_by_promised'); end if;
  update public.listenings set round = the_name, reply_by = the_reply_by, starts_on = the_start, ends_on = the_end, revision = revision + 1 where id = the_wave;
  if the_targets is not null then perform private.save_targets(the_wave, the_targets); end if;
  perform private.record(place, 'changed', 'wave', the_wave);
end $$;
call private.open_door('private.change_wave(uuid, text, date, date, date, jsonb, integer)', 'authenticated');

-- Opens a wave on the survey's newest version, locks that version, and gives the address people answer at.
create function private.open_wave(the_wave uuid, the_address text default null) returns text
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_wave(the_wave);
  w public.waves%rowtype;
  v public.survey_versions%rowtype;
  address_made text := coalesce(the_address, substr(replace(gen_random_uuid()::text, '-', ''), 1, 10));
begin
  select * into w from public.waves where id = the_wave for update;
  if w.state <> 'draft' then perform private.refuse('wave_not_draft'); end if;
  if w.reply_by <= private.today() then perform private.refuse('reply_by_passed'); end if;
  select * into v from public.survey_versions where survey_id = w.survey_id order by number desc limit 1 for update;
  if jsonb_array_length(v.definition -> 'questions') = 0 then perform private.refuse('survey_has_no_questions'); end if;
  if not private.is_answerable(v.definition -> 'questions') then perform private.refuse('survey_not_ready'); end if;
  if cardinality(private.purposes_missing(w.survey_id, v.definition)) > 0 then
    perform private.refuse('purposes_missing', array_to_string(private.purposes_missing(w.survey_id, v.definition), ','));
  end if;
  if cardinality(private.outcomes_unnamed(v.definition)) > 0 then perform private.refuse('outcomes_unnamed'); end if;
  if not exists (select 1 from public.programmes where id = place and responsible_contact is not null) then perform private.refuse('responsible_missing'); end if;
  update public.survey_versions set state = 'locked' where id = v.id;
  -- What people are told their data is for is a promise: what the survey sets down later holds for later waves.
  insert into public.listening_purposes (listening_id, purpose, programme_id, lawful_basis, special_condition, criminal_condition, retention_months)
  select the_wave, p.purpose, place, p.lawful_basis, p.special_condition, p.criminal_condition, p.retention_months from public.survey_purposes p where p.survey_id = w.survey_id;
  update public.survey_waves set survey_version_id = v.id where id = the_wave;
  update public.listenings set state = 'open', opened_on = private.today() where id = the_wave;
  insert into public.survey_links (programme_id, wave_id, address) values (place, the_wave, address_made);
  perform private.record(place, 'opened', 'wave', the_wave);
  return address_made;
exception
  when unique_violation then perform private.refuse('address_taken');
  when check_violation then perform private.refuse_broken('address_taken', sqlstate, sqlerrm);
end $$;
call private.open_door('private.open_wave(uuid, text)', 'authenticated');

create function private.close_wave(the_wave uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_wave(the_wave);
begin
  update public.listenings l set state = 'closed', closed_on = private.today() from public.survey_waves s where l.id = the_wave and s.id = l.id and l.state = 'open';
  if not found then perform private.refuse('wave_not_open'); end if;
  perform private.record(place, 'closed', 'wave', the_wave);
end $$;
call private.open_door('private.close_wave(uuid)', 'authenticated');

-- Another way in, for one channel (a poster, a hostel) or one priority group with a target.
create function private.add_link(the_wave uuid, the_address text, the_channel text default null, the_group text default null) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_wave(the_wave);
  made uuid;
begin
  if not exists (select 1 from public.waves where id = the_wave and state = 'open') then perform private.refuse('wave_not_open'); end if;
  if the_group is not null and not exists (select 1 from public.reach_targets where listening_id = the_wave and priority_group = the_group) then
    perform private.refuse('group_unknown');
  end if;
  insert into public.survey_links (programme_id, wave_id, address, channel, priority_group)
  values (place, the_wave, the_address, nullif(trim(the_channel), ''), the_group) returning id into made;
  perform private.record(place, 'added', 'survey_link', made);
  return made;
exception
  when unique_violation then perform private.refuse('address_taken');
  when check_violation then perform private.refuse_broken('address_taken', sqlstate, sqlerrm);
end $$;
call private.open_door('private.add_link(uuid, text, text, text)', 'authenticated');

create function private.revoke_link(the_link uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare wave uuid; place uuid;
begin
  select wave_id into wave from public.survey_links where id = the_link;
  place := private.programme_of_wave(wave);
  update public.survey_links set state = 'revoked' where id = the_link;
  perform private.record(place, 'revoked', 'survey_link', the_link);
end $$;
call private.open_door('private.revoke_link(uuid)', 'authenticated');

-- The programme of the wave an address names, where it is of the survey it names.
create function private.addressed_wave(the_things jsonb) returns uuid
language sql stable security definer set search_path = '' as $$
  select x.programme_id from public.waves x where x.id = (the_things ->> 'wave')::uuid
    and x.survey_id = coalesce((the_things ->> 'survey')::uuid, x.survey_id)
$$;

-- The programme of the link an address names.
create function private.addressed_link(the_things jsonb) returns uuid
language sql stable security definer set search_path = '' as $$
  select x.programme_id from public.survey_links x where x.id = (the_things ->> 'link')::uuid
$$;

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

revoke all on public.waves from anon, authenticated, service_role;
grant select on public.waves to authenticated;
grant select (id, programme_id, survey_id, survey_version_id) on public.survey_waves to authenticated;
grant select (id, programme_id, wave_id, address, channel, priority_group, state) on public.survey_links to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "waves are read with their survey" on public.survey_waves for select to authenticated
  using (programme_id = any ((select private.may('read surveys'))::uuid[]));

create policy "links are read with their survey" on public.survey_links for select to authenticated
  using (programme_id = any ((select private.may('read surveys'))::uuid[]));
