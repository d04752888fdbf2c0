-- Purpose: what people told us: contributors by pseudonym, their consents, their contributions, the tags to
-- outcomes, and withdrawal. The door to every later stage is usable_contributions.

-- ---------------------------------------------------------------------------------------------
-- Types and tables
-- ---------------------------------------------------------------------------------------------

-- The first of this month. Beside what people said no day is kept: what is kept unlinked from it has a name on it, and a
-- day on both sides would join the two (docs/decisions/024-no-day-on-both-sides.md).
create function private.this_month() returns date
language sql stable set search_path = '' as $$ select date_trunc('month', private.today())::date $$;

create table public.contributors (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references public.programmes (id) on delete cascade,
  pseudonym text not null default upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 6)),
  language text not null check (length(language) between 2 and 35),
  version_used text not null default 'standard' check (version_used in ('standard', 'easy_read', 'audio')),
  priority_group text check (length(priority_group) between 1 and 200),
  receipt_hash text unique check (length(receipt_hash) = 64),
  unique (id, programme_id)
);
comment on table public.contributors is 'A person as one listening knows them: a random pseudonym, new each time. No name, no time of day.';

create table public.consents (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  contributor_id uuid not null,
  purpose text not null check (purpose in ('take_part', 'quote_boards', 'quote_public', 'contact_again', 'question')),
  question_id text not null default '' check (length(question_id) <= 40),
  given boolean not null,
  wording text not null check (length(wording) between 1 and 1000),
  wording_version text not null check (length(wording_version) between 1 and 20),
  language text not null check (length(language) between 2 and 35),
  how text not null check (how in ('survey', 'paper', 'receipt')),
  given_in date not null default private.this_month() check (extract(day from given_in) = 1),
  foreign key (contributor_id, programme_id) references public.contributors (id, programme_id) on delete cascade,
  unique (contributor_id, purpose, question_id),
  check ((purpose = 'question') = (question_id <> ''))
);
comment on table public.consents is 'Each purpose asked apart, given or refused, with the exact words shown.';

create table public.contributions (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  contributor_id uuid not null,
  source text not null check (source in ('survey')),
  state text not null default 'received' check (state in ('received', 'held')),
  body text check (length(body) between 1 and 10000),
  rating text check (rating in ('strongly_agree', 'agree', 'neither', 'disagree', 'strongly_disagree', 'not_sure')),
  given jsonb check (jsonb_typeof(given -> 'words') = 'string'),
  translation text check (length(translation) between 1 and 10000),
  translated_by uuid references public.people (id) on delete set null,
  language text not null check (length(language) between 2 and 35),
  given_in date not null default private.this_month() check (extract(day from given_in) = 1),
  foreign key (contributor_id, programme_id) references public.contributors (id, programme_id) on delete cascade,
  unique (id, programme_id),
  check (num_nonnulls(body, rating, given) = 1),
  check (translation is null or body is not null)
);
comment on table public.contributions is 'One thing one person told us: words, a rating, or what they chose or counted. One that was taken back is gone.';

create table public.tags (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  contribution_id uuid not null,
  outcome_id uuid not null,
  stance text not null default 'neutral' check (stance in ('helps', 'hinders', 'wants', 'neutral')),
  via text not null check (via in ('question', 'person')),
  tagged_by uuid references public.people (id) on delete set null,
  tagged_at timestamptz not null default now(),
  foreign key (contribution_id, programme_id) references public.contributions (id, programme_id) on delete cascade,
  foreign key (outcome_id, programme_id) references public.element_identities (id, programme_id),
  unique (contribution_id, outcome_id)
);
comment on table public.tags is 'Contribution x outcome, with a stance: by the question asked, or by the person who tagged it.';

create table public.withdrawals (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  wave_id uuid not null,
  response_id uuid not null unique,
  receipt_hash text not null unique check (length(receipt_hash) = 64),
  withdrawn_in date not null default private.this_month() check (extract(day from withdrawn_in) = 1),
  reason text check (length(reason) between 1 and 500)
);
comment on table public.withdrawals is 'That a person took everything back, and why if they chose to say: all that remains of them, so that the same sending again makes none and their receipt says so.';

