-- Purpose: how many answered.

create view public.wave_responses with (security_invoker = true) as
  select r.wave_id, r.programme_id, count(*) as responses from public.responses r
  where exists (select 1 from public.consents k where k.contributor_id = r.contributor_id and k.purpose = 'take_part' and k.given)
  group by r.wave_id, r.programme_id;
comment on view public.wave_responses is 'How many people took part in each wave, for those who may read that someone answered; as results count them.';

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

revoke all on public.wave_responses from anon, authenticated, service_role;
grant select on public.wave_responses to authenticated;
