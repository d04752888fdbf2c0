-- Purpose: what whoever holds a receipt sees: their words, where they went, and what came of them.

-- What one person said and where each of their words went, for whoever holds the receipt, with the version of the survey they
-- answered; only the month of it once everything was taken back; null when nobody holds it.
create function private.follow_receipt(the_receipt_hash text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'programme', p.name, 'slug', p.slug, 'isDemonstration', p.is_demonstration, 'survey', s.title, 'wave', w.name, 'receivedIn', r.received_in,
    'replyBy', w.reply_by, 'language', k.language, 'variant', k.version_used, 'definition', v.definition,
    'consents', coalesce((select jsonb_agg(jsonb_build_object('purpose', c.purpose, 'question', c.question_id, 'given', c.given, 'wording', c.wording, 'language', c.language)
                            order by c.purpose, c.question_id)
                          from public.consents c where c.contributor_id = k.id), '[]'),
    'contributions', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', u.id, 'question', a.question_id, 'body', u.body, 'rating', u.rating, 'given', u.given - 'words',
        'language', u.language,
        -- By their plain names alone: the plan's own words are for those who work with it.
        'outcomes', coalesce((select jsonb_agg(n.words order by o.position) from public.tags t
                              join public.current_outcomes o on o.id = t.outcome_id
                              join public.outcome_names n on n.outcome_id = o.id where t.contribution_id = u.id), '[]'),
        'themes', coalesce((
          select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'definition', m.definition, 'side', e.side,
            'recommendations', coalesce((
              select jsonb_agg(jsonb_build_object('id', q.id, 'title', q.title, 'board', b.name, 'replyBy', q.reply_by, 'state', q.state,
                       'isOverdue', q.state = 'with_board' and q.reply_by < private.today(),
                       'answer', y.answer, 'reason', y.reason, 'repliedOn', y.replied_on) order by q.put_on, q.id)
              from public.recommendations q join public.boards b on b.id = q.board_id
              left join public.recommendation_replies y on y.recommendation_id = q.id
              where q.theme_id = m.id and q.state <> 'draft'), '[]')) order by m.created_on, m.id)
          from public.theme_evidence e join public.themes m on m.id = e.theme_id and m.state <> 'draft'
          where e.contribution_id = u.id), '[]'),
        'decisions', coalesce((
          select jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title, 'board', b.name, 'decidedOn', d.decided_on, 'state', d.state,
                   'effect', e.effect, 'whatChanged', e.what_changed, 'reviewOn', e.review_on) order by d.decided_on, e.id)
          from (select distinct l.decision_id, l.evidence_id from public.trail l where l.contribution_id = u.id) l
          join public.decisions d on d.id = l.decision_id join public.boards b on b.id = d.board_id
          join public.decision_evidence e on e.id = l.evidence_id), '[]'))
        order by q.place, a.id)
      from public.usable_contributions u left join public.answers a on a.contribution_id = u.id
      left join (select asked.value ->> 'id' as id, asked.ordinality as place
                 from jsonb_array_elements(v.definition -> 'questions') with ordinality asked) q on q.id = a.question_id
      where u.contributor_id = k.id), '[]'))
  from public.contributors k
  join public.programmes p on p.id = k.programme_id
  join public.responses r on r.contributor_id = k.id
  join public.waves w on w.id = r.wave_id join public.surveys s on s.id = w.survey_id
  join public.survey_versions v on v.id = w.survey_version_id
  where k.receipt_hash = the_receipt_hash
  union all
  select jsonb_build_object('withdrawnIn', x.withdrawn_in) from public.withdrawals x where x.receipt_hash = the_receipt_hash
$$;
call private.open_door('private.follow_receipt(text)', 'anon', 'authenticated');
