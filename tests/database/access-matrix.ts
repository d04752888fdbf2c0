import type { Role } from '../../app/platform/roles.ts';
import type { Line } from '../support/line.ts';
import { EVERY_PURPOSE } from '../support/purposes.ts';
import { FOLLOWERS } from './access-tables.ts';

export { tables, views, type Readable } from './access-tables.ts';

/*
 * Who may do what, written down (rule X1). access-matrix.test.ts tries every line of it for every role of a programme,
 * of the other programme, for someone signed in who is in neither, and for nobody in particular. A table, view or door
 * that is not here fails.
 *
 * Nobody writes to any table: every write goes through a door. So a table says only who reads which of its rows.
 */

/** Who comes through a door, and what happens to everyone else. */
export interface Door {
  name: string;
  /**
   * Roles of the programme that may: the other roles are told forbidden, and everyone outside it not_found.
   * 'anyone' may without signing in; 'signed in' may in no programme too; 'service' is for the service key alone.
   */
  may: Role[] | 'anyone' | 'signed in' | 'service';
  /** The service key may as well. */
  service?: true;
  /** Arguments that would work for someone who may. */
  with: (line: Line) => Record<string, unknown>;
  /** What someone who may is told, when it is not "ok" for this scene. */
  says?: string;
}

const LISTENERS: Role[] = ['facilitator', 'programme_lead'];
const REPORT_READERS: Role[] = ['board_member', 'secretary', 'facilitator', 'programme_lead'];
const ALL: Role[] = ['member', 'peer_researcher', 'facilitator', 'secretary', 'board_member', 'safeguarding_lead', 'programme_lead'];
const programme = ({ programme: the_programme }: Line) => ({ the_programme });
const withOutcome = ({ programme: the_programme, outcomes }: Line) => ({ the_programme, the_outcome: outcomes[0] });
const element = { the_level: 'service', the_kind: 'impact', the_text: 'New words', the_theme: null, the_priority_group: null, the_indicators: [] };
const record = { title: 'T', options: [], advice: [], headings: [] };

