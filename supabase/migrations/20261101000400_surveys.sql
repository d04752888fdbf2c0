-- Purpose: surveys: a definition as data, waves with dates and links, answers kept while someone is answering,
-- and sending, which makes one response however often it is sent.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.surveys (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  title text not null check (length(title) between 1 and 150),
  created_on date not null default current_date,
  unique (id, programme_id)
);
comment on table public.surveys is 'A questionnaire, whatever its versions and waves.';

create table public.survey_versions (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  survey_id uuid not null,
  number integer not null check (number > 0),
  state text not null default 'draft' check (state in ('draft', 'locked')),
  definition jsonb not null default '{"introduction": "", "questions": []}'
    check (jsonb_typeof(definition -> 'questions') = 'array' and jsonb_array_length(definition -> 'questions') <= 100),
  foreign key (survey_id, programme_id) references public.surveys (id, programme_id) on delete cascade,
  unique (survey_id, number),
  unique (id, programme_id)
);
comment on table public.survey_versions is 'The questions as data. Locked once a wave opens with it, so waves compare.';
create unique index survey_versions_one_draft on public.survey_versions (survey_id) where state = 'draft';

create table public.waves (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  survey_id uuid not null,
  survey_version_id uuid,
  name text not null check (length(name) between 1 and 100),
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  reply_by date not null,
  opened_on date,
  closed_on date,
  foreign key (survey_id, programme_id) references public.surveys (id, programme_id) on delete cascade,
  foreign key (survey_version_id, programme_id) references public.survey_versions (id, programme_id),
  unique (id, programme_id),
  check (state = 'draft' or (survey_version_id is not null and opened_on is not null))
);
comment on table public.waves is 'One opening of a survey, with the date by which we tell people what came of it.';

create table public.survey_links (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  wave_id uuid not null,
  address text not null unique check (address ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(address) between 4 and 40
    and address not in ('help', 'finished')),
  state text not null default 'active' check (state in ('active', 'revoked')),
  foreign key (wave_id, programme_id) references public.waves (id, programme_id) on delete cascade,
  unique (id, programme_id)
);
comment on table public.survey_links is 'An address under which people answer a wave; can be revoked.';

create table public.responses (
  id uuid primary key,
  programme_id uuid not null,
  wave_id uuid not null,
  survey_link_id uuid not null,
  contributor_id uuid not null unique,
  received_on date not null default current_date,
  foreign key (wave_id, programme_id) references public.waves (id, programme_id) on delete cascade,
  foreign key (survey_link_id, programme_id) references public.survey_links (id, programme_id),
  foreign key (contributor_id, programme_id) references public.contributors (id, programme_id) on delete cascade,
  unique (id, programme_id)
);
comment on table public.responses is 'One sending of a survey. Its id is made before sending, so sending twice makes one.';

create table public.answers (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  response_id uuid not null,
  question_id text not null check (length(question_id) between 1 and 40),
  question_text text not null check (length(question_text) between 1 and 500),
  contribution_id uuid unique,
  foreign key (response_id, programme_id) references public.responses (id, programme_id) on delete cascade,
  foreign key (contribution_id, programme_id) references public.contributions (id, programme_id) on delete cascade,
  unique (response_id, question_id)
);
comment on table public.answers is 'Which question a contribution answers, in the words it was asked. No contribution means it was skipped.';

create table public.answer_drafts (
  draft_hash text primary key check (length(draft_hash) = 64),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  sealed text not null check (length(sealed) <= 400000),
  expires_at timestamptz not null default now() + interval '12 hours'
);
comment on table public.answer_drafts is 'Answers not yet sent, sealed with a key only the person''s device holds. Deleted on sending or after twelve hours.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index surveys_programme on public.surveys (programme_id);
create index survey_versions_survey on public.survey_versions (survey_id, programme_id);
create index survey_versions_programme on public.survey_versions (programme_id);
create index waves_survey on public.waves (survey_id, programme_id);
create index waves_version on public.waves (survey_version_id, programme_id);
create index waves_programme on public.waves (programme_id);
create index survey_links_wave on public.survey_links (wave_id, programme_id);
create index survey_links_programme on public.survey_links (programme_id);
create index responses_wave on public.responses (wave_id, programme_id);
create index responses_link on public.responses (survey_link_id, programme_id);
create index responses_contributor on public.responses (contributor_id, programme_id);
create index responses_programme on public.responses (programme_id);
create index answers_response on public.answers (response_id, programme_id);
create index answers_contribution on public.answers (contribution_id, programme_id);
create index answers_programme on public.answers (programme_id);
create index answer_drafts_programme on public.answer_drafts (programme_id);
create index answer_drafts_expiry on public.answer_drafts (expires_at);