create table public.quote_clearances (
  contribution_id uuid not null,
  audience text not null check (audience in ('boards', 'public')),
  programme_id uuid not null,
  asked_by uuid references public.people (id) on delete set null,
  cleared_by uuid references public.people (id) on delete set null,
  state text not null default 'asked' check (state in ('asked', 'cleared')),
  primary key (contribution_id, audience),
  foreign key (contribution_id, programme_id) references public.contributions (id, programme_id) on delete cascade,
  check (cleared_by is null or cleared_by <> asked_by)
);
comment on table public.quote_clearances is 'Words that may leave the team: the person agreed, one of the team asked, and another checked nobody can be recognised.';

-- ---------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------

create index contributors_programme on public.contributors (programme_id);
create index consents_contributor on public.consents (contributor_id, programme_id);
create index consents_programme on public.consents (programme_id);
create index contributions_programme on public.contributions (programme_id, given_in desc, id desc);
create index contributions_translated_by on public.contributions (translated_by);
create index contributions_contributor on public.contributions (contributor_id, programme_id);
create index tags_contribution on public.tags (contribution_id, programme_id);
create index tags_outcome on public.tags (outcome_id, programme_id);
create index tags_programme on public.tags (programme_id);
create index tags_tagged_by on public.tags (tagged_by);
create index withdrawals_wave on public.withdrawals (wave_id, programme_id);
create index withdrawals_programme on public.withdrawals (programme_id);
create index quote_clearances_contribution on public.quote_clearances (contribution_id, programme_id);
create index quote_clearances_programme on public.quote_clearances (programme_id);
create index quote_clearances_asked_by on public.quote_clearances (asked_by);
create index quote_clearances_cleared_by on public.quote_clearances (cleared_by);

-- ---------------------------------------------------------------------------------------------
-- Views and functions
-- ---------------------------------------------------------------------------------------------

create view public.usable_contributions with (security_invoker = true) as
  select c.id, c.programme_id, c.contributor_id, c.source, c.body, c.rating, c.given, c.translation, c.language, c.given_in
  from public.contributions c
  where c.state = 'received'
    and exists (select 1 from public.consents k where k.contributor_id = c.contributor_id and k.purpose = 'take_part' and k.given);
comment on view public.usable_contributions is 'The first door: consented, not withdrawn, not held. Every later stage reads through it.';

create view public.tagged_contributions with (security_invoker = true) as
  select t.id as tag_id, t.outcome_id, t.stance, t.via, u.id as contribution_id, u.programme_id, u.contributor_id, u.rating
  from public.tags t join public.usable_contributions u on u.id = t.contribution_id;
comment on view public.tagged_contributions is 'The second door: usable contributions with each outcome they speak to.';

-- The words a board or the public may read: agreed by the person, cleared by two of the team, still usable.
create function private.quotable(the_contribution uuid, the_audience text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from public.quote_clearances q
    join public.usable_contributions u on u.id = q.contribution_id
    join public.consents k on k.contributor_id = u.contributor_id and k.given
      and k.purpose = case q.audience when 'boards' then 'quote_boards' else 'quote_public' end
    where q.contribution_id = the_contribution and q.audience = the_audience and q.state = 'cleared')
$$;

-- Whether a quote waits for the caller to check it: another asked for it, and the caller did not translate it (rule C7).
create function private.is_mine_to_check(q public.quote_clearances) returns boolean
language sql stable security definer set search_path = '' as $$
  select q.state = 'asked' and q.asked_by is distinct from (select auth.uid())
    and not exists (select 1 from public.contributions c where c.id = q.contribution_id and c.translated_by = (select auth.uid()))
$$;

