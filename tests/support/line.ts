import { randomBytes, randomUUID } from 'node:crypto';
import type { TestDatabase } from './database.ts';
import { addBoard, contributionsOf, daysFromNow, decide, makeTheme, openSurvey, publishTheory, recommend, send, sending, type OpenSurvey } from './factories.ts';
import type { Cast, Place } from './personas.ts';
import { told } from './told.ts';

/** One whole line in one programme, with something in every state that decides who may read it. */
export interface Line {
  programme: string;
  slug: Place;
  outcomes: string[];
  survey: OpenSurvey;
  /** The peer researcher, who is assigned to its wave. */
  researcher: string;
  /** A picture of the survey. */
  file: string;
  plannedWave: string;
  link: string;
  /** Keyed hash of a receipt whose words are usable. */
  receipt: string;
  rating: string;
  words: string;
  /** Words that the first facilitator has asked to quote to boards. */
  quoted: string;
  draftTheme: string;
  agreedTheme: string;
  board: string;
  draftRecommendation: string;
  openRecommendation: string;
  draftDecision: string;
  agreedDecision: string;
  publishedDecision: string;
  evidenceInHand: string;
  invitationOfMember: string;
  invitationOfSecretary: string;
  invitationHash: string;
  draftHash: string;
  /** Someone who asked to be contacted by email. */
  contact: string;
  memberMembership: string;
}