-- ---------------------------------------------------------------------------------------------
-- Views and functions
-- ---------------------------------------------------------------------------------------------

-- A contribution with what was asked and where, for those who may read it.
create view public.heard_contributions with (security_invoker = true) as
  select u.id, u.programme_id, u.contributor_id, u.body, u.rating, u.language, u.given_on,
         a.question_id, a.question_text, w.id as wave_id, w.name as wave_name, s.id as survey_id, s.title as survey_title
  from public.usable_contributions u
  join public.answers a on a.contribution_id = u.id
  join public.responses r on r.id = a.response_id
  join public.waves w on w.id = r.wave_id
  join public.surveys s on s.id = w.survey_id;
comment on view public.heard_contributions is 'Usable contributions with the question they answer.';

create view public.wave_responses with (security_invoker = true) as
  select r.wave_id, r.programme_id, count(*) as responses from public.responses r group by r.wave_id, r.programme_id;
comment on view public.wave_responses is 'How many people answered each wave, for those who may read that someone answered.';

-- One page of what was heard, newest first, from after a place in the list, and one row more to tell whether it goes on.
-- Shows all, what has no tag yet, words only, or the quotes another of the team asked the caller to check.
create function private.list_heard(the_programme uuid, the_show text, the_wave uuid, the_outcome uuid, after_on date, after_id uuid,
                                   the_count integer)
