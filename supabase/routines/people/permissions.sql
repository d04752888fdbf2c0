-- Purpose: the roles that may do each thing in a programme. Written from app/platform/permissions.ts by npm run permissions:database.

-- None for what is not in the list: then nobody may.
create function private.roles_that_may(the_permission text) returns text[]
language sql immutable set search_path = '' as $$
  select case the_permission
    when 'write theory' then '{facilitator,programme_lead}'::text[]
    when 'read surveys' then '{facilitator,programme_lead,secretary}'::text[]
    when 'write surveys' then '{facilitator,programme_lead}'::text[]
    when 'assign researchers' then '{facilitator}'::text[]
    when 'work where assigned' then '{peer_researcher}'::text[]
    when 'count responses' then '{facilitator}'::text[]
    when 'enter paper' then '{facilitator}'::text[]
    when 'reach contributors' then '{facilitator}'::text[]
    when 'read results' then '{board_member,secretary,facilitator,programme_lead}'::text[]
    when 'export answers' then '{facilitator}'::text[]
    when 'read contributions' then '{facilitator}'::text[]
    when 'read held contributions' then '{safeguarding_lead}'::text[]
    when 'write contributions' then '{facilitator}'::text[]
    when 'read themes' then '{member,peer_researcher,facilitator,secretary,board_member,programme_lead}'::text[]
    when 'write themes' then '{facilitator}'::text[]
    when 'write recommendations' then '{facilitator}'::text[]
    when 'answer recommendations' then '{secretary,board_member}'::text[]
    when 'read decisions in hand' then '{board_member,secretary,facilitator,programme_lead}'::text[]
    when 'write decisions' then '{secretary}'::text[]
    when 'read unnamed outcomes' then '{secretary,facilitator,programme_lead}'::text[]
    when 'write boards' then '{secretary}'::text[]
    when 'read report' then '{board_member,secretary,facilitator,programme_lead}'::text[]
    when 'invite members' then '{facilitator,programme_lead}'::text[]
    when 'manage people' then '{programme_lead}'::text[]
    when 'read safeguarding leads' then '{peer_researcher,facilitator,safeguarding_lead,programme_lead}'::text[]
    when 'write settings' then '{programme_lead}'::text[]
    when 'read audit' then '{programme_lead}'::text[]
  end
$$;
