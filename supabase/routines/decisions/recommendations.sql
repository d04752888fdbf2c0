-- Purpose: boards, what is asked of them, and the reply each recommendation is owed.

create function private.add_board(the_programme uuid, the_name text, the_kind text, the_purpose text, the_chair text,
                                  the_seat boolean, the_how text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare made uuid;
begin
  perform private.require_permission(the_programme, 'write boards');
  insert into public.boards (programme_id, name, kind, purpose, chair, has_lived_experience_seat, lived_experience_how)
  values (the_programme, the_name, the_kind, the_purpose, the_chair, the_seat, the_how) returning id into made;
  perform private.record(the_programme, 'added', 'board', made);
  return made;
exception when unique_violation then
  perform private.refuse('board_exists');
end $$;
call private.open_door('private.add_board(uuid, text, text, text, text, boolean, text)', 'authenticated', 'service_role');

create function private.change_board(the_board uuid, the_name text, the_kind text, the_purpose text, the_chair text, the_seat boolean, the_how text)
returns void language plpgsql security definer set search_path = '' as $$
declare place uuid := (select programme_id from public.boards where id = the_board);
begin
  perform private.require_permission(place, 'write boards');
  update public.boards set name = the_name, kind = the_kind, purpose = the_purpose, chair = the_chair, has_lived_experience_seat = the_seat,
    lived_experience_how = the_how where id = the_board;
  perform private.record(place, 'changed', 'board', the_board);
exception when unique_violation then
  perform private.refuse('board_exists');
end $$;
call private.open_door('private.change_board(uuid, text, text, text, text, boolean, text)', 'authenticated');

-- Drafts what a theme asks of a board (the_recommendation null), or changes a draft from the revision it was read at:
-- refused when someone else has saved since.
create function private.save_recommendation(the_programme uuid, the_recommendation uuid, the_board uuid, the_theme uuid,
                                            the_title text, the_ask text, the_reply_by date, the_id uuid default gen_random_uuid(),
                                            the_revision integer default null) returns uuid
language plpgsql security definer set search_path = '' as $$
declare saved uuid := the_recommendation;
begin
  perform private.require_permission(the_programme, 'write recommendations');
  if not exists (select 1 from public.boards where id = the_board and programme_id = the_programme)
     or not exists (select 1 from public.themes where id = the_theme and programme_id = the_programme) then
    perform private.refuse('not_found');
  end if;
  if the_recommendation is null then
    insert into public.recommendations (id, programme_id, board_id, theme_id, title, ask, reply_by)
    values (the_id, the_programme, the_board, the_theme, the_title, the_ask, the_reply_by)
    on conflict (id) do nothing returning id into saved;
    if saved is null then return private.made_already((select programme_id from public.recommendations where id = the_id), the_programme, the_id); end if;
  else
    perform 1 from public.recommendations where id = the_recommendation and programme_id = the_programme and state = 'draft' for update;
    if not found then perform private.refuse('recommendation_not_draft'); end if;
    update public.recommendations set board_id = the_board, theme_id = the_theme, title = the_title, ask = the_ask, reply_by = the_reply_by,
      revision = revision + 1
    where id = the_recommendation and revision = coalesce(the_revision, revision);
    if not found then perform private.refuse_overtaken('recommendation', the_recommendation); end if;
  end if;
  perform private.record(the_programme, 'saved', 'recommendation', saved);
  return saved;
end $$;
call private.open_door('private.save_recommendation(uuid, uuid, uuid, uuid, text, text, date, uuid, integer)', 'authenticated');

create function private.put_to_board(the_recommendation uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  r public.recommendations%rowtype;
begin
  select * into r from public.recommendations where id = the_recommendation for update;
  perform private.require_permission(r.programme_id, 'write recommendations');
  if r.state <> 'draft' then perform private.refuse('recommendation_not_draft'); end if;
  if r.reply_by <= private.today() then perform private.refuse('reply_by_passed'); end if;
  if not exists (select 1 from public.themes where id = r.theme_id and state = 'agreed') then perform private.refuse('theme_not_agreed'); end if;
  update public.recommendations set state = 'with_board', put_on = private.today() where id = the_recommendation;
  perform private.record(r.programme_id, 'put_to_board', 'recommendation', the_recommendation);
end $$;
call private.open_door('private.put_to_board(uuid)', 'authenticated');

-- The board's reply, given once by its secretary or a member of it. A deferred one stays owed with a new date.
create function private.reply_to_recommendation(the_recommendation uuid, the_answer text, the_reason text, the_new_date date default null)
returns void language plpgsql security definer set search_path = '' as $$
declare r public.recommendations%rowtype;
begin
  select * into r from public.recommendations where id = the_recommendation for update;
  perform private.require_permission(r.programme_id, 'answer recommendations');
  if r.state <> 'with_board' then perform private.refuse('recommendation_not_with_board'); end if;
  if the_answer = 'deferred' and (the_new_date is null or the_new_date <= private.today()) then perform private.refuse('new_date_needed'); end if;
  insert into public.recommendation_replies as p (recommendation_id, programme_id, answer, reason, replied_by)
  values (the_recommendation, r.programme_id, the_answer, the_reason, (select auth.uid()))
  on conflict (recommendation_id) do update
    set answer = excluded.answer, reason = excluded.reason, replied_by = excluded.replied_by, replied_on = private.today();
  update public.recommendations
  set state = case the_answer when 'deferred' then state else 'answered' end,
      reply_by = case the_answer when 'deferred' then the_new_date else reply_by end
  where id = the_recommendation;
  perform private.record(r.programme_id, 'replied', 'recommendation', the_recommendation, the_answer);
end $$;
call private.open_door('private.reply_to_recommendation(uuid, text, text, date)', 'authenticated');

create view public.open_recommendations with (security_invoker = true) as
  select r.id, r.programme_id, r.board_id, r.theme_id, r.title, r.ask, r.reply_by, r.put_on, r.reply_by < private.today() as is_overdue
  from public.recommendations r where r.state = 'with_board';
comment on view public.open_recommendations is 'What boards still owe an answer to.';

-- The programme of the board an address names.
create function private.addressed_board(the_things jsonb) returns uuid
language sql stable security definer set search_path = '' as $$
  select x.programme_id from public.boards x where x.id = (the_things ->> 'board')::uuid
$$;

-- The programme of the recommendation an address names.
create function private.addressed_recommendation(the_things jsonb) returns uuid
language sql stable security definer set search_path = '' as $$
  select x.programme_id from public.recommendations x where x.id = (the_things ->> 'recommendation')::uuid
$$;

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

grant select (id, programme_id, name, kind, purpose, chair, has_lived_experience_seat, lived_experience_how) on public.boards to authenticated;
grant select (id, programme_id, board_id, theme_id, title, ask, reply_by, state, put_on, revision) on public.recommendations to authenticated;
grant select (recommendation_id, programme_id, answer, reason, replied_on, replied_by) on public.recommendation_replies to authenticated;
revoke all on public.open_recommendations from anon, authenticated, service_role;
grant select on public.open_recommendations to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "everyone in the programme reads its boards" on public.boards for select to authenticated
  using (programme_id = any ((select private.my_programmes())::uuid[]));

create policy "those who follow the line read what was put to a board" on public.recommendations for select to authenticated
  using ((state <> 'draft' and programme_id = any ((select private.may('read themes'))::uuid[]))
    or programme_id = any ((select private.may('write recommendations'))::uuid[]));

create policy "those who follow the line read replies" on public.recommendation_replies for select to authenticated
  using (programme_id = any ((select private.may('read themes'))::uuid[]));
