-- Purpose: answering: answers kept while someone is answering, pausing, and sending, which makes one response however
-- often it is sent. What is asked depends on earlier answers; an answer to a question that was not asked is never stored.
-- Equality answers and ways to reach someone are kept where they cannot be joined to what they said.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

create table public.responses (
  id uuid primary key,
  programme_id uuid not null,
  wave_id uuid not null,
  survey_link_id uuid,
  contributor_id uuid not null unique,
  how text not null default 'online' check (how in ('online', 'offline', 'paper')),
  minutes_taken smallint check (minutes_taken between 0 and 1440),
  is_after_closing boolean not null default false,
  earlier_response_id uuid,
  received_on date not null default current_date,
  foreign key (wave_id, programme_id) references public.waves (id, programme_id) on delete cascade,
  foreign key (survey_link_id, programme_id) references public.survey_links (id, programme_id),
  foreign key (contributor_id, programme_id) references public.contributors (id, programme_id) on delete cascade,
  unique (id, programme_id),
  foreign key (earlier_response_id, programme_id) references public.responses (id, programme_id) on delete set null (earlier_response_id),
  check ((how = 'paper') = (survey_link_id is null))
);
comment on table public.responses is 'One sending of a survey. Its id is made before sending, so sending twice makes one. One entered from paper has no link.';

create table public.answers (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  response_id uuid not null,
  question_id text not null check (length(question_id) between 1 and 40),
  question_text text not null check (length(question_text) between 1 and 500),
  state text not null check (state in ('answered', 'skipped', 'not_asked', 'prefer_not')),
  contribution_id uuid unique,
  foreign key (response_id, programme_id) references public.responses (id, programme_id) on delete cascade,
  foreign key (contribution_id, programme_id) references public.contributions (id, programme_id) on delete cascade,
  unique (response_id, question_id),
  check (contribution_id is null or state = 'answered')
);
comment on table public.answers is 'What became of a question: answered by a contribution, skipped, not asked, or rather not said. A consent or a way to be reached is answered without one.';

create table public.answer_drafts (
  draft_hash text primary key check (length(draft_hash) = 64),
  programme_id uuid not null,
  wave_id uuid not null,
  sealed text not null check (length(sealed) <= 400000),
  expires_at timestamptz not null default now() + interval '12 hours',
  foreign key (wave_id, programme_id) references public.waves (id, programme_id) on delete cascade
);
comment on table public.answer_drafts is 'Answers not yet sent, sealed with a key only the person''s device holds. Deleted on sending, after twelve hours, or thirty days when paused.';

create table public.paused_answers (
  code_hash text primary key check (length(code_hash) = 64),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  draft_hash text not null unique references public.answer_drafts (draft_hash) on delete cascade,
  sealed text not null check (length(sealed) <= 2000)
);
comment on table public.paused_answers is 'The way back to a paused draft, sealed under the code the person was given. Gone with the draft.';

create table public.pages_passed (
  wave_id uuid not null,
  question_id text not null check (length(question_id) <= 40),
  programme_id uuid not null,
  people integer not null default 1,
  primary key (wave_id, question_id),
  foreign key (wave_id, programme_id) references public.waves (id, programme_id) on delete cascade
);
comment on table public.pages_passed is 'How many people came past each question of a wave, sent or not; the empty question is the beginning. Nothing says who.';

create table public.equality_answers (
  id uuid primary key,
  programme_id uuid not null,
  wave_id uuid not null,
  question_id text not null check (length(question_id) between 1 and 40),
  choices text[] not null check (cardinality(choices) between 1 and 40),
  foreign key (wave_id, programme_id) references public.waves (id, programme_id) on delete cascade
);
comment on table public.equality_answers is 'One answer to one equality question, with nothing that joins it to a response or to another answer. Its id follows from a receipt nobody here has.';