export const doors: Door[] = [
  // People
  { name: 'count_attempt', may: 'anyone', service: true, with: () => ({ the_bucket: 'b', the_limit: 1, the_minutes: 1 }) },
  { name: 'viewer', may: 'signed in', with: () => ({}) },
  { name: 'my_sessions', may: 'signed in', with: () => ({}) },
  { name: 'end_session', may: 'signed in', with: () => ({ the_session: '00000000-0000-4000-8000-000000000000' }) },
  { name: 'installation_kind', may: 'service', with: () => ({}) },
  { name: 'ask_to_sign_in', may: 'service', with: () => ({ the_asking_hash: 'a'.repeat(64), the_code_hash: 'b'.repeat(64), the_long_code_hash: 'c'.repeat(64), the_address_hash: 'd'.repeat(64), the_email: 'x@example.org', may_join: false }) },
  { name: 'try_sign_in_code', may: 'service', with: () => ({ the_asking_hash: 'a'.repeat(64), the_code_hash: 'b'.repeat(64) }) },
  { name: 'forget_attempts', may: 'service', with: () => ({}) },
  { name: 'mark_installation', may: 'service', with: () => ({ the_kind: 'real' }) },
  { name: 'keep_data_key', may: 'service', with: () => ({ the_sealed: 'sealed', instead_of: null }) },
  { name: 'can_write', may: 'service', with: () => ({}) },
  { name: 'applied_routines', may: 'service', with: () => ({}) },
  { name: 'create_programme', may: 'service', with: () => ({ the_name: 'N', the_slug: 'new-one' }) },
  { name: 'invite_to', may: ['programme_lead', 'facilitator'], service: true, with: (l) => ({ the_programme: l.programme, the_email: 'x@example.org', the_roles: ['member'], the_token_hash: 'a'.repeat(64) }) },
  { name: 'invite_to', may: ['programme_lead'], service: true, with: (l) => ({ the_programme: l.programme, the_email: 'x@example.org', the_roles: ['facilitator'], the_token_hash: 'a'.repeat(64) }) },
  { name: 'withdraw_invitation', may: ['programme_lead', 'facilitator'], with: (l) => ({ the_invitation: l.invitationOfMember }) },
  { name: 'withdraw_invitation', may: ['programme_lead'], with: (l) => ({ the_invitation: l.invitationOfSecretary }) },
  { name: 'read_invitation', may: 'anyone', with: (l) => ({ the_token_hash: l.invitationHash }) },
  { name: 'accept_invitation', may: 'signed in', says: 'invitation_for_another', with: (l) => ({ the_token_hash: l.invitationHash, the_name: 'N' }) },
  { name: 'end_membership', may: ['programme_lead'], with: (l) => ({ the_membership: l.memberMembership }) },
  // Theory of change
  { name: 'draft_theory', may: LISTENERS, service: true, with: programme },
  { name: 'import_theory', may: LISTENERS, service: true, with: (l) => ({ the_programme: l.programme, the_elements: [] }) },
  { name: 'save_element', may: LISTENERS, with: (l) => ({ the_programme: l.programme, the_identity: l.outcomes[0], ...element }) },
  { name: 'remove_element', may: LISTENERS, with: (l) => ({ the_programme: l.programme, the_identity: l.outcomes[0] }) },
  { name: 'publish_theory', may: LISTENERS, service: true, with: programme },
  { name: 'discard_theory_draft', may: LISTENERS, with: programme },
  // Voices
  { name: 'tag', may: ['facilitator'], with: (l) => ({ the_contribution: l.words, the_outcome: l.outcomes[0], the_stance: 'wants' }) },
  { name: 'untag', may: ['facilitator'], with: (l) => ({ the_contribution: l.words, the_outcome: l.outcomes[1] }) },
  { name: 'ask_to_quote', may: ['facilitator'], with: (l) => ({ the_contribution: l.words, the_audience: 'public' }) },
  { name: 'clear_quote', may: ['facilitator'], with: (l) => ({ the_contribution: l.quoted, the_audience: 'boards' }) },
  { name: 'stop_quoting', may: ['facilitator'], with: (l) => ({ the_contribution: l.quoted, the_audience: 'boards' }) },
  { name: 'translate', may: ['facilitator'], with: (l) => ({ the_contribution: l.words, the_translation: 'In English' }) },
  { name: 'withdraw_by_receipt', may: 'anyone', with: (l) => ({ the_receipt_hash: l.receipt }) },
  { name: 'take_back_answer', may: 'anyone', with: (l) => ({ the_receipt_hash: l.receipt, the_question: 'q0' }) },
  { name: 'change_consent', may: 'anyone', with: (l) => ({ the_receipt_hash: l.receipt, the_purpose: 'quote_boards', the_question: '', is_given: false }) },
  { name: 'held_contacts', may: 'anyone', with: () => ({ the_ids: ['00000000-0000-4000-8000-00000000000c'] }) },
  { name: 'remove_contacts', may: 'anyone', with: () => ({ the_ids: ['00000000-0000-4000-8000-00000000000c'] }) },
  // Surveys
  { name: 'list_heard', may: ['facilitator'], with: (l) => ({ the_programme: l.programme, the_show: 'all', the_listening: null, the_outcome: null, after_in: null, after_id: null, the_count: 10 }) },
  { name: 'create_survey', may: LISTENERS, with: (l) => ({ the_programme: l.programme, the_title: 'T' }) },
  { name: 'save_survey', may: LISTENERS, with: (l) => ({ the_survey: l.survey.survey, the_title: 'T', the_definition: { introduction: '', questions: [] } }) },
  { name: 'copy_survey', may: LISTENERS, with: (l) => ({ the_survey: l.survey.survey, the_title: 'Copy' }) },
  { name: 'archive_survey', may: LISTENERS, says: 'survey_is_open', with: (l) => ({ the_survey: l.survey.survey, is_archived: true }) },
  { name: 'remove_survey', may: LISTENERS, says: 'survey_is_open', with: (l) => ({ the_survey: l.survey.survey }) },
  { name: 'keep_survey_file', may: LISTENERS, with: (l) => ({ the_survey: l.survey.survey, the_id: '00000000-0000-4000-8000-00000000000f', the_kind: 'picture', the_type: 'image/png', the_name: 'N', the_hash: 'a'.repeat(64), the_size: 5 }) },
  { name: 'read_survey_file', may: [...LISTENERS, 'secretary'], with: (l) => ({ the_survey: l.survey.survey, the_file: l.file }) },
  { name: 'save_purposes', may: LISTENERS, with: (l) => ({ the_survey: l.survey.survey, the_purposes: EVERY_PURPOSE }) },
  { name: 'enter_paper', may: ['facilitator'], with: (l) => ({ the_wave: l.survey.wave, the_response: '00000000-0000-4000-8000-00000000000b', the_receipt_hash: 'd'.repeat(64),
    the_answers: [{ question: 'q0', rating: 'agree' }], the_consents: [{ purpose: 'take_part', given: true, wording: 'May we?', wordingVersion: '1' }], the_language: 'en', the_variant: 'standard' }) },
  { name: 'plan_wave', may: LISTENERS, with: (l) => ({ the_survey: l.survey.survey, the_name: 'W', the_reply_by: '2999-01-01' }) },
  { name: 'change_wave', may: LISTENERS, with: (l) => ({ the_wave: l.plannedWave, the_name: 'W', the_reply_by: '2999-01-01', the_start: '2998-01-01', the_end: '2998-02-01', the_targets: [{ group: 'Women', people: 5 }] }) },
  { name: 'open_wave', may: LISTENERS, with: (l) => ({ the_wave: l.plannedWave }) },
  { name: 'close_wave', may: LISTENERS, with: (l) => ({ the_wave: l.survey.wave }) },
  { name: 'assign_researcher', may: ['facilitator'], with: (l) => ({ the_listening: l.survey.wave, the_person: l.researcher }) },
  { name: 'unassign_researcher', may: ['facilitator'], with: (l) => ({ the_listening: l.survey.wave, the_person: l.researcher }) },
  { name: 'add_link', may: LISTENERS, with: (l) => ({ the_wave: l.survey.wave, the_address: 'another-way-in' }) },
  { name: 'revoke_link', may: LISTENERS, with: (l) => ({ the_link: l.link }) },
  { name: 'read_survey', may: 'anyone', with: (l) => ({ the_address: l.survey.address }) },
  { name: 'keep_counted_draft', may: 'anyone', with: (l) => ({ the_bucket: 'b', the_limit: 1, the_minutes: 1, the_address: l.survey.address, the_draft_hash: 'b'.repeat(64), the_sealed: 's' }) },
  { name: 'keep_draft', may: 'anyone', with: (l) => ({ the_address: l.survey.address, the_draft_hash: 'b'.repeat(64), the_sealed: 's' }) },
  { name: 'read_terms', may: 'anyone', with: (l) => ({ the_address: l.survey.address }) },
  { name: 'read_face_picture', may: 'anyone', with: () => ({ the_picture: crypto.randomUUID() }) },
  { name: 'read_file', may: 'anyone', with: (l) => ({ the_address: l.survey.address, the_file: l.file }) },
  { name: 'pause_draft', may: 'anyone', with: (l) => ({ the_draft_hash: l.draftHash, the_code_hash: 'e'.repeat(64), the_sealed: 's' }) },
  { name: 'read_pause', may: 'anyone', with: () => ({ the_code_hash: 'e'.repeat(64) }) },
  { name: 'give_equality', may: 'anyone', with: (l) => ({ the_address: l.survey.address, the_id: '00000000-0000-4000-8000-00000000000c', the_question: 'age', the_choices: ['a'] }) },
  { name: 'leave_contact', may: 'anyone', with: (l) => ({ the_address: l.survey.address, the_id: '00000000-0000-4000-8000-00000000000d', the_name: null, the_ways: [{ way: 'call', to: '01' }] }) },
  { name: 'enter_equality', may: ['facilitator'], with: (l) => ({ the_wave: l.survey.wave, the_answers: [{ id: '00000000-0000-4000-8000-00000000000e', question: 'age', choices: ['a'] }] }) },
  { name: 'enter_contact', may: ['facilitator'], with: (l) => ({ the_wave: l.survey.wave, the_id: '00000000-0000-4000-8000-000000000010', the_name: null, the_ways: [{ way: 'call', to: '01' }] }) },
  { name: 'find_contact', may: 'anyone', with: (l) => ({ the_id: l.contact }) },
  { name: 'take_back_contact', may: 'anyone', with: (l) => ({ the_id: l.contact }) },
  { name: 'list_contacts', may: ['facilitator'], with: (l) => ({ the_wave: l.survey.wave, the_reason: 'They asked to be called' }) },
  { name: 'mark_contacted', may: ['facilitator'], with: (l) => ({ the_contact: l.contact, is_done: true }) },
  { name: 'claim_jobs', may: 'service', with: () => ({ the_count: 1 }) },
  { name: 'finish_job', may: 'service', with: () => ({ the_job: '00000000-0000-4000-8000-00000000000d' }) },
  { name: 'fail_job', may: 'service', with: () => ({ the_job: '00000000-0000-4000-8000-00000000000d', the_error: 'fault' }) },
  { name: 'plan_jobs', may: 'service', with: () => ({}) },
  { name: 'drop_expired_drafts', may: 'service', with: () => ({}) },
  { name: 'unneeded_files', may: 'service', with: (l) => ({ the_files: [{ programme: l.programme, hash: 'a'.repeat(64) }] }) },
  { name: 'mix_open_waves', may: 'service', with: () => ({}) },
  { name: 'begin_letter', may: 'service', with: () => ({ the_letter: '00000000-0000-4000-8000-00000000000d', the_stop_hash: 'e'.repeat(64) }) },
  { name: 'end_letter', may: 'service', with: () => ({ the_letter: '00000000-0000-4000-8000-00000000000d', the_state: 'sent' }) },
  { name: 'run_retention', may: 'service', with: programme },
  { name: 'recount_people', may: 'service', with: programme },
  { name: 'recount_sums', may: 'service', with: programme },
  { name: 'record_recount', may: 'service', with: (line) => ({ ...programme(line), the_mended: 1 }) },
  { name: 'hold_retention', may: ['programme_lead'], with: (l) => ({ the_listening: l.survey.wave, the_reason: 'An inquiry' }) },
  { name: 'read_retention', may: ['programme_lead'], with: programme },
  { name: 'set_responsible', may: ['programme_lead'], with: (l) => ({ the_programme: l.programme, the_name: 'The council', the_contact: 'rights@example.org' }) },
  { name: 'letters_summary', may: ['facilitator'], with: (l) => ({ the_wave: l.survey.wave, the_kind: 'open_again' }) },
  { name: 'write_to_contacts', may: ['facilitator'], with: (l) => ({ the_wave: l.survey.wave, the_kind: 'open_again' }) },
  { name: 'stop_writing', may: 'anyone', with: () => ({ the_stop: 'f'.repeat(64) }) },
  { name: 'read_link', may: 'anyone', with: (l) => ({ the_address: l.survey.address, the_draft_hash: l.draftHash, the_receipt_hash: l.receipt }) },
  { name: 'read_draft', may: 'anyone', with: (l) => ({ the_draft_hash: l.draftHash }) },
  { name: 'drop_draft', may: 'anyone', with: (l) => ({ the_draft_hash: l.draftHash }) },
  { name: 'send_response', may: 'anyone', with: (l) => ({ the_address: l.survey.address, the_response: '00000000-0000-4000-8000-00000000000a', the_receipt_hash: 'c'.repeat(64),
    the_answers: [{ question: 'q0', rating: 'agree' }], the_consents: [{ purpose: 'take_part', given: true, wording: 'May we?', wordingVersion: '1' }], the_language: 'en' }) },
  { name: 'find_response', may: 'anyone', with: (l) => ({ the_receipt_hash: l.receipt }) },
  // Results
  { name: 'list_results', may: REPORT_READERS, with: programme },
  { name: 'read_wave', may: REPORT_READERS, with: (l) => ({ the_wave: l.survey.wave }) },
  { name: 'wave_results', may: REPORT_READERS, with: (l) => ({ the_wave: l.survey.wave }) },
  { name: 'wave_breakdown', may: REPORT_READERS, with: (l) => ({ the_wave: l.survey.wave, the_split: 'priority_group' }) },
  { name: 'wave_reach', may: REPORT_READERS, with: (l) => ({ the_wave: l.survey.wave }) },
  { name: 'wave_changes', may: REPORT_READERS, with: (l) => ({ the_wave: l.survey.wave }) },
  { name: 'export_responses', may: ['facilitator'], with: (l) => ({ the_wave: l.survey.wave, the_after: null, the_count: 10 }) },
  { name: 'export_codes', may: REPORT_READERS, with: (l) => ({ the_wave: l.survey.wave }) },
  { name: 'export_tags', may: ['facilitator'], with: (l) => ({ the_wave: l.survey.wave, the_after: null, the_count: 10 }) },
  { name: 'export_themes', may: ['facilitator'], with: (l) => ({ the_wave: l.survey.wave, the_after: null, the_count: 10 }) },
  { name: 'record_export', may: REPORT_READERS, with: (l) => ({ the_wave: l.survey.wave, the_kind: 'counts' }) },
  { name: 'name_outcome', may: ['facilitator', 'programme_lead'], with: (l) => ({ the_programme: l.programme, the_outcome: l.outcomes[0], the_words: { en: 'In plain words' } }) },
  { name: 'set_face', may: ['programme_lead'], with: (l) => ({ the_programme: l.programme, the_name: 'Someone', the_reasons: {} }) },
  { name: 'set_least_count', may: ['programme_lead'], with: (l) => ({ the_programme: l.programme, the_count: 10 }) },
  // Themes
  { name: 'create_theme', may: ['facilitator'], with: (l) => ({ the_programme: l.programme, the_title: 'T', the_definition: 'D' }) },
  { name: 'change_theme', may: ['facilitator'], with: (l) => ({ the_theme: l.draftTheme, the_title: 'T', the_definition: 'D' }) },
  { name: 'group_into_theme', may: ['facilitator'], with: (l) => ({ the_theme: l.draftTheme, the_contributions: [l.rating], the_side: 'for' }) },
  { name: 'take_out_of_theme', may: ['facilitator'], with: (l) => ({ the_theme: l.draftTheme, the_contribution: l.words }) },
  { name: 'agree_theme', may: ['facilitator'], with: (l) => ({ the_theme: l.draftTheme }) },
  { name: 'retire_theme', may: ['facilitator'], with: (l) => ({ the_theme: l.agreedTheme }) },
  // Decisions
  { name: 'add_board', may: ['secretary'], service: true, with: (l) => ({ the_programme: l.programme, the_name: 'B', the_kind: null, the_purpose: null, the_chair: null, the_seat: null, the_how: null }) },
  { name: 'change_board', may: ['secretary'], with: (l) => ({ the_board: l.board, the_name: 'B', the_kind: null, the_purpose: null, the_chair: null, the_seat: null, the_how: null }) },
  { name: 'save_recommendation', may: ['facilitator'], with: (l) => ({ the_programme: l.programme, the_recommendation: l.draftRecommendation, the_board: l.board, the_theme: l.agreedTheme, the_title: 'T', the_ask: 'A', the_reply_by: '2999-01-01' }) },
  { name: 'put_to_board', may: ['facilitator'], with: (l) => ({ the_recommendation: l.draftRecommendation }) },
  { name: 'reply_to_recommendation', may: ['secretary', 'board_member'], with: (l) => ({ the_recommendation: l.openRecommendation, the_answer: 'partly', the_reason: 'R' }) },
  { name: 'draft_decision', may: ['secretary'], with: (l) => ({ the_programme: l.programme, the_board: l.board, the_title: 'T' }) },
  { name: 'save_decision', may: ['secretary'], with: (l) => ({ the_decision: l.draftDecision, the_record: record }) },
  { name: 'link_evidence', may: ['secretary'], with: (l) => ({ the_decision: l.draftDecision, the_theme: null, the_recommendation: l.openRecommendation, the_contribution: null, the_effect: 'changed', the_words: 'W', the_review: null }) },
  { name: 'unlink_evidence', may: ['secretary'], with: (l) => ({ the_evidence: l.evidenceInHand }) },
  { name: 'unnamed_outcomes', may: ['secretary', 'facilitator', 'programme_lead'], with: (l) => ({ the_decision: l.draftDecision }) },
  { name: 'missing_parts', may: ['secretary'], with: (l) => ({ the_decision: l.draftDecision }) },
  { name: 'agree_decision', may: ['secretary'], with: (l) => ({ the_decision: l.draftDecision }) },
  { name: 'publish_decision', may: ['secretary'], with: (l) => ({ the_decision: l.agreedDecision }) },
  { name: 'supersede_decision', may: ['secretary'], with: (l) => ({ the_decision: l.publishedDecision }) },
  // The line and the report
  { name: 'outcome_report', may: REPORT_READERS, with: programme },
  { name: 'report_totals', may: REPORT_READERS, with: programme },
  { name: 'programme_voices', may: REPORT_READERS, with: programme },
  { name: 'voices_without_outcome', may: REPORT_READERS, with: programme },
  { name: 'withdrawal_months', may: REPORT_READERS, with: programme },
  { name: 'outcome_voices', may: REPORT_READERS, with: withOutcome },
  { name: 'outcome_ratings', may: REPORT_READERS, with: withOutcome },
  { name: 'outcome_rating_counts', may: REPORT_READERS, with: withOutcome },
  { name: 'outcome_stances', may: REPORT_READERS, with: withOutcome },
  { name: 'outcome_quotes', may: REPORT_READERS, with: withOutcome },
  { name: 'outcome_themes', may: REPORT_READERS, with: withOutcome },
  { name: 'outcome_decisions', may: REPORT_READERS, with: withOutcome },
  { name: 'outcome_recommendations', may: REPORT_READERS, with: withOutcome },
  { name: 'decision_voices', may: REPORT_READERS, with: (l) => ({ the_decision: l.publishedDecision }) },
  { name: 'decision_evidence_counts', may: REPORT_READERS, with: (l) => ({ the_decision: l.draftDecision }) },
  { name: 'theme_counts', may: FOLLOWERS, with: programme },
  { name: 'theme_voices', may: FOLLOWERS, with: (l) => ({ the_theme: l.agreedTheme }) },
  { name: 'theme_quotes', may: FOLLOWERS, with: (l) => ({ the_theme: l.agreedTheme }) },
  { name: 'theme_outcomes', may: FOLLOWERS, with: (l) => ({ the_theme: l.agreedTheme }) },
  { name: 'list_audit', may: ['programme_lead'], with: (l) => ({ the_programme: l.programme, the_person: null, the_action: null, the_thing: null, the_from: null, the_to: null, the_words: null, before_id: null, the_count: 10 }) },
  { name: 'audit_people', may: ['programme_lead'], with: programme },
  { name: 'record_audit_export', may: ['programme_lead'], with: programme },
  { name: 'is_of_programme', may: 'signed in', with: (l) => ({ the_programme: l.programme, the_things: { survey: l.survey.survey } }) },
  { name: 'surveys_to_answer', may: ALL, with: programme },
  { name: 'what_came_of_it', may: ALL, with: programme },
  { name: 'safeguarding_leads', may: ['peer_researcher', 'facilitator', 'safeguarding_lead', 'programme_lead'], with: programme },
  { name: 'waiting', may: ALL, with: programme },
  { name: 'public_programmes', may: 'anyone', with: () => ({}) },
  { name: 'published_decisions', may: 'anyone', with: (l) => ({ the_slug: l.slug }) },
  { name: 'published_decision', may: 'anyone', with: (l) => ({ the_decision: l.publishedDecision }) },
  { name: 'follow_receipt', may: 'anyone', with: (l) => ({ the_receipt_hash: l.receipt }) },
];

export type ApiRole = 'anon' | 'authenticated' | 'service_role';

/** The roles of the API that may call a door at all. */
export function callersOf({ may, service }: Door): ApiRole[] {
  if (may === 'service') return ['service_role'];
  const people: ApiRole[] = may === 'anyone' ? ['anon', 'authenticated'] : ['authenticated'];
  return service ? [...people, 'service_role'] : people;
}
