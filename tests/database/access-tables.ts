import type { Role } from '../../app/platform/roles.ts';

/** Rows, as a condition in SQL on the programme's own; 'all' of them. `:me` is the reader. */
export type Rows = string;

export interface Readable {
  /** Each line gives these roles these rows; a role in two lines reads both. 'everyone' is every role of the programme. */
  reads: { who: 'everyone' | Role[]; rows: Rows }[];
  /** What the service key reads; it is told "permission denied" otherwise. */
  service?: Rows;
  /** Columns that tell rows of a view apart; a table's are its primary key. */
  key?: string[];
  /** Column that holds the programme, when it is not programme_id. */
  programmeColumn?: string;
  /** No role may even ask: permission denied. */
  isSecret?: true;
}

export const FOLLOWERS: Role[] = ['member', 'peer_researcher', 'facilitator', 'secretary', 'board_member', 'programme_lead'];
const AROUND_THE_TABLE: Role[] = ['secretary', 'board_member', 'facilitator', 'programme_lead'];
const RUN_LISTENING: Role[] = ['facilitator', 'programme_lead', 'secretary'];
const everyone = (rows: Rows): Readable => ({ reads: [{ who: 'everyone', rows }] });
const only = (who: Role[], rows: Rows = 'all'): Readable => ({ reads: [{ who, rows }] });
const ofReadableDecisions = (): Readable => ({ reads: [
  { who: 'everyone', rows: `decision_id in (select id from public.decisions where state in ('published', 'superseded'))` },
  { who: AROUND_THE_TABLE, rows: 'all' },
] });
const ofPublishedTheory = (column: string): Readable => ({ reads: [
  { who: 'everyone', rows: `${column} in (select id from public.theory_versions where state = 'published')` },
  { who: ['facilitator', 'programme_lead'], rows: 'all' },
] });

