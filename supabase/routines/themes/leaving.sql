-- Purpose: what themes clear when words leave that were given to them.

create function private.hold_for_leaving_themes(the_contributions uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform 1 from public.themes t where exists (select 1 from public.theme_evidence e where e.theme_id = t.id and e.contribution_id = any (the_contributions)) order by t.id for no key update;
end $$;

-- Each theme that loses a person counts a voice that has since been taken back; nothing says whose. What was kept for as long as
-- was said leaves too, and is not counted as taken back. What it rested on goes with the contributions.
create function private.words_leave_themes(the_contributor uuid, the_contributions uuid[], the_cause text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.themes t set voices_withdrawn = t.voices_withdrawn + 1
  where the_cause = 'withdrawn' and exists (select 1 from public.theme_evidence e where e.theme_id = t.id and e.contribution_id = any (the_contributions))
    and not exists (select 1 from public.theme_evidence e join public.contributions c on c.id = e.contribution_id
                    where e.theme_id = t.id and c.contributor_id = the_contributor and c.id <> all (the_contributions));
end $$;
