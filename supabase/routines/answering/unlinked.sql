-- Purpose: giving equality answers and ways to be reached beside a survey.

-- The wave behind a link, while what belongs beside a response may be given there; null otherwise.
create function private.wave_to_give(the_address text) returns public.waves
language sql stable security definer set search_path = '' as $$
  select w from public.survey_links l join public.waves w on w.id = l.wave_id
  where l.address = the_address and l.state = 'active' and private.still_takes(w)
$$;

-- Rows lie in the order they came, and the database notes with each the transaction that wrote it: together that would
-- tell which equality answers stand on one sheet, and beside whose answers a way to be reached was left. So rows are written
-- anew, in an order by chance, each time something is kept, each time answers are sent, and all of them when a wave closes.
-- Equality answers of a wave: those just kept and others of the same question up to 64 in all, and as many of every other
-- question, so that neither a transaction nor their number tells which question was answered. Others are those on both sides
-- of a point by chance, for ids are spread by chance themselves, and an index finds these at once. Rows in use are passed
-- over. Without a number, all of them.
create function private.mix_equality(the_wave uuid, the_new uuid[], the_count integer default null) returns void
language plpgsql security definer set search_path = '' set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  point uuid := gen_random_uuid();
  half integer := the_count / 2;
begin
  -- In one statement, and one by one in the order by chance: joining them in any other way would go through the table as it lies.
  with chosen as materialized (
    select c.id
    from (select q.value ->> 'id' as id, (select count(*)::integer from public.equality_answers n where n.id = any (the_new) and n.question_id = q.value ->> 'id') as new
          from public.waves w join public.survey_versions v on v.id = w.survey_version_id
          cross join lateral jsonb_array_elements(v.definition -> 'equality' -> 'questions') q where w.id = the_wave) asked
    cross join lateral (
      select id from (select e.id from public.equality_answers e where e.listening_id = the_wave and e.question_id = asked.id and e.id = any (the_new)
                      for no key update skip locked) new
      union all select id from (select e.id from public.equality_answers e where e.listening_id = the_wave and e.question_id = asked.id and e.id >= point
                            and e.id <> all (the_new) order by e.id limit half for no key update skip locked) above
      union all select id from (select e.id from public.equality_answers e where e.listening_id = the_wave and e.question_id = asked.id and e.id < point
                            and e.id <> all (the_new) order by e.id desc limit case when half is not null then greatest(half - asked.new, 0) end for no key update skip locked) below
    ) c order by random())
  update public.equality_answers e set listening_id = e.listening_id from chosen c where e.id = c.id;
end $$;

-- Writes anew what is kept unlinked in open waves and those in their grace, at a time nobody chose.
create function private.mix_open_waves() returns void
language plpgsql security definer set search_path = '' as $$
declare one uuid;
begin
  for one in select w.id from public.waves w where private.still_takes(w) loop
    perform private.mix_equality(one, '{}', 64);
    perform private.mix_contacts(one);
  end loop;
end $$;
call private.open_door('private.mix_open_waves()', 'service_role');

create function private.mix_closed_wave() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.mix_equality(new.id, '{}');
  perform private.mix_contacts(new.id);
  return null;
end $$;
create trigger waves_mix after update of state on public.listenings
  for each row when (new.state = 'closed' and old.state <> 'closed') execute function private.mix_closed_wave();

-- Keeps, or changes, one answer to an equality question the wave asks.
create function private.keep_equality(w public.waves, the_id uuid, the_question text, the_choices text[]) returns void
language plpgsql security definer set search_path = '' as $$
declare asked jsonb;
begin
  select q.value into asked from public.survey_versions v cross join lateral jsonb_array_elements(v.definition -> 'equality' -> 'questions') q
  where v.id = w.survey_version_id and q.value ->> 'id' = the_question;
  if asked is null then perform private.refuse('question_not_asked'); end if;
  if not coalesce(private.value_fits(asked || jsonb_build_object('kind', case when (asked ->> 'many')::boolean then 'choices' else 'choice' end),
                                     jsonb_build_object('choices', to_jsonb(the_choices))), false) then
    perform private.refuse('answer_not_understood', the_question);
  end if;
  insert into public.equality_answers as e (id, programme_id, listening_id, question_id, choices)
  values (the_id, w.programme_id, w.id, the_question, the_choices)
  on conflict (id) do update set choices = excluded.choices where e.listening_id = excluded.listening_id and e.question_id = excluded.question_id;
end $$;

-- Keeps, or changes, one answer to an equality question the survey asks. Its id follows from the person's receipt code,
-- so that only they can find it again; nothing here knows whose it is. False when the wave takes none: groups are counted
-- once, when it closes, so after that nothing would ever be told of an answer, and none is kept (rule C2).
create function private.give_equality(the_address text, the_id uuid, the_question text, the_choices text[]) returns boolean
language plpgsql security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_give(the_address);
begin
  if w.id is null or w.state <> 'open' then return false; end if;
  perform private.keep_equality(w, the_id, the_question, the_choices);
  perform private.mix_equality(w.id, array[the_id], 64);
  return true;
end $$;
call private.open_door('private.give_equality(text, uuid, text, text[])', 'anon', 'authenticated');

-- Keeps how someone asks to be contacted. Takes ways [{way, to, note}]. Sent twice it is kept once.
create function private.leave_contact(the_address text, the_id uuid, the_name text, the_ways jsonb, the_language_sealed text default null) returns boolean
language plpgsql security definer set search_path = '' as $$
declare w public.waves%rowtype := private.wave_to_give(the_address);
begin
  if w.id is null then return false; end if;
  perform private.keep_contact(w.id, the_id, the_name, the_ways, the_language_sealed);
  return true;
end $$;
call private.open_door('private.leave_contact(text, uuid, text, jsonb, text)', 'anon', 'authenticated');
