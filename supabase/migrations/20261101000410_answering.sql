-- Purpose: answering: what someone holding a link may see, and what they answered so far, kept sealed while they answer and
-- when they pause.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

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

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index answer_drafts_programme on public.answer_drafts (programme_id);
create index answer_drafts_wave on public.answer_drafts (wave_id, programme_id);
create index answer_drafts_expiry on public.answer_drafts (expires_at);
create index paused_answers_programme on public.paused_answers (programme_id);
create index pages_passed_programme on public.pages_passed (programme_id);
create index pages_passed_wave on public.pages_passed (wave_id, programme_id);

-- ---------------------------------------------------------------------------------------------
-- Functions
-- ---------------------------------------------------------------------------------------------

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
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('state', case when l.state = 'revoked' then 'revoked' else w.state end,
    'programme', p.name, 'face', private.face_of(p.id), 'isDemonstration', p.is_demonstration, 'title', s.title, 'wave', w.id, 'replyBy', w.reply_by, 'endsOn', w.ends_on, 'leastCount', p.least_count,
    'closedOn', w.closed_on, 'graceUntil', case when w.state = 'closed' then w.closed_on + private.grace_days() end, 'version', v.id,
    'hasEarlierWave', exists (select 1 from public.waves e where e.survey_id = w.survey_id and e.id <> w.id and e.opened_on <= w.opened_on and e.state <> 'draft'),
    'definition', case when l.state = 'active' and v.id is distinct from the_known_version
      and (w.state = 'open' or (w.state = 'closed' and private.today() <= w.closed_on + private.grace_days())) then v.definition end)
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

-- Who is responsible for what people say under a link, and for each purpose its lawful basis and how long it is kept: what
-- they may read before they answer. Null when there is no such link.
create function private.read_terms(the_address text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('programme', p.name,
    'responsible', case when p.responsible_name is not null then jsonb_build_object('name', p.responsible_name, 'contact', p.responsible_contact, 'words', p.responsible_words) end,
    'purposes', coalesce((
    select jsonb_agg(jsonb_build_object('purpose', u.purpose, 'lawfulBasis', u.lawful_basis, 'months', u.retention_months)
             order by array_position(array['take_part', 'quote_boards', 'quote_public', 'contact_again', 'equality'], u.purpose))
    from public.survey_purposes u where u.survey_id = w.survey_id), '[]'))
  from public.survey_links l join public.waves w on w.id = l.wave_id join public.programmes p on p.id = w.programme_id
  where l.address = the_address and l.state = 'active' and w.state <> 'draft'
$$;
call private.open_door('private.read_terms(text)', 'anon', 'authenticated');

-- Keeps what was answered so far, and counts the questions this person came past for the first time. A new draft is taken
-- only while the wave is open; one that is there may go on within the grace. False when it was not kept.
create function private.keep_draft(the_address text, the_draft_hash text, the_sealed text, the_passed text[] default '{}') returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  w public.waves%rowtype;
  is_there boolean;
begin
  select v.* into w from public.survey_links l join public.waves v on v.id = l.wave_id where l.address = the_address and l.state = 'active';
  select true into is_there from public.answer_drafts where draft_hash = the_draft_hash and expires_at > now();
  if w.id is null or not (w.state = 'open' or (coalesce(is_there, false) and w.state = 'closed' and private.today() <= w.closed_on + private.grace_days())) then
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

-- Drops drafts whose time is over, and the ways back to them. A job does it, not whoever saves next.
create function private.drop_expired_drafts() returns integer
language plpgsql security definer set search_path = '' as $$
declare dropped integer;
begin
  delete from public.answer_drafts where expires_at < now();
  get diagnostics dropped = row_count;
  return dropped;
end $$;
call private.open_door('private.drop_expired_drafts()', 'service_role');

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
  return private.day_of(until);
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
-- Grants, column by column
-- ---------------------------------------------------------------------------------------------

revoke all on public.answer_drafts, public.paused_answers, public.pages_passed from anon, authenticated, service_role;
revoke all on function private.grace_days(), private.still_takes(public.waves), private.count_passed(public.waves, text[]) from public, anon, authenticated, service_role;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

alter table public.answer_drafts enable row level security;
create policy "nobody reads drafts" on public.answer_drafts for select to authenticated using (false);

alter table public.paused_answers enable row level security;
create policy "nobody reads the ways back" on public.paused_answers for select to authenticated using (false);

alter table public.pages_passed enable row level security;
create policy "nobody reads the counters themselves" on public.pages_passed for select to authenticated using (false);