export const tables: Record<string, Readable> = {
  // People
  programmes: { ...everyone('all'), programmeColumn: 'id', service: 'true' },
  people: {
    reads: [{ who: 'everyone', rows: 'id = :me' }, { who: ['facilitator', 'programme_lead'], rows: 'all' }],
    programmeColumn: '(select m.programme_id from public.memberships m where m.person_id = people.id)', service: 'true',
  },
  memberships: { reads: [{ who: 'everyone', rows: 'person_id = :me' }, { who: ['facilitator', 'programme_lead'], rows: 'all' }], service: 'true' },
  invitations: { reads: [{ who: ['programme_lead'], rows: 'all' }, { who: ['facilitator'], rows: `roles = array['member']` }] },
  audit_events: { reads: [{ who: ['programme_lead'], rows: 'all' }, { who: 'everyone', rows: 'actor_id = :me' }] },
  attempt_counts: { reads: [], isSecret: true, programmeColumn: 'null' },
  // Theory of change
  theory_versions: { reads: [{ who: 'everyone', rows: `state = 'published'` }, { who: ['facilitator', 'programme_lead'], rows: 'all' }] },
  element_identities: everyone('all'),
  outcome_names: everyone('all'),
  elements: ofPublishedTheory('theory_version_id'),
  indicators: { reads: [
    { who: 'everyone', rows: `element_id in (select e.id from public.elements e join public.theory_versions v on v.id = e.theory_version_id where v.state = 'published')` },
    { who: ['facilitator', 'programme_lead'], rows: 'all' },
  ] },
  // Listening
  listenings: { reads: [{ who: RUN_LISTENING, rows: 'all' }, { who: ['peer_researcher'], rows: 'id in (select a.listening_id from public.assignments a where a.person_id = :me)' }] },
  reach_targets: only(RUN_LISTENING),
  listening_purposes: only(RUN_LISTENING),
  assignments: { reads: [{ who: ['facilitator'], rows: 'all' }, { who: 'everyone', rows: 'person_id = :me' }] },
  // Voices
  contributors: only(['facilitator']),
  consents: only(['facilitator']),
  contributions: { reads: [{ who: ['facilitator'], rows: `state <> 'held'` }, { who: ['safeguarding_lead'], rows: `state = 'held'` }] },
  tags: only(['facilitator']),
  withdrawals: only(['facilitator']),
  quote_clearances: only(['facilitator']),
  // Surveys
  programme_faces: everyone('all'),
  surveys: only(RUN_LISTENING),
  survey_versions: only(RUN_LISTENING),
  survey_waves: only(RUN_LISTENING),
  survey_links: only(RUN_LISTENING),
  responses: only(['facilitator']),
  answers: only(['facilitator']),
  survey_files: only(RUN_LISTENING),
  survey_purposes: only(RUN_LISTENING),
  answer_drafts: { reads: [], isSecret: true },
  paused_answers: { reads: [], isSecret: true },
  pages_passed: { reads: [], isSecret: true },
  equality_answers: { reads: [], isSecret: true },
  contact_requests: { reads: [], isSecret: true },
  reminders: { reads: [], isSecret: true },
  jobs: { reads: [], isSecret: true },
  retention_holds: { reads: [], isSecret: true },
  retention_removals: { reads: [], isSecret: true },
  listening_breakdowns: { reads: [], isSecret: true },
  wave_publications: { reads: [], isSecret: true },
  voices_still_counted: { reads: [], isSecret: true },
  kept_counts: { reads: [], isSecret: true },
  voice_places: { reads: [], isSecret: true },
  counted_people: { reads: [], isSecret: true },
  counted_outcomes: { reads: [], isSecret: true },
  counts_to_settle: { reads: [], isSecret: true },
  // Themes
  themes: { reads: [{ who: FOLLOWERS, rows: `state <> 'draft'` }, { who: ['facilitator'], rows: 'all' }] },
  theme_evidence: only(['facilitator']),
  // Decisions
  boards: everyone('all'),
  recommendations: { reads: [{ who: FOLLOWERS, rows: `state <> 'draft'` }, { who: ['facilitator'], rows: 'all' }] },
  recommendation_replies: only(FOLLOWERS),
  decisions: { reads: [{ who: 'everyone', rows: `state in ('published', 'superseded')` }, { who: AROUND_THE_TABLE, rows: 'all' }] },
  decision_options: ofReadableDecisions(),
  decision_advice: ofReadableDecisions(),
  decision_headings: ofReadableDecisions(),
  decision_evidence: ofReadableDecisions(),
};

export const views: Record<string, Readable> = {
  current_theory: { ...everyone('all'), key: ['id'] },
  current_outcomes: { ...everyone('all'), key: ['id'] },
  theory_elements: { ...ofPublishedTheory('theory_version_id'), key: ['id', 'theory_version_id'] },
  usable_contributions: { ...only(['facilitator']), key: ['id'] },
  tagged_contributions: { ...only(['facilitator']), key: ['tag_id'] },
  heard_contributions: { ...only(['facilitator']), key: ['id'] },
  waves: { ...only(RUN_LISTENING), key: ['id'] },
  survey_sizes: { ...only(RUN_LISTENING), key: ['survey_id'] },
  wave_responses: { ...only(['facilitator']), key: ['wave_id'] },
  // Evidence given contribution by contribution is read with its decision, as a bare id; through themes it is the facilitator's.
  evidence_contributions: {
    reads: [
      { who: 'everyone', rows: `theme_id is null and decision_id in (select id from public.decisions where state in ('published', 'superseded'))` },
      { who: AROUND_THE_TABLE, rows: 'theme_id is null' },
      { who: ['facilitator'], rows: 'all' },
    ],
    key: ['evidence_id', 'contribution_id'],
  },
  trail: { ...only(['facilitator']), key: ['evidence_id', 'contribution_id'] },
  open_recommendations: { ...only(FOLLOWERS), key: ['id'] },
};