returns table (id uuid, body text, rating text, language text, given_on date, question_text text, wave_id uuid, wave_name text,
               survey_title text, pseudonym text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role(the_programme, 'facilitator');
  return query
    select h.id, h.body, h.rating, h.language, h.given_on, h.question_text, h.wave_id, h.wave_name, h.survey_title, p.pseudonym
    from public.heard_contributions h join public.contributors p on p.id = h.contributor_id
    where h.programme_id = the_programme
      and (after_on is null or (h.given_on, h.id) < (after_on, after_id))
      and (the_wave is null or h.wave_id = the_wave)
      and (the_outcome is null or exists (select 1 from public.tags t where t.contribution_id = h.id and t.outcome_id = the_outcome))
      and case the_show
            when 'untagged' then not exists (select 1 from public.tags t where t.contribution_id = h.id)
            when 'words' then h.body is not null
            when 'quotes' then exists (select 1 from public.quote_clearances q where q.contribution_id = h.id and q.state = 'asked'
                                         and q.asked_by is distinct from (select auth.uid()))
            else true end
    order by h.given_on desc, h.id desc
    limit least(the_count, 200) + 1;
end $$;
call private.open_door('private.list_heard(uuid, text, uuid, uuid, date, uuid, integer)', 'authenticated');

create function private.programme_of_survey(the_survey uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare place uuid;
begin
  select programme_id into place from public.surveys where id = the_survey;
  perform private.require_role(place, 'facilitator', 'programme_lead');
  return place;
end $$;

create function private.programme_of_wave(the_wave uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare place uuid;
begin
  select programme_id into place from public.waves where id = the_wave;
  perform private.require_role(place, 'facilitator', 'programme_lead');
  return place;
end $$;

-- As every command that makes something, it takes an id made with the form: the same form posted twice makes one.
create function private.create_survey(the_programme uuid, the_title text, the_id uuid default gen_random_uuid()) returns uuid
language plpgsql security definer set search_path = '' as $$
declare made uuid;
begin
  perform private.require_role(the_programme, 'facilitator', 'programme_lead');
  insert into public.surveys (id, programme_id, title) values (the_id, the_programme, the_title)
  on conflict (id) do nothing returning id into made;
  if made is null then return private.made_already((select programme_id from public.surveys where id = the_id), the_programme, the_id); end if;
  insert into public.survey_versions (programme_id, survey_id, number) values (the_programme, made, 1);
  perform private.record(the_programme, 'created', 'survey', made);
  return made;
end $$;
call private.open_door('private.create_survey(uuid, text, uuid)', 'authenticated');

-- Saves the title and the questions into the draft version, which is begun when the last one is locked.
-- Every linked outcome must be one of the programme's own.
create function private.save_survey(the_survey uuid, the_title text, the_definition jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_survey(the_survey);
  version uuid;
begin
  perform 1 from public.surveys where id = the_survey for update;
  if exists (
    select 1 from jsonb_array_elements(the_definition -> 'questions') q
    cross join lateral jsonb_array_elements_text(coalesce(q.value -> 'outcomes', '[]')) o
    where not exists (select 1 from public.current_outcomes c where c.id = o.value::uuid and c.programme_id = place)) then
    perform private.refuse('outcome_not_in_programme');
  end if;
  update public.surveys set title = the_title where id = the_survey;
  update public.survey_versions set definition = the_definition
  where survey_id = the_survey and state = 'draft' returning id into version;
  if version is null then
    insert into public.survey_versions (programme_id, survey_id, number, definition)
    select place, the_survey, max(number) + 1, the_definition from public.survey_versions where survey_id = the_survey
    returning id into version;
  end if;
  perform private.record(place, 'changed', 'survey', the_survey);
  return version;
end $$;
call private.open_door('private.save_survey(uuid, text, jsonb)', 'authenticated');

create function private.plan_wave(the_survey uuid, the_name text, the_reply_by date, the_id uuid default gen_random_uuid()) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_survey(the_survey);
  made uuid;
begin
  insert into public.waves (id, programme_id, survey_id, name, reply_by) values (the_id, place, the_survey, the_name, the_reply_by)
  on conflict (id) do nothing returning id into made;
  if made is null then return private.made_already((select programme_id from public.waves where id = the_id), place, the_id); end if;
  perform private.record(place, 'planned', 'wave', made);
  return made;
end $$;
call private.open_door('private.plan_wave(uuid, text, date, uuid)', 'authenticated');

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
  if w.reply_by <= current_date then perform private.refuse('reply_by_passed'); end if;
  select * into v from public.survey_versions where survey_id = w.survey_id order by number desc limit 1 for update;
  if jsonb_array_length(v.definition -> 'questions') = 0 then perform private.refuse('survey_has_no_questions'); end if;
  update public.survey_versions set state = 'locked' where id = v.id;
  update public.waves set state = 'open', opened_on = current_date, survey_version_id = v.id where id = the_wave;
  insert into public.survey_links (programme_id, wave_id, address) values (place, the_wave, address_made);
  perform private.record(place, 'opened', 'wave', the_wave);
  return address_made;
exception when unique_violation or check_violation then
  perform private.refuse('address_taken');
end $$;
call private.open_door('private.open_wave(uuid, text)', 'authenticated');

create function private.close_wave(the_wave uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_wave(the_wave);
begin
  update public.waves set state = 'closed', closed_on = current_date where id = the_wave and state = 'open';
  if not found then perform private.refuse('wave_not_open'); end if;
  perform private.record(place, 'closed', 'wave', the_wave);
end $$;
call private.open_door('private.close_wave(uuid)', 'authenticated');

create function private.add_link(the_wave uuid, the_address text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_wave(the_wave);
  made uuid;
begin
  if not exists (select 1 from public.waves where id = the_wave and state = 'open') then perform private.refuse('wave_not_open'); end if;
  insert into public.survey_links (programme_id, wave_id, address) values (place, the_wave, the_address) returning id into made;
  perform private.record(place, 'added', 'survey_link', made);
  return made;
exception when unique_violation or check_violation then
  perform private.refuse('address_taken');
end $$;
call private.open_door('private.add_link(uuid, text)', 'authenticated');

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

-- What someone holding a link may see before answering: null when there is no such link.
create function private.read_survey(the_address text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('state', case when l.state = 'revoked' then 'revoked' else w.state end,
    'programme', p.name, 'isDemonstration', p.is_demonstration, 'title', s.title, 'replyBy', w.reply_by,
    'version', v.id, 'definition', case when l.state = 'active' and w.state = 'open' then v.definition end)
  from public.survey_links l
  join public.waves w on w.id = l.wave_id join public.surveys s on s.id = w.survey_id
  join public.programmes p on p.id = w.programme_id left join public.survey_versions v on v.id = w.survey_version_id
  where l.address = the_address
$$;
call private.open_door('private.read_survey(text)', 'anon', 'authenticated');

create function private.keep_draft(the_address text, the_draft_hash text, the_sealed text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.answer_drafts where expires_at < now();
  insert into public.answer_drafts as d (draft_hash, programme_id, sealed)
  select the_draft_hash, w.programme_id, the_sealed
  from public.survey_links l join public.waves w on w.id = l.wave_id where l.address = the_address
  on conflict (draft_hash) do update set sealed = excluded.sealed, expires_at = excluded.expires_at;
  return found;
end $$;
call private.open_door('private.keep_draft(text, text, text)', 'anon', 'authenticated');

create function private.read_draft(the_draft_hash text) returns text
language sql stable security definer set search_path = '' as $$
  select sealed from public.answer_drafts where draft_hash = the_draft_hash and expires_at > now()
$$;
call private.open_door('private.read_draft(text)', 'anon', 'authenticated');

create function private.drop_draft(the_draft_hash text) returns void
language sql security definer set search_path = '' as $$
  delete from public.answer_drafts where draft_hash = the_draft_hash
$$;
call private.open_door('private.drop_draft(text)', 'anon', 'authenticated');

-- Keeps one sent survey: the contributor, the consents, one contribution per answer, its tags. The response id is made
-- before sending, so an acknowledgement lost on the way and sent again makes one (rule 4). Questions are read from the
-- wave's own version: an answer to a question it does not ask is refused, never stored.
-- Takes answers [{question, body|rating}] and consents [{purpose, given, wording, wordingVersion, language}].
create function private.send_response(the_address text, the_response uuid, the_receipt_hash text, the_answers jsonb,
                                      the_consents jsonb, the_language text, the_draft_hash text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  l public.survey_links%rowtype;
  w public.waves%rowtype;
  asked jsonb;
  question jsonb;
  answer jsonb;
  who uuid;
  said uuid;
  earlier text;
begin
  select * into l from public.survey_links where address = the_address;
  if l.id is null then perform private.refuse('not_found'); end if;
  select * into w from public.waves where id = l.wave_id for share;
  select c.receipt_hash into earlier from public.responses r join public.contributors c on c.id = r.contributor_id where r.id = the_response;
  if earlier is not null then
    if earlier <> the_receipt_hash then perform private.refuse('response_conflict'); end if;
    delete from public.answer_drafts where draft_hash = the_draft_hash;
    return jsonb_build_object('replyBy', w.reply_by);
  end if;
  if l.state = 'revoked' then perform private.refuse('link_revoked'); end if;
  if w.state <> 'open' then perform private.refuse('wave_closed'); end if;
  if not exists (select 1 from jsonb_array_elements(the_consents) k
                 where k.value ->> 'purpose' = 'take_part' and (k.value ->> 'given')::boolean) then
    perform private.refuse('consent_needed');
  end if;
  select definition -> 'questions' into asked from public.survey_versions where id = w.survey_version_id;
  if exists (select 1 from jsonb_array_elements(the_answers) a where not exists (
       select 1 from jsonb_array_elements(asked) q where q.value ->> 'id' = a.value ->> 'question')) then
    perform private.refuse('question_not_asked');
  end if;
  -- One answer to a question, words or a rating: of two it could only guess which was meant.
  if the_receipt_hash is null or exists (
       select 1 from jsonb_array_elements(the_answers) a group by a.value ->> 'question'
       having count(*) > 1 or bool_or(num_nonnulls(a.value ->> 'body', a.value ->> 'rating') <> 1)) then
    perform private.refuse('answer_not_understood');
  end if;
  insert into public.contributors (programme_id, language, receipt_hash)
  values (w.programme_id, the_language, the_receipt_hash) returning id into who;
  insert into public.responses (id, programme_id, wave_id, survey_link_id, contributor_id)
  values (the_response, w.programme_id, w.id, l.id, who);
  insert into public.consents (programme_id, contributor_id, purpose, given, wording, wording_version, language, how)
  select w.programme_id, who, k ->> 'purpose', (k ->> 'given')::boolean, k ->> 'wording', k ->> 'wordingVersion', coalesce(k ->> 'language', the_language), 'survey'
  from jsonb_array_elements(the_consents) k;
  for question in select value from jsonb_array_elements(asked) loop
    said := null;
    select value into answer from jsonb_array_elements(the_answers) where value ->> 'question' = question ->> 'id' limit 1;
    if found then
      insert into public.contributions (programme_id, contributor_id, source, body, rating, language)
      values (w.programme_id, who, 'survey',
              case question ->> 'kind' when 'open' then answer ->> 'body' end,
              case question ->> 'kind' when 'statement' then answer ->> 'rating' end, the_language)
      returning id into said;
      insert into public.tags (programme_id, contribution_id, outcome_id, via)
      select distinct w.programme_id, said, o.value::uuid, 'question'
      from jsonb_array_elements_text(coalesce(question -> 'outcomes', '[]')) o;
    end if;
    insert into public.answers (programme_id, response_id, question_id, question_text, contribution_id)
    values (w.programme_id, the_response, question ->> 'id', question ->> 'text', said);
  end loop;
  delete from public.answer_drafts where draft_hash = the_draft_hash;
  return jsonb_build_object('replyBy', w.reply_by);
exception
  when unique_violation then
    -- Two sendings of the same response crossed: the other one is kept; give the same answer it gave.
    if exists (select 1 from public.responses r join public.contributors c on c.id = r.contributor_id
               where r.id = the_response and c.receipt_hash = the_receipt_hash) then
      return jsonb_build_object('replyBy', w.reply_by);
    end if;
    perform private.refuse('response_conflict');
  when check_violation or not_null_violation or data_exception then
    perform private.refuse('answer_not_understood');
end $$;
call private.open_door('private.send_response(text, uuid, text, jsonb, jsonb, text, text)', 'anon', 'authenticated');

-- Whether a sending has arrived, for whoever holds its receipt: null when it has not.
create function private.find_response(the_receipt_hash text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('receivedOn', r.received_on, 'replyBy', w.reply_by)
  from public.contributors c join public.responses r on r.contributor_id = c.id join public.waves w on w.id = r.wave_id
  where c.receipt_hash = the_receipt_hash
$$;
call private.open_door('private.find_response(text)', 'anon', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants, column by column
-- ---------------------------------------------------------------------------------------------

revoke all on public.surveys, public.survey_versions, public.waves, public.survey_links, public.responses, public.answers,
  public.answer_drafts, public.heard_contributions, public.wave_responses from anon, authenticated, service_role;
revoke all on function private.programme_of_survey(uuid), private.programme_of_wave(uuid) from public, anon, authenticated, service_role;

grant select (id, programme_id, title, created_on) on public.surveys to authenticated;
grant select (id, programme_id, survey_id, number, state, definition) on public.survey_versions to authenticated;
grant select (id, programme_id, survey_id, survey_version_id, name, state, reply_by, opened_on, closed_on) on public.waves to authenticated;
grant select (id, programme_id, wave_id, address, state) on public.survey_links to authenticated;
grant select (id, programme_id, wave_id, survey_link_id, contributor_id, received_on) on public.responses to authenticated;
grant select (id, programme_id, response_id, question_id, question_text, contribution_id) on public.answers to authenticated;
grant select on public.heard_contributions, public.wave_responses to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

alter table public.surveys enable row level security;
create policy "those who run or record listening read surveys" on public.surveys for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator', 'programme_lead', 'secretary'))::uuid[]));

alter table public.survey_versions enable row level security;
create policy "versions are read with their survey" on public.survey_versions for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator', 'programme_lead', 'secretary'))::uuid[]));

alter table public.waves enable row level security;
create policy "waves are read with their survey" on public.waves for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator', 'programme_lead', 'secretary'))::uuid[]));

alter table public.survey_links enable row level security;
create policy "links are read with their survey" on public.survey_links for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator', 'programme_lead', 'secretary'))::uuid[]));

alter table public.responses enable row level security;
create policy "facilitators read that someone answered" on public.responses for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator'))::uuid[]));

alter table public.answers enable row level security;
create policy "facilitators read which question was answered" on public.answers for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator'))::uuid[]));

alter table public.answer_drafts enable row level security;
create policy "nobody reads drafts" on public.answer_drafts for select to authenticated using (false);
