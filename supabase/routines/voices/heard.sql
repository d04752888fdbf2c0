-- Purpose: what was heard: contributions with what they answer and where, for those who may read them.

create view public.heard_contributions with (security_invoker = true) as
  select u.id, u.programme_id, u.contributor_id, u.body, u.rating, u.given ->> 'words' as given, u.translation, u.language, u.given_in,
         u.prompt, u.listening_id, l.title, l.round
  from public.usable_contributions u join public.listenings l on l.id = u.listening_id;
comment on view public.heard_contributions is 'Usable contributions with what they answer, and in which listening.';

-- One page of what was heard, newest month first, from after a place in the list, and one row more to tell whether it goes on.
-- Shows all, words and ratings without a tag yet (what was chosen speaks through its question), words only, what waits for a translation, or the quotes another of the team asked the
-- caller to check. Planned for what is asked, each time: one page by its place, or the few that an outcome has.
create function private.list_heard(the_programme uuid, the_show text, the_listening uuid, the_outcome uuid, after_in date, after_id uuid,
                                   the_count integer)
returns table (id uuid, body text, rating text, given text, translation text, language text, given_in date, prompt text, title text, round text, pseudonym text)
language plpgsql stable security definer set search_path = '' as $$
declare
  -- Said of itself, so that a list that is short may be begun with, and is not looked for in everything that was heard.
  shown text := case the_show
    when 'untagged' then $sql$ and h.given is null and not exists (select 1 from public.tags t where t.contribution_id = h.id) $sql$
    when 'words' then $sql$ and h.body is not null $sql$
    when 'untranslated' then $sql$ and h.body is not null and h.translation is null and h.language <> 'en' $sql$
    when 'quotes' then $sql$ and h.id in (select q.contribution_id from public.quote_clearances q where q.programme_id = $1 and q.state = 'asked' and private.is_mine_to_check(q)) $sql$
    else '' end || case when the_outcome is null then '' else $sql$ and h.id in (select t.contribution_id from public.tags t where t.outcome_id = $6) $sql$ end;
begin
  perform private.require_permission(the_programme, 'read contributions');
  return query execute $sql$
    select h.id, h.body, h.rating, h.given, h.translation, h.language, h.given_in, h.prompt, h.title, h.round, p.pseudonym
    from public.heard_contributions h join public.contributors p on p.id = h.contributor_id
    where h.programme_id = $1 and ($2 is null or h.listening_id = $2) and ($3 is null or (h.given_in, h.id) < ($3, $4)) $sql$ || shown || $sql$
    order by h.given_in desc, h.id desc limit least($5, 200) + 1 $sql$
    using the_programme, the_listening, after_in, after_id, the_count, the_outcome;
end $$;
call private.open_door('private.list_heard(uuid, text, uuid, uuid, date, uuid, integer)', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

revoke all on public.heard_contributions from anon, authenticated, service_role;
grant select on public.heard_contributions to authenticated;
