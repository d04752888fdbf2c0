-- Purpose: the decisions that were published, as everyone may read them without an account.

create function private.published_decisions(the_slug text)
returns table (id uuid, title text, board text, decided_on date, state text, reference text, rung text, voices integer)
language sql stable security definer set search_path = '' as $$
  select d.id, d.title, b.name, d.decided_on, d.state, d.reference, d.rung,
         private.voices_behind(d.id)
  from public.decisions d join public.boards b on b.id = d.board_id join public.programmes p on p.id = d.programme_id
  where p.slug = the_slug and d.state in ('published', 'superseded')
  order by d.decided_on desc, d.id
$$;
call private.open_door('private.published_decisions(text)', 'anon', 'authenticated');

-- The whole record of a published decision with its line down to voices: counts, and words cleared for the public.
create function private.published_decision(the_decision uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'id', d.id, 'programmeId', d.programme_id, 'programme', p.name, 'slug', p.slug, 'isDemonstration', p.is_demonstration, 'board', b.name,
    'reference', d.reference, 'title', d.title, 'decidedOn', d.decided_on, 'decidedBy', d.decided_by, 'decision', d.decision,
    'reasons', d.reasons, 'noOptionsBecause', d.no_options_because, 'interests', d.interests, 'dispensations', d.dispensations,
    'backgroundPapers', d.background_papers, 'rung', d.rung, 'membersAgreement', d.members_agreement, 'deliveryOwner', d.delivery_owner,
    'noLivedExperienceEvidence', d.no_lived_experience_evidence, 'state', d.state, 'publishedOn', d.published_on,
    'voices', private.voices_behind(d.id),
    'options', coalesce((select jsonb_agg(jsonb_build_object('option', o.option, 'rejectedBecause', o.rejected_because) order by o.position)
                         from public.decision_options o where o.decision_id = d.id), '[]'),
    'advice', coalesce((select jsonb_agg(jsonb_build_object('kind', a.kind, 'givenBy', a.given_by, 'givenOn', a.given_on, 'summary', a.summary) order by a.position)
                        from public.decision_advice a where a.decision_id = d.id), '[]'),
    'headings', coalesce((select jsonb_agg(jsonb_build_object('heading', h.heading, 'content', h.content) order by h.position)
                          from public.decision_headings h where h.decision_id = d.id), '[]'),
    'evidence', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', e.id, 'effect', e.effect, 'whatChanged', e.what_changed, 'reviewOn', e.review_on,
        'theme', (select jsonb_build_object('id', t.id, 'title', t.title, 'definition', t.definition) from public.themes t
                  where t.id = coalesce(e.theme_id, r.theme_id)),
        'recommendation', case when r.id is not null then jsonb_build_object('id', r.id, 'title', r.title, 'ask', r.ask, 'putOn', r.put_on,
            'answer', y.answer, 'reason', y.reason, 'repliedOn', y.replied_on) end,
        'heardOn', (select greatest(t.agreed_on, r.put_on) from public.themes t where t.id = coalesce(e.theme_id, r.theme_id)),
        'voices', n.voices, 'withdrawn', n.withdrawn,
        'quotes', coalesce((select jsonb_agg(jsonb_build_object('words', u.body, 'language', u.language, 'translation', u.translation) order by md5(u.id::text))
                            from public.trail l join public.usable_contributions u on u.id = l.contribution_id
                            where l.evidence_id = e.id and u.body is not null and private.quotable(u.id, 'public')), '[]'))
        order by e.id)
      from public.decision_evidence e
      join private.evidence_counts(d.id) n on n.evidence_id = e.id
      left join public.recommendations r on r.id = e.recommendation_id
      left join public.recommendation_replies y on y.recommendation_id = r.id
      where e.decision_id = d.id), '[]'))
  from public.decisions d join public.boards b on b.id = d.board_id join public.programmes p on p.id = d.programme_id
  where d.id = the_decision and d.state in ('published', 'superseded')
$$;
call private.open_door('private.published_decision(uuid)', 'anon', 'authenticated');