/** Builds the line of one programme as its own people would; only a hold, which has no door yet, is set by hand. */
export async function buildLine(database: TestDatabase, cast: Cast, place: Place): Promise<Line> {
  const programme = cast.programmes[place].id;
  const facilitator = cast.as('facilitator', place).db;
  const outcomes = await publishTheory(database, cast, place, 3);
  const [first = '', second = ''] = outcomes;
  await told(facilitator.rpc('save_element', {
    the_programme: programme, the_identity: null, the_level: 'system', the_kind: 'impact', the_text: 'Not yet published', the_theme: null, the_priority_group: null, the_indicators: [{ metric: 'Drafted' }],
  }));
  const survey = await openSurvey(cast, place, [{ kind: 'statement', outcomes: [first] }, { kind: 'open', outcomes: [second] }]);
  const { name, reply_by } = await told(facilitator.from('waves').select('name, reply_by').eq('id', survey.wave).single());
  await told(facilitator.rpc('change_wave', { the_wave: survey.wave, the_name: name, the_reply_by: reply_by, the_start: null, the_end: null, the_targets: [{ group: 'Women', people: 20 }] }));
  const file = randomUUID();
  const picture = await database.backend.files.put(programme, Buffer.from('hello'));
  await told(facilitator.rpc('keep_survey_file', { the_survey: survey.survey, the_id: file, the_kind: 'picture', the_type: 'image/png', the_name: 'A door', the_hash: picture, the_size: 5 }));
  const plannedWave = await told(facilitator.rpc('plan_wave', { the_survey: survey.survey, the_name: 'Next', the_reply_by: daysFromNow(90) }));
  await told(facilitator.rpc('save_survey', { the_survey: survey.survey, the_title: 'Changed', the_definition: { introduction: '', questions: survey.questions } }));

  const past = await openSurvey(cast, place, [{ kind: 'statement', outcomes: [first] }]);
  await told(facilitator.rpc('close_wave', { the_wave: past.wave }));

  const heard = [];
  for (const rating of ['agree', 'disagree', 'not_sure', 'agree'] as const) {
    const sent = sending([{ question: 'q0', rating }, { question: 'q1', body: `Words from ${place} about ${rating}` }], { boards: true, public: true });
    await told(send(cast, survey.address, sent));
    const said = await contributionsOf(database, sent.receipt);
    heard.push({ receipt: sent.receipt, rating: said.get('q0') ?? '', words: said.get('q1') ?? '' });
  }
  const researcher = cast.as('peer_researcher', place).id;
  await told(facilitator.rpc('assign_researcher', { the_listening: survey.wave, the_person: researcher }));
  const [voice, other, gone, held] = heard;
  if (!voice || !other || !gone || !held) throw new Error('Nobody was heard.');
  await told(facilitator.rpc('name_outcome', { the_programme: programme, the_outcome: first, the_words: { en: 'What is called plainly' } }));
  await told(cast.as('programme_lead', place).db.rpc('set_face', { the_programme: programme, the_name: `The team in ${place}`, the_reasons: { en: 'We want to know.' } }));
  await told(facilitator.rpc('tag', { the_contribution: voice.words, the_outcome: first, the_stance: 'helps' }));
  await facilitator.rpc('ask_to_quote', { the_contribution: voice.words, the_audience: 'boards' });

  const draftTheme = await makeTheme(cast, place, 'Being drafted', { evidence: [{ contribution: other.words, side: 'for' }], agreed: false });
  const agreedTheme = await makeTheme(cast, place, 'Being listened to', {
    evidence: [{ contribution: voice.words, side: 'for' }, { contribution: other.rating, side: 'against' }, { contribution: gone.words, side: 'for' }, { contribution: held.words, side: 'for' }], agreed: true,
  });
  const board = await addBoard(cast, place, 'Delivery board');
  const draftRecommendation = await recommend(cast, place, board, agreedTheme, 'draft');
  const openRecommendation = await recommend(cast, place, board, agreedTheme, 'with_board');
  const answered = await recommend(cast, place, board, agreedTheme, 'answered');
  const draftDecision = await decide(cast, place, board, [{ theme: agreedTheme }], 'draft');
  const agreedDecision = await decide(cast, place, board, [{ recommendation: openRecommendation }], 'agreed');
  const publishedDecision = await decide(cast, place, board, [{ theme: agreedTheme }, { recommendation: answered }, { contribution: voice.words }], 'published');

  await told(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: gone.receipt, the_reason: 'I changed my mind' }));
  await database.sql(`update public.contributions set state = 'held' where id = $1`, [held.words]);
  const draftHash = randomBytes(32).toString('hex');
  await told(cast.anon.db.rpc('keep_draft', { the_address: survey.address, the_draft_hash: draftHash, the_sealed: 'sealed', the_passed: [''] }));
  await told(cast.anon.db.rpc('pause_draft', { the_draft_hash: draftHash, the_code_hash: randomBytes(32).toString('hex'), the_sealed: 'sealed' }));
  await told(cast.anon.db.rpc('give_equality', { the_address: survey.address, the_id: randomUUID(), the_question: 'age', the_choices: ['a'] }));
  await told(cast.anon.db.rpc('leave_contact', { the_address: survey.address, the_id: randomUUID(), the_name: null, the_ways: [{ way: 'call', to: '0115 496 0000' }] }));
  const contact = randomUUID();
  await told(cast.anon.db.rpc('leave_contact', { the_address: survey.address, the_id: contact, the_name: null, the_ways: [{ way: 'email', to: `kit.${place}@example.org` }] }));
  // Nobody is told of an open wave they answered in; that someone was is set by hand too.
  await database.sql(`insert into public.voices_still_counted (wave_id, about_id, figure, programme_id, voices) values ($1, $2, 'voice', $2, 1)`, [past.wave, programme]);
  // What is still to count is gone when a transaction ends; that there is some is set by hand, of a transaction that never was.
  await database.sql(`insert into public.counts_to_settle (made_in, programme_id, contributor_id) values ('1', $1, $2)`, [programme, randomUUID()]);
  await database.sql(`insert into public.reminders (listening_id, kind, contact_request_id, programme_id, stop_hash) values ($1, 'ready', $2, $3, $4)`, [survey.wave, contact, programme, randomBytes(32).toString('hex')]);
  await database.sql(`insert into public.retention_removals (programme_id, listening_id, purpose, months, how_many) values ($1, $2, 'equality', 12, 3)`, [programme, survey.wave]);
  await told(cast.as('programme_lead', place).db.rpc('hold_retention', { the_listening: survey.wave, the_reason: 'An inquiry' }));
  await database.sql('select private.plan_jobs()');
  await told(cast.anon.db.rpc('count_attempt', { the_bucket: `door of ${place}`, the_limit: 5, the_minutes: 5 }));

  const lead = cast.as('programme_lead', place).db;
  const invitationHash = randomBytes(32).toString('hex');
  const one = async (query: string, parameters: unknown[]) => (await database.sql<{ id: string }>(query, parameters))[0]?.id ?? '';
  return {
    programme, slug: place, outcomes, survey, researcher, file, plannedWave, receipt: voice.receipt, rating: voice.rating, words: other.words, quoted: voice.words,
    draftTheme, agreedTheme, board, draftRecommendation, openRecommendation, draftDecision, agreedDecision, publishedDecision, draftHash, contact, invitationHash,
    link: await one('select id from public.survey_links where wave_id = $1', [survey.wave]),
    evidenceInHand: await one('select id from public.decision_evidence where decision_id = $1', [draftDecision]),
    invitationOfMember: await told(lead.rpc('invite_to', { the_programme: programme, the_email: `new.member.${place}@example.org`, the_roles: ['member'], the_token_hash: invitationHash })),
    invitationOfSecretary: await told(lead.rpc('invite_to', { the_programme: programme, the_email: `new.secretary.${place}@example.org`, the_roles: ['secretary'], the_token_hash: randomBytes(32).toString('hex') })),
    memberMembership: await one(`select id from public.memberships where programme_id = $1 and role = 'member'`, [programme]),
  };
}