create table public.contact_requests (
  id uuid primary key,
  programme_id uuid not null,
  wave_id uuid not null,
  name text check (length(name) between 1 and 120),
  ways jsonb not null check (jsonb_typeof(ways) = 'array' and jsonb_array_length(ways) between 1 and 10 and length(ways::text) <= 6000),
  given_on date not null default current_date,
  done_on date,
  foreign key (wave_id, programme_id) references public.waves (id, programme_id) on delete cascade,
  unique (id, programme_id)
);
comment on table public.contact_requests is 'Someone who asked to be contacted, and the ways they marked safe. Nothing joins it to what they said.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index responses_wave on public.responses (wave_id, programme_id);
create index responses_link on public.responses (survey_link_id, programme_id);
create index responses_contributor on public.responses (contributor_id, programme_id);
create index responses_earlier on public.responses (earlier_response_id, programme_id);
create index responses_programme on public.responses (programme_id);
create index answers_response on public.answers (response_id, programme_id);
create index answers_contribution on public.answers (contribution_id, programme_id);
create index answers_programme on public.answers (programme_id);
create index answer_drafts_programme on public.answer_drafts (programme_id);
create index pages_passed_programme on public.pages_passed (programme_id);
create index equality_answers_programme on public.equality_answers (programme_id);
create index contact_requests_programme on public.contact_requests (programme_id);
create index answer_drafts_wave on public.answer_drafts (wave_id, programme_id);
create index answer_drafts_expiry on public.answer_drafts (expires_at);
create index paused_answers_programme on public.paused_answers (programme_id);
create index pages_passed_wave on public.pages_passed (wave_id, programme_id);
create index equality_answers_wave on public.equality_answers (wave_id, programme_id, question_id);
create index contact_requests_wave on public.contact_requests (wave_id, programme_id);

-- ---------------------------------------------------------------------------------------------
-- Views
-- ---------------------------------------------------------------------------------------------

-- A contribution with what was asked and where, for those who may read it.
create view public.heard_contributions with (security_invoker = true) as
  select u.id, u.programme_id, u.contributor_id, u.body, u.rating, u.given ->> 'words' as given, u.translation, u.language, u.given_on,
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

-- ---------------------------------------------------------------------------------------------
-- Functions: what is asked, and what answers it
-- ---------------------------------------------------------------------------------------------

-- An answer as something to compare: a rating, one choice alone, what was ranked first, a date, yes or no, words.
create function private.plain_value(the_value jsonb) returns text
language sql immutable set search_path = '' as $$
  select case
    when the_value ? 'choices' then case when jsonb_array_length(the_value -> 'choices') = 1 then the_value -> 'choices' ->> 0 end
    when the_value ? 'order' then the_value -> 'order' ->> 0
    when the_value ? 'agreed' then case when (the_value ->> 'agreed')::boolean then 'yes' else 'no' end
    else coalesce(the_value ->> 'rating', the_value ->> 'date', the_value ->> 'body') end
$$;