-- The programme of a contribution, for someone who may work with raw contributions there; refuses everyone else.
create function private.programme_of_contribution(the_contribution uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare place uuid;
begin
  select programme_id into place from public.usable_contributions where id = the_contribution;
  perform private.require_role(place, 'facilitator');
  return place;
end $$;

-- Holds contributions where they are while something is joined to them: whoever takes words back meanwhile waits, and
-- words that were just taken back are not found.
create function private.hold_in_place(the_contributions uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
declare held integer;
begin
  perform 1 from public.contributions where id = any (the_contributions) order by id for key share;
  get diagnostics held = row_count;
  if held < (select count(distinct c) from unnest(the_contributions) c) then perform private.refuse('not_found'); end if;
end $$;

-- Tags a contribution to an outcome, or changes the stance of a tag that is there.
create function private.tag(the_contribution uuid, the_outcome uuid, the_stance text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_contribution(the_contribution);
  made uuid;
begin
  if not exists (select 1 from public.current_outcomes where id = the_outcome and programme_id = place) then
    perform private.refuse('not_found');
  end if;
  perform private.hold_in_place(array[the_contribution]);
  insert into public.tags (programme_id, contribution_id, outcome_id, stance, via, tagged_by)
  values (place, the_contribution, the_outcome, the_stance, 'person', (select auth.uid()))
  on conflict (contribution_id, outcome_id) do update
    set stance = excluded.stance, via = 'person', tagged_by = excluded.tagged_by, tagged_at = now()
  returning id into made;
  perform private.record(place, 'tagged', 'contribution', the_contribution);
  return made;
end $$;
call private.open_door('private.tag(uuid, uuid, text)', 'authenticated');

create function private.untag(the_contribution uuid, the_outcome uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_contribution(the_contribution);
begin
  delete from public.tags where contribution_id = the_contribution and outcome_id = the_outcome;
  perform private.record(place, 'untagged', 'contribution', the_contribution);
end $$;
call private.open_door('private.untag(uuid, uuid)', 'authenticated');

-- Puts a translation into the team's own language beside someone's words; empty takes it away. The words themselves stay.
-- Quotes that were asked for or cleared before have to be checked again, by someone other than the translator (rule C7).
create function private.translate(the_contribution uuid, the_translation text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_contribution(the_contribution);
  translated text := nullif(trim(the_translation), '');
begin
  if exists (select 1 from public.contributions where id = the_contribution and translation = translated) then return; end if;
  update public.contributions set translation = translated, translated_by = case when translated is not null then (select auth.uid()) end
  where id = the_contribution and body is not null;
  if not found then perform private.refuse('nothing_to_translate'); end if;
  if translated is not null then
    update public.quote_clearances set state = 'asked', asked_by = (select auth.uid()), cleared_by = null where contribution_id = the_contribution;
  end if;
  perform private.record(place, 'translated', 'contribution', the_contribution);
end $$;
call private.open_door('private.translate(uuid, text)', 'authenticated');

-- Refuses unless the person agreed that their words may be quoted to this audience. A rating is no quote.
create function private.require_agreed_to_be_quoted(the_contribution uuid, the_audience text) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (
    select 1 from public.contributions c join public.consents k on k.contributor_id = c.contributor_id and k.given
      and k.purpose = case the_audience when 'boards' then 'quote_boards' when 'public' then 'quote_public' end
    where c.id = the_contribution and c.body is not null) then
    perform private.refuse('not_agreed_to_be_quoted');
  end if;
end $$;

-- Asks for someone's words to be quoted. Asking again, whoever asks, never clears: that is the next command's. Who wrote the
-- translation beside the words may become the one who asks, since they may not check it.
create function private.ask_to_quote(the_contribution uuid, the_audience text) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_contribution(the_contribution);
begin
  perform private.require_agreed_to_be_quoted(the_contribution, the_audience);
  perform private.hold_in_place(array[the_contribution]);
  insert into public.quote_clearances (contribution_id, audience, programme_id, asked_by)
  values (the_contribution, the_audience, place, (select auth.uid()))
  on conflict (contribution_id, audience) do update set asked_by = excluded.asked_by
    where quote_clearances.state = 'asked' and quote_clearances.asked_by is distinct from excluded.asked_by
      and (select translated_by from public.contributions where id = the_contribution) = excluded.asked_by;
  if found then perform private.record(place, 'asked', 'quote', the_contribution, the_audience); end if;
end $$;
call private.open_door('private.ask_to_quote(uuid, text)', 'authenticated');

-- Asks for someone's words to be quoted, or, when another person of the team asked, clears them. Who wrote the translation
-- beside the words never clears them, whoever asked: nobody checks their own work.
create function private.clear_quote(the_contribution uuid, the_audience text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.programme_of_contribution(the_contribution);
  now_state text;
begin
  perform private.require_agreed_to_be_quoted(the_contribution, the_audience);
  if exists (select 1 from public.quote_clearances q where q.contribution_id = the_contribution and q.audience = the_audience
               and q.state = 'asked' and q.asked_by is distinct from (select auth.uid()) and not private.is_mine_to_check(q)) then
    perform private.refuse('own_translation');
  end if;
  perform private.hold_in_place(array[the_contribution]);
  insert into public.quote_clearances as q (contribution_id, audience, programme_id, asked_by)
  values (the_contribution, the_audience, place, (select auth.uid()))
  on conflict (contribution_id, audience) do update
    set state = case when q.asked_by = (select auth.uid()) then q.state else 'cleared' end,
        cleared_by = case when q.asked_by = (select auth.uid()) then q.cleared_by else (select auth.uid()) end
  returning state into now_state;
  perform private.record(place, now_state, 'quote', the_contribution, the_audience);
  return now_state;
end $$;
call private.open_door('private.clear_quote(uuid, text)', 'authenticated');

create function private.stop_quoting(the_contribution uuid, the_audience text) returns void
language plpgsql security definer set search_path = '' as $$
declare place uuid := private.programme_of_contribution(the_contribution);
begin
  delete from public.quote_clearances where contribution_id = the_contribution and audience = the_audience;
  perform private.record(place, 'stopped', 'quote', the_contribution, the_audience);
end $$;
call private.open_door('private.stop_quoting(uuid, text)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants, column by column
-- ---------------------------------------------------------------------------------------------

revoke all on public.contributors, public.consents, public.contributions, public.tags, public.withdrawals, public.quote_clearances,
  public.usable_contributions, public.tagged_contributions from anon, authenticated, service_role;
revoke all on function private.quotable(uuid, text), private.is_mine_to_check(public.quote_clearances), private.programme_of_contribution(uuid),
  private.require_agreed_to_be_quoted(uuid, text), private.hold_in_place(uuid[]), private.this_month()
  from public, anon, authenticated, service_role;

grant select (id, programme_id, pseudonym, language, version_used) on public.contributors to authenticated;
grant select (id, programme_id, contributor_id, purpose, question_id, given, wording, wording_version, language, how, given_in)
  on public.consents to authenticated;
grant select (id, programme_id, contributor_id, source, state, body, rating, given, translation, translated_by, language, given_in) on public.contributions to authenticated;
grant select (id, programme_id, contribution_id, outcome_id, stance, via, tagged_by, tagged_at) on public.tags to authenticated;
grant select (id, programme_id, wave_id, withdrawn_in, reason) on public.withdrawals to authenticated;
grant select (contribution_id, audience, programme_id, asked_by, cleared_by, state) on public.quote_clearances to authenticated;
grant select on public.usable_contributions, public.tagged_contributions to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

alter table public.contributors enable row level security;
create policy "facilitators read pseudonyms" on public.contributors for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator'))::uuid[]));

alter table public.consents enable row level security;
create policy "facilitators read what was agreed to" on public.consents for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator'))::uuid[]));

alter table public.contributions enable row level security;
create policy "facilitators read contributions, safeguarding leads those held" on public.contributions for select to authenticated
  using ((state <> 'held' and programme_id = any ((select private.my_programmes('facilitator'))::uuid[]))
    or (state = 'held' and programme_id = any ((select private.my_programmes('safeguarding_lead'))::uuid[])));

alter table public.tags enable row level security;
create policy "facilitators read tags" on public.tags for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator'))::uuid[]));

alter table public.withdrawals enable row level security;
create policy "facilitators read that someone withdrew" on public.withdrawals for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator'))::uuid[]));

alter table public.quote_clearances enable row level security;
create policy "facilitators read which quotes are cleared" on public.quote_clearances for select to authenticated
  using (programme_id = any ((select private.my_programmes('facilitator'))::uuid[]));
