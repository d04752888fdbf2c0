-- Purpose: words that leave, because somebody took them back or because their time is over. It is an event: each feature clears
-- what is its own, in functions of its own that are found by their names, so that a new way of listening changes nothing here.

-- The functions of ours whose names begin so, each with what it is named after, in alphabetical order.
create function private.handlers(the_beginning text) returns table (named text, what text)
language sql stable security definer set search_path = '' as $$
  select p.proname::text, substr(p.proname, length(the_beginning) + 1) from pg_catalog.pg_proc p
  where p.pronamespace = 'private'::regnamespace and starts_with(p.proname, the_beginning) order by p.proname
$$;

-- Takes some of a person's contributions out of everything that was built on them, before they are deleted. Each feature that
-- builds on contributions says what it clears: words_leave_<what>(contributor, contributions, cause), and what it holds in place
-- for that before the contributions are: hold_for_leaving_<what>(contributions). The cause is withdrawn or retention.
create function private.words_leave(the_contributor uuid, the_contributions uuid[], the_cause text default 'withdrawn') returns void
language plpgsql security definer set search_path = '' as $$
declare handler record;
begin
  -- Whoever is joining something to these words holds them in place until it is done, and what they join it to before them: it is
  -- then seen here, and leaves too.
  for handler in select * from private.handlers('hold_for_leaving_') loop
    execute format('select private.%I($1)', handler.named) using the_contributions;
  end loop;
  perform 1 from public.contributions where id = any (the_contributions) order by id for update;
  for handler in select * from private.handlers('words_leave_') loop
    execute format('select private.%I($1, $2, $3)', handler.named) using the_contributor, the_contributions, the_cause;
  end loop;
end $$;

-- Takes back everything one contributor said. All that remains is the row that says so, and counts in which nobody stands.
-- Doing it twice is the same as once. A feature that counts people says what it does before they are gone, and gives what it needs
-- to know once they are: withdrawing_<what>(contributor) returns jsonb, withdrawn_<what>(jsonb).
create function private.withdraw(the_contributor uuid, the_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  k public.contributors%rowtype;
  made uuid;
  handler record;
  noted jsonb;
  notes jsonb := '{}';
begin
  select * into k from public.contributors where id = the_contributor for update;
  if k.id is null then return; end if;
  insert into public.withdrawals (programme_id, listening_id, sending_id, receipt_hash, reason)
  values (k.programme_id, k.listening_id, k.sending_id, k.receipt_hash, nullif(trim(the_reason), '')) returning id into made;
  for handler in select * from private.handlers('withdrawing_') loop
    execute format('select private.%I($1)', handler.named) into noted using k.id;
    notes := notes || jsonb_build_object(handler.what, noted);
  end loop;
  perform private.words_leave(k.id, array(select c.id from public.contributions c where c.contributor_id = k.id));
  delete from public.contributors where id = k.id;
  for handler in select * from private.handlers('withdrawn_') loop
    execute format('select private.%I($1)', handler.named) using notes -> handler.what;
  end loop;
  perform private.record(k.programme_id, 'withdrew', 'contributor', made);
end $$;