-- Whether one test of a condition holds for an answer. Without an answer none does. As in app/features/surveys/condition.ts.
create function private.meets(the_test jsonb, the_value jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
  wanted text := coalesce(the_test ->> 'value', '');
  counted numeric := coalesce(the_value ->> 'number', the_value ->> 'scale')::numeric;
  against numeric;
begin
  if the_value is null then return false; end if;
  if wanted ~ '^-?[0-9]{1,12}(\.[0-9]{1,6})?$' then against := wanted::numeric; end if;
  return coalesce(case the_test ->> 'test'
    when 'answered' then true
    when 'is' then case when counted is not null then counted = against else private.plain_value(the_value) = wanted end
    when 'isNot' then not coalesce(case when counted is not null then counted = against else private.plain_value(the_value) = wanted end, false)
    when 'includes' then coalesce(the_value -> 'choices' ? wanted, false)
    when 'more' then counted > against
    when 'less' then counted < against end, false);
end $$;

create function private.holds(the_condition jsonb, the_known jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select case when the_condition is null or jsonb_typeof(the_condition) = 'null' then true
    when the_condition ->> 'match' = 'any' then coalesce((select bool_or(private.meets(t.value, the_known -> (t.value ->> 'question'))) from jsonb_array_elements(the_condition -> 'tests') t), false)
    else coalesce((select bool_and(private.meets(t.value, the_known -> (t.value ->> 'question'))) from jsonb_array_elements(the_condition -> 'tests') t), true) end
$$;

-- Every question in order, whether these answers lead to it, and its answer if they do.
-- Takes answers as an object of values by question.
create function private.asked(the_questions jsonb, the_answers jsonb)
returns table (place integer, question jsonb, is_asked boolean, answer jsonb)
language plpgsql immutable set search_path = '' as $$
declare known jsonb := '{}';
begin
  place := 0;
  for question in select q.value from jsonb_array_elements(the_questions) q loop
    place := place + 1;
    is_asked := private.holds(question -> 'when', known);
    answer := case when is_asked and question ->> 'kind' <> 'information' then the_answers -> (question ->> 'id') end;
    if answer is not null then known := known || jsonb_build_object(question ->> 'id', answer); end if;
    return next;
  end loop;
end $$;

-- Whether an answer is one the question could have. As in app/features/surveys/value.ts.
create function private.value_fits(the_question jsonb, the_value jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
  options jsonb := coalesce(the_question -> 'options', '[]');
  chosen text[];
  n numeric;
  wanted_day text;
begin
  if jsonb_typeof(the_value) <> 'object' then return false; end if;
  case the_question ->> 'kind'
    when 'statement' then
      return the_value ->> 'rating' in ('strongly_agree', 'agree', 'neither', 'disagree', 'strongly_disagree', 'not_sure') and the_value - 'rating' = '{}';
    when 'choice', 'pictures', 'choices', 'ranking' then
      chosen := array(select jsonb_array_elements_text(coalesce(the_value -> 'choices', the_value -> 'order')));
      return cardinality(chosen) >= 1
        and cardinality(chosen) = (select count(distinct c) from unnest(chosen) c)
        and not exists (select 1 from unnest(chosen) c where not exists (select 1 from jsonb_array_elements(options) o where o.value ->> 'id' = c))
        and case the_question ->> 'kind'
          when 'ranking' then the_value ? 'order' and cardinality(chosen) = jsonb_array_length(options)
          when 'choices' then the_value ? 'choices' and (cardinality(chosen) = 1 or not exists (
            select 1 from jsonb_array_elements(options) o where o.value ->> 'role' = 'prefer_not' and o.value ->> 'id' = any (chosen)))
          else the_value ? 'choices' and cardinality(chosen) = 1 end
        and (not the_value ? 'other' or (length(the_value ->> 'other') between 1 and 10000 and exists (
          select 1 from jsonb_array_elements(options) o where o.value ->> 'role' = 'other' and o.value ->> 'id' = any (chosen))));
    when 'scale' then
      return jsonb_typeof(the_value -> 'scale') = 'number' and (the_value ->> 'scale') ~ '^([0-9]|10)$';
    when 'number' then
      if jsonb_typeof(the_value -> 'number') <> 'number' or not the_value ? 'number' then return false; end if;
      n := (the_value ->> 'number')::numeric;
      return abs(n) <= 1e12 and n >= coalesce((the_question ->> 'min')::numeric, n) and n <= coalesce((the_question ->> 'max')::numeric, n);
    when 'date' then
      wanted_day := the_value ->> 'date';
      if wanted_day is null or wanted_day !~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' or wanted_day < '0001' then return false; end if;
      return (rpad(wanted_day, 10, '-01-01') || ' ')::date is not null;
    when 'short' then
      return length(the_value ->> 'body') between 1 and 200;
    when 'open' then
      return length(the_value ->> 'body') between 1 and 10000;
    when 'consent' then
      return jsonb_typeof(the_value -> 'agreed') = 'boolean';
    when 'contact' then
      return the_value = '{"contact": true}';
    else return false;
  end case;
exception when data_exception then return false;
end $$;

-- Whether the answer is that the person would rather not say.
create function private.is_prefer_not(the_question jsonb, the_value jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select exists (select 1 from jsonb_array_elements(coalesce(the_question -> 'options', '[]')) o
                 where o.value ->> 'role' = 'prefer_not' and the_value -> 'choices' = jsonb_build_array(o.value -> 'id'))
$$;

-- What was chosen or counted, in the words of the survey's own language, for everyone who reads it later.
create function private.value_words(the_question jsonb, the_value jsonb) returns text
language sql immutable set search_path = '' as $$
  select coalesce(
    (select string_agg((case when the_value ? 'order' then c.ordinality || '. ' else '' end) || (o.value ->> 'text')
              || case when o.value ->> 'role' = 'other' and the_value ? 'other' then ': ' || (the_value ->> 'other') else '' end, '; ' order by c.ordinality)
     from jsonb_array_elements_text(coalesce(the_value -> 'choices', the_value -> 'order')) with ordinality c
     join jsonb_array_elements(coalesce(the_question -> 'options', '[]')) o on o.value ->> 'id' = c.value),
    the_value ->> 'scale',
    (the_value ->> 'number') || coalesce(' ' || nullif(the_question ->> 'unit', ''), ''),
    the_value ->> 'date')
$$;

-- ---------------------------------------------------------------------------------------------
-- Functions: while someone is answering
-- ---------------------------------------------------------------------------------------------

-- How long after a wave has closed the answers of someone who had begun still count.
create function private.grace_days() returns integer language sql immutable set search_path = '' as $$ select 30 $$;

-- What someone holding a link may see before answering: null when there is no such link. The questions come for an open
-- wave, and for a closed one within its grace, for those who had begun; not again for a version the caller knows.
create function private.read_survey(the_address text, the_known_version uuid default null) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('state', case when l.state = 'revoked' then 'revoked' else w.state end,
    'programme', p.name, 'isDemonstration', p.is_demonstration, 'title', s.title, 'wave', w.id, 'replyBy', w.reply_by, 'endsOn', w.ends_on,
    'closedOn', w.closed_on, 'graceUntil', case when w.state = 'closed' then w.closed_on + private.grace_days() end, 'version', v.id,
    'hasEarlierWave', exists (select 1 from public.waves e where e.survey_id = w.survey_id and e.id <> w.id and e.opened_on <= w.opened_on and e.state <> 'draft'),
    'definition', case when l.state = 'active' and v.id is distinct from the_known_version
      and (w.state = 'open' or (w.state = 'closed' and current_date <= w.closed_on + private.grace_days())) then v.definition end)
  from public.survey_links l
  join public.waves w on w.id = l.wave_id join public.surveys s on s.id = w.survey_id
  join public.programmes p on p.id = w.programme_id left join public.survey_versions v on v.id = w.survey_version_id
  where l.address = the_address
$$;
call private.open_door('private.read_survey(text, uuid)', 'anon', 'authenticated');

-- A picture or recording of the survey behind a link; content in base64, null when it is not one of its own.
create function private.read_file(the_address text, the_file uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('type', f.type, 'content', encode(f.content, 'base64'))
  from public.survey_links l join public.waves w on w.id = l.wave_id join public.survey_files f on f.survey_id = w.survey_id
  where l.address = the_address and l.state = 'active' and w.state <> 'draft' and f.id = the_file
$$;
call private.open_door('private.read_file(text, uuid)', 'anon', 'authenticated');

-- Keeps what was answered so far, and counts the questions this person came past for the first time. A new draft is taken
-- only while the wave is open; one that is there may go on within the grace. False when it was not kept.
create function private.keep_draft(the_address text, the_draft_hash text, the_sealed text, the_passed text[] default '{}') returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  w public.waves%rowtype;
  is_there boolean;
begin
  delete from public.answer_drafts where expires_at < now();
  select v.* into w from public.survey_links l join public.waves v on v.id = l.wave_id where l.address = the_address and l.state = 'active';
  select true into is_there from public.answer_drafts where draft_hash = the_draft_hash;
  if w.id is null or not (w.state = 'open' or (coalesce(is_there, false) and w.state = 'closed' and current_date <= w.closed_on + private.grace_days())) then
    return false;
  end if;
  insert into public.answer_drafts as d (draft_hash, programme_id, wave_id, sealed)
  values (the_draft_hash, w.programme_id, w.id, the_sealed)
  on conflict (draft_hash) do update set sealed = excluded.sealed, expires_at = greatest(d.expires_at, excluded.expires_at);
  perform private.count_passed(w, the_passed);
  return true;
end $$;

create function private.count_passed(the_wave public.waves, the_passed text[]) returns void
language sql security definer set search_path = '' as $$
  insert into public.pages_passed as p (wave_id, question_id, programme_id)
  select (the_wave).id, q.id, (the_wave).programme_id from (
    select distinct g.id from unnest(the_passed) g (id)
    where g.id = '' or exists (select 1 from public.survey_versions v cross join lateral jsonb_array_elements(v.definition -> 'questions') d
                             where v.id = (the_wave).survey_version_id and d.value ->> 'id' = g.id)) q
  order by q.id
  on conflict (wave_id, question_id) do update set people = p.people + 1
$$;
call private.open_door('private.keep_draft(text, text, text, text[])', 'anon', 'authenticated');

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

-- Keeps the way back to a draft under a code, and the draft for thirty days. Gives the day until which, null when there is no draft.
create function private.pause_draft(the_draft_hash text, the_code_hash text, the_sealed text) returns date
language plpgsql security definer set search_path = '' as $$
declare until timestamptz := now() + interval '30 days';
begin
  update public.answer_drafts set expires_at = until where draft_hash = the_draft_hash and expires_at > now();
  if not found then return null; end if;
  insert into public.paused_answers (code_hash, programme_id, draft_hash, sealed)
  select the_code_hash, d.programme_id, d.draft_hash, the_sealed from public.answer_drafts d where d.draft_hash = the_draft_hash
  on conflict (draft_hash) do update set code_hash = excluded.code_hash, sealed = excluded.sealed;
  return until::date;
exception when unique_violation then
  -- Another draft has this very code: the caller makes another one.
  return null;
end $$;
call private.open_door('private.pause_draft(text, text, text)', 'anon', 'authenticated');

-- The sealed way back behind a code; null when there is none, or its time is over.
create function private.read_pause(the_code_hash text) returns text
language sql stable security definer set search_path = '' as $$
  select p.sealed from public.paused_answers p join public.answer_drafts d on d.draft_hash = p.draft_hash
  where p.code_hash = the_code_hash and d.expires_at > now()
$$;
call private.open_door('private.read_pause(text)', 'anon', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Functions: sending
-- ---------------------------------------------------------------------------------------------

-- Keeps one response: the contributor, the consents, for each question what became of it, one contribution for each
-- answer that is one, and its tags. Only what the answers lead to is kept (no answer to a hidden question is stored).
-- Takes answers as an object of values by question.
create function private.store_response(the_wave public.waves, the_link public.survey_links, the_group text, the_response uuid, the_receipt_hash text,
                                       the_answers jsonb, the_consents jsonb, the_language text, the_variant text, the_how text,
                                       the_minutes integer, the_earlier_hash text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  place constant uuid := the_wave.programme_id;
  definition jsonb;
  asked record;
  who uuid;
  said uuid;
  is_said boolean;
  kind text;
begin
  select v.definition into definition from public.survey_versions v where v.id = the_wave.survey_version_id;
  insert into public.contributors (programme_id, language, version_used, priority_group, receipt_hash)
  values (place, the_language, coalesce(the_variant, 'standard'), the_group, the_receipt_hash) returning id into who;
  insert into public.responses (id, programme_id, wave_id, survey_link_id, contributor_id, how, minutes_taken, is_after_closing, earlier_response_id)
  select the_response, place, the_wave.id, the_link.id, who, the_how, least(the_minutes, 1440), the_wave.state = 'closed',
    (select r.id from public.contributors c join public.responses r on r.contributor_id = c.id join public.waves w on w.id = r.wave_id
     where c.receipt_hash = the_earlier_hash and w.survey_id = the_wave.survey_id and w.id <> the_wave.id);
  insert into public.consents (programme_id, contributor_id, purpose, given, wording, wording_version, language, how)
  select place, who, k ->> 'purpose', (k ->> 'given')::boolean, k ->> 'wording', k ->> 'wordingVersion', coalesce(k ->> 'language', the_language),
    case the_how when 'paper' then 'paper' else 'survey' end
  from jsonb_array_elements(the_consents) k;
  for asked in select * from private.asked(definition -> 'questions', the_answers) loop
    kind := asked.question ->> 'kind';
    if kind = 'information' then continue; end if;
    if asked.answer is not null and not coalesce(private.value_fits(asked.question, asked.answer), false) then
      perform private.refuse('answer_not_understood', asked.question ->> 'id');
    end if;
    said := null;
    is_said := asked.answer is not null and not private.is_prefer_not(asked.question, asked.answer);
    if is_said and kind = 'consent' then
      insert into public.consents (programme_id, contributor_id, purpose, question_id, given, wording, wording_version, language, how)
      values (place, who, 'question', asked.question ->> 'id', (asked.answer ->> 'agreed')::boolean, asked.question ->> 'text',
              left('version ' || (select number from public.survey_versions where id = the_wave.survey_version_id), 20), the_language,
              case the_how when 'paper' then 'paper' else 'survey' end);
    elsif is_said and kind <> 'contact' then
      insert into public.contributions (programme_id, contributor_id, source, body, rating, given, language)
      values (place, who, 'survey', asked.answer ->> 'body', asked.answer ->> 'rating',
              case when not asked.answer ?| array['body', 'rating'] then asked.answer || jsonb_build_object('words', private.value_words(asked.question, asked.answer)) end,
              the_language)
      returning id into said;
      insert into public.tags (programme_id, contribution_id, outcome_id, via)
      select distinct place, said, o.value::uuid, 'question' from jsonb_array_elements_text(coalesce(asked.question -> 'outcomes', '[]')) o;
    end if;
    insert into public.answers (programme_id, response_id, question_id, question_text, state, contribution_id)
    values (place, the_response, asked.question ->> 'id', asked.question ->> 'text',
            case when not asked.is_asked then 'not_asked' when asked.answer is null then 'skipped' when is_said then 'answered' else 'prefer_not' end, said);
  end loop;
end $$;

-- Answers as sent, [{question, ...value}], as an object of values by question; refuses two answers to one question (of two
-- it could only guess which was meant) and an answer to a question this version does not have.
create function private.answers_by_question(the_version uuid, the_answers jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare asked jsonb;
begin
  select definition -> 'questions' into asked from public.survey_versions where id = the_version;
  if exists (select 1 from jsonb_array_elements(the_answers) a where not exists (
       select 1 from jsonb_array_elements(asked) q where q.value ->> 'id' = a.value ->> 'question')) then
    perform private.refuse('question_not_asked');
  end if;
  if exists (select 1 from jsonb_array_elements(the_answers) a group by a.value ->> 'question' having count(*) > 1) then
    perform private.refuse('answer_not_understood');
  end if;
  return (select coalesce(jsonb_object_agg(a.value ->> 'question', a.value - 'question'), '{}') from jsonb_array_elements(the_answers) a);
end $$;

-- Sends a survey. The response id is made before sending, so an acknowledgement lost on the way and sent again makes one
-- (rule 4). A closed wave still takes the answers of someone who had begun before, within the grace: their draft is there,
-- or the caller vouches for the day they began.
-- Takes answers [{question, ...value}] and consents [{purpose, given, wording, wordingVersion, language}].
create function private.send_response(the_address text, the_response uuid, the_receipt_hash text, the_answers jsonb,
                                      the_consents jsonb, the_language text, the_draft_hash text default null,
                                      the_variant text default 'standard', the_how text default 'online', the_minutes integer default null,
                                      the_began_on date default null, the_passed text[] default '{}', the_earlier_hash text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  l public.survey_links%rowtype;
  w public.waves%rowtype;
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
  if w.state <> 'open' and not coalesce(w.state = 'closed' and current_date <= w.closed_on + private.grace_days()
       and (the_began_on <= w.closed_on or exists (select 1 from public.answer_drafts d where d.draft_hash = the_draft_hash and d.wave_id = w.id)), false) then
    perform private.refuse('wave_closed');
  end if;
  if the_how = 'paper' or the_receipt_hash is null then perform private.refuse('answer_not_understood'); end if;
  if not exists (select 1 from jsonb_array_elements(the_consents) k
                 where k.value ->> 'purpose' = 'take_part' and (k.value ->> 'given')::boolean) then
    perform private.refuse('consent_needed');
  end if;
  perform private.store_response(w, l, l.priority_group, the_response, the_receipt_hash,
    private.answers_by_question(w.survey_version_id, the_answers), the_consents, the_language, the_variant, the_how, the_minutes, the_earlier_hash);
  perform private.count_passed(w, the_passed);
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
call private.open_door('private.send_response(text, uuid, text, jsonb, jsonb, text, text, text, text, integer, date, text[], text)', 'anon', 'authenticated');

-- Enters a paper answer on someone's behalf, marked as such. The id and the receipt follow from the code printed on the
-- sheet, so that entering a sheet twice makes one; the second time it says so.
create function private.enter_paper(the_wave uuid, the_response uuid, the_receipt_hash text, the_answers jsonb, the_consents jsonb,
                                    the_language text, the_variant text, the_group text default null) returns text
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_wave(the_wave);
  w public.waves%rowtype;
begin
  perform private.require_role(place, 'facilitator');
  select * into w from public.waves where id = the_wave for share;
  if exists (select 1 from public.responses r join public.contributors c on c.id = r.contributor_id
             where r.id = the_response or c.receipt_hash = the_receipt_hash) then
    return 'already_entered';
  end if;
  if not coalesce(w.state = 'open' or (w.state = 'closed' and current_date <= w.closed_on + private.grace_days()), false) then
    perform private.refuse('wave_closed');
  end if;
  if the_receipt_hash is null then perform private.refuse('answer_not_understood'); end if;
  if not exists (select 1 from jsonb_array_elements(the_consents) k
                 where k.value ->> 'purpose' = 'take_part' and (k.value ->> 'given')::boolean) then
    perform private.refuse('consent_needed');
  end if;
  if the_group is not null and not exists (select 1 from public.reach_targets where wave_id = the_wave and priority_group = the_group) then
    perform private.refuse('group_unknown');
  end if;
  perform private.store_response(w, null, the_group, the_response, the_receipt_hash,
    private.answers_by_question(w.survey_version_id, the_answers), the_consents, the_language, the_variant, 'paper', null, null);
  perform private.record(place, 'entered', 'paper_response', the_wave);
  return 'entered';
exception when check_violation or not_null_violation or data_exception then
  perform private.refuse('answer_not_understood');
end $$;
call private.open_door('private.enter_paper(uuid, uuid, text, jsonb, jsonb, text, text, text)', 'authenticated');

-- Whether a sending has arrived, for whoever holds its receipt: null when it has not.
create function private.find_response(the_receipt_hash text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('receivedOn', r.received_on, 'replyBy', w.reply_by)
  from public.contributors c join public.responses r on r.contributor_id = c.id join public.waves w on w.id = r.wave_id
  where c.receipt_hash = the_receipt_hash
$$;
call private.open_door('private.find_response(text)', 'anon', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Functions: what is kept apart from the answers
-- ---------------------------------------------------------------------------------------------

-- The wave behind a link, while what belongs beside a response may be given there; null otherwise.
create function private.wave_to_give(the_address text) returns public.waves
language sql stable security definer set search_path = '' as $$
  select w from public.survey_links l join public.waves w on w.id = l.wave_id
  where l.address = the_address and l.state = 'active'
    and (w.state = 'open' or (w.state = 'closed' and current_date <= w.closed_on + private.grace_days()))
$$;

-- Keeps, or changes, one answer to an equality question the survey asks. Its id follows from the person's receipt code,
-- so that only they can find it again; nothing here knows whose it is. False when the wave takes none.
create function private.give_equality(the_address text, the_id uuid, the_question text, the_choices text[]) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  w public.waves%rowtype := private.wave_to_give(the_address);
  asked jsonb;
begin
  if w.id is null then return false; end if;
  select q.value into asked from public.survey_versions v cross join lateral jsonb_array_elements(v.definition -> 'equality' -> 'questions') q
  where v.id = w.survey_version_id and q.value ->> 'id' = the_question;
  if asked is null then perform private.refuse('question_not_asked'); end if;
  if not private.value_fits(asked || jsonb_build_object('kind', case when (asked ->> 'many')::boolean then 'choices' else 'choice' end),
                            jsonb_build_object('choices', to_jsonb(the_choices))) then
    perform private.refuse('answer_not_understood');
  end if;
  insert into public.equality_answers as e (id, programme_id, wave_id, question_id, choices)
  values (the_id, w.programme_id, w.id, the_question, the_choices)
  on conflict (id) do update set choices = excluded.choices where e.wave_id = excluded.wave_id and e.question_id = excluded.question_id;
  return true;
end $$;
call private.open_door('private.give_equality(text, uuid, text, text[])', 'anon', 'authenticated');

-- Keeps how someone asks to be contacted: only the ways they marked safe. Takes ways [{way, to, note}]. Sent twice it is kept once.
create function private.leave_contact(the_address text, the_id uuid, the_name text, the_ways jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_give(the_address);
begin
  if w.id is null then return false; end if;
  if exists (select 1 from jsonb_array_elements(the_ways) y where coalesce(y.value ->> 'way', '') not in ('email', 'text', 'call', 'post', 'worker')
               or coalesce(length(y.value ->> 'to'), 0) not between 1 and 300 or coalesce(length(y.value ->> 'note'), 0) > 300) then
    perform private.refuse('answer_not_understood');
  end if;
  insert into public.contact_requests as c (id, programme_id, wave_id, name, ways)
  values (the_id, w.programme_id, w.id, nullif(trim(the_name), ''), the_ways)
  on conflict (id) do update set name = excluded.name, ways = excluded.ways where c.wave_id = excluded.wave_id;
  return true;
exception when check_violation or data_exception then
  perform private.refuse('answer_not_understood');
end $$;
call private.open_door('private.leave_contact(text, uuid, text, jsonb)', 'anon', 'authenticated');

-- Takes back everything a receipt stands for. What is kept apart is found by ids that follow from the code itself.
create function private.withdraw_by_receipt(the_receipt_hash text, the_reason text default null, the_apart uuid[] default '{}') returns boolean
language plpgsql security definer set search_path = '' as $$
declare who uuid;
begin
  select id into who from public.contributors where receipt_hash = the_receipt_hash;
  if who is null then return false; end if;
  perform private.withdraw(who, the_reason);
  delete from public.equality_answers where id = any (the_apart);
  delete from public.contact_requests where id = any (the_apart);
  return true;
end $$;
call private.open_door('private.withdraw_by_receipt(text, text, uuid[])', 'anon', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Functions: what was heard
-- ---------------------------------------------------------------------------------------------

-- One page of what was heard, newest first, from after a place in the list, and one row more to tell whether it goes on.
-- Shows all, words and ratings without a tag yet (what was chosen speaks through its question), words only, what waits for a translation, or the quotes another of the team asked the
-- caller to check.
create function private.list_heard(the_programme uuid, the_show text, the_wave uuid, the_outcome uuid, after_on date, after_id uuid,
                                   the_count integer)
returns table (id uuid, body text, rating text, given text, translation text, language text, given_on date, question_text text, wave_id uuid, wave_name text,
               survey_title text, pseudonym text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role(the_programme, 'facilitator');
  return query
    select h.id, h.body, h.rating, h.given, h.translation, h.language, h.given_on, h.question_text, h.wave_id, h.wave_name, h.survey_title, p.pseudonym
    from public.heard_contributions h join public.contributors p on p.id = h.contributor_id
    where h.programme_id = the_programme
      and (after_on is null or (h.given_on, h.id) < (after_on, after_id))
      and (the_wave is null or h.wave_id = the_wave)
      and (the_outcome is null or exists (select 1 from public.tags t where t.contribution_id = h.id and t.outcome_id = the_outcome))
      and case the_show
            when 'untagged' then h.given is null and not exists (select 1 from public.tags t where t.contribution_id = h.id)
            when 'words' then h.body is not null
            when 'untranslated' then h.body is not null and h.translation is null and h.language <> 'en'
            when 'quotes' then exists (select 1 from public.quote_clearances q where q.contribution_id = h.id and q.state = 'asked'
                                         and q.asked_by is distinct from (select auth.uid()))
            else true end
    order by h.given_on desc, h.id desc
    limit least(the_count, 200) + 1;
end $$;
call private.open_door('private.list_heard(uuid, text, uuid, uuid, date, uuid, integer)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants, column by column
-- ---------------------------------------------------------------------------------------------

revoke all on public.responses, public.answers, public.answer_drafts, public.paused_answers, public.pages_passed, public.equality_answers,
  public.contact_requests, public.heard_contributions, public.wave_responses from anon, authenticated, service_role;
revoke all on function private.plain_value(jsonb), private.meets(jsonb, jsonb), private.holds(jsonb, jsonb), private.asked(jsonb, jsonb),
  private.value_fits(jsonb, jsonb), private.is_prefer_not(jsonb, jsonb), private.value_words(jsonb, jsonb), private.grace_days(),
  private.count_passed(public.waves, text[]), private.answers_by_question(uuid, jsonb), private.wave_to_give(text),
  private.store_response(public.waves, public.survey_links, text, uuid, text, jsonb, jsonb, text, text, text, integer, text)
  from public, anon, authenticated, service_role;

-- Which link someone came by may be a priority group's: nobody reads it beside who they are (rule 5).
grant select (id, programme_id, wave_id, contributor_id, how, is_after_closing, received_on) on public.responses to authenticated;
grant select (id, programme_id, response_id, question_id, question_text, state, contribution_id) on public.answers to authenticated;
grant select on public.heard_contributions, public.wave_responses to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

alter table public.responses enable row level security;
create policy "facilitators read that someone answered" on public.responses for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator'))::uuid[]));

alter table public.answers enable row level security;
create policy "facilitators read which question was answered" on public.answers for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator'))::uuid[]));

alter table public.answer_drafts enable row level security;
create policy "nobody reads drafts" on public.answer_drafts for select to authenticated using (false);

alter table public.paused_answers enable row level security;
create policy "nobody reads the ways back" on public.paused_answers for select to authenticated using (false);

alter table public.pages_passed enable row level security;
create policy "nobody reads the counters themselves" on public.pages_passed for select to authenticated using (false);

alter table public.equality_answers enable row level security;
create policy "nobody reads equality answers one by one" on public.equality_answers for select to authenticated using (false);

alter table public.contact_requests enable row level security;
create policy "nobody reads ways to reach people but through a door" on public.contact_requests for select to authenticated using (false);
