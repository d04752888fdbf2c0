-- Purpose: what decisions clear when words leave on which they rest.

-- What changed because of the words stays, and says that they are gone; nothing says whose they were.
create function private.words_leave_decisions(the_contributor uuid, the_contributions uuid[], the_cause text) returns void
language sql security definer set search_path = '' as $$
  update public.decision_evidence set contribution_id = null, gone = the_cause where contribution_id = any (the_contributions)
$$;
