import { randomBytes, randomUUID } from 'node:crypto';
import type { Rating } from '../../app/features/voices/contribution.ts';
import type { TestDatabase } from './database.ts';
import type { Cast, Place } from './personas.ts';
import { EVERY_PURPOSE } from './purposes.ts';
import { told } from './told.ts';

/** Every step here is one a real person takes, through the door they would use. */

export type Question = {
  id: string;
  kind: 'statement' | 'open' | 'choices';
  text: string;
  outcomes: string[];
  options?: { id: string; text: string; role?: 'other' }[];
};
export interface OpenSurvey {
  survey: string;
  wave: string;
  address: string;
  questions: Question[];
}
export type Answer = { question: string; rating: Rating } | { question: string; body: string } | { question: string; choices: string[]; other?: string };
export interface Sending {
  response: string;
  receipt: string;
  answers: Answer[];
  consents: { purpose: string; given: boolean; wording: string; wordingVersion: string }[];
}

/** A date so many days from today, yyyy-mm-dd. */
export function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Something no other text of the database holds. */
export function marker(): string {
  return `mark${randomBytes(8).toString('hex')}`;
}

/** A published theory of change, its outcomes named in plain words as the file says; gives their identities in order. */
export async function publishTheory(database: Pick<TestDatabase, 'sql'>, cast: Cast, place: Place, outcomes: number): Promise<string[]> {
  const { id } = cast.programmes[place];
  const { db } = cast.as('facilitator', place);
  const elements = Array.from({ length: outcomes }, (_, n) => ({
    level: 'service', kind: 'short_term_outcome', text: `Outcome ${n} ${place}`, plainName: { en: `Plainly ${n}` }, indicators: [{ metric: `Metric ${n} ${place}` }],
  }));
  await told(db.rpc('import_theory', { the_programme: id, the_elements: elements }));
  await told(db.rpc('publish_theory', { the_programme: id }));
  const rows = await database.sql<{ id: string }>('select id from public.current_outcomes where programme_id = $1 order by position', [id]);
  return rows.map((row) => row.id);
}

const EQUALITY = { version: 'test', questions: [{ id: 'age', text: 'How old are you?', options: [{ id: 'a', text: 'Under 40' }, { id: 'b', text: '40 or over' }, { id: 'p', text: 'Prefer not to say', role: 'prefer_not' }] }] };

/** A survey with an open wave. Questions are named q0, q1, ... */
export async function openSurvey(cast: Cast, place: Place, asked: Omit<Question, 'id' | 'text'>[], purposes = EVERY_PURPOSE): Promise<OpenSurvey> {
  const { db } = cast.as('facilitator', place);
  const questions = asked.map((question, n) => ({ ...question, id: `q${n}`, text: `Question ${n}` }));
  const survey = await told(db.rpc('create_survey', { the_programme: cast.programmes[place].id, the_title: `Survey ${place}` }));
  await told(db.rpc('save_survey', { the_survey: survey, the_title: `Survey ${place}`, the_definition: { introduction: '', questions, equality: EQUALITY } }));
  await told(db.rpc('save_purposes', { the_survey: survey, the_purposes: purposes }));
  const wave = await told(db.rpc('plan_wave', { the_survey: survey, the_name: `Wave ${place}`, the_reply_by: daysFromNow(60) }));
  const address = await told(db.rpc('open_wave', { the_wave: wave }));
  return { survey, wave, address, questions };
}

/** What one person is about to send. Consent to take part is given unless said otherwise. */
export function sending(answers: Answer[], agreed: { takePart?: boolean; boards?: boolean; public?: boolean } = {}): Sending {
  const given = { take_part: agreed.takePart ?? true, quote_boards: agreed.boards ?? false, quote_public: agreed.public ?? false };
  return {
    response: randomUUID(),
    receipt: randomBytes(32).toString('hex'),
    answers,
    consents: Object.entries(given).map(([purpose, is]) => ({ purpose, given: is, wording: `May we? ${purpose}`, wordingVersion: '1' })),
  };
}

/** Sends a survey as nobody in particular; gives the client's answer, refused or not. */
export function send(cast: Cast, address: string, { response, receipt, answers, consents }: Sending, draft?: string) {
  return cast.anon.db.rpc('send_response', {
    the_address: address, the_response: response, the_receipt_hash: receipt, the_answers: answers, the_consents: consents, the_language: 'en', the_draft_hash: draft ?? null,
  });
}

/** What a sending became: contribution ids by question. */
export async function contributionsOf(database: TestDatabase, receipt: string): Promise<Map<string, string>> {
  const rows = await database.sql<{ question_id: string; contribution_id: string }>(
    `select a.question_id, a.contribution_id from public.answers a join public.responses r on r.id = a.response_id
     join public.contributors k on k.id = r.contributor_id where k.receipt_hash = $1 and a.contribution_id is not null`, [receipt]);
  return new Map(rows.map((row) => [row.question_id, row.contribution_id]));
}

export interface ThemePlan {
  evidence: { contribution: string; side: 'for' | 'against' }[];
  agreed: boolean;
}

/** A theme gathered from contributions; agreed when asked, which needs some evidence. */
export async function makeTheme(cast: Cast, place: Place, title: string, { evidence, agreed }: ThemePlan): Promise<string> {
  const { db } = cast.as('facilitator', place);
  const theme = await told(db.rpc('create_theme', { the_programme: cast.programmes[place].id, the_title: title, the_definition: `What ${title} means` }));
  for (const side of ['for', 'against'] as const) {
    const contributions = evidence.filter((one) => one.side === side).map((one) => one.contribution);
    if (contributions.length > 0) await told(db.rpc('group_into_theme', { the_theme: theme, the_contributions: contributions, the_side: side }));
  }
  if (agreed) await told(db.rpc('agree_theme', { the_theme: theme }));
  return theme;
}

export async function addBoard(cast: Cast, place: Place, name: string): Promise<string> {
  return told(cast.as('secretary', place).db.rpc('add_board', {
    the_programme: cast.programmes[place].id, the_name: name, the_kind: null, the_purpose: null, the_chair: null, the_seat: null, the_how: null,
  }));
}

/** A recommendation: a draft, put to the board, or answered. */
export async function recommend(cast: Cast, place: Place, board: string, theme: string, state: 'draft' | 'with_board' | 'answered'): Promise<string> {
  const { db } = cast.as('facilitator', place);
  const made = await told(db.rpc('save_recommendation', {
    the_programme: cast.programmes[place].id, the_recommendation: null, the_board: board, the_theme: theme,
    the_title: `Recommendation ${state}`, the_ask: 'Please do this', the_reply_by: daysFromNow(30),
  }));
  if (state !== 'draft') await told(db.rpc('put_to_board', { the_recommendation: made }));
  if (state === 'answered') {
    await told(cast.as('secretary', place).db.rpc('reply_to_recommendation', { the_recommendation: made, the_answer: 'accepted', the_reason: 'Because it is right' }));
  }
  return made;
}

export interface EvidencePlan {
  theme?: string;
  recommendation?: string;
  contribution?: string;
}

/** A complete record of a decision, resting on the evidence given, left as a draft, agreed, or published. */
export async function decide(cast: Cast, place: Place, board: string, evidence: EvidencePlan[], state: 'draft' | 'agreed' | 'published'): Promise<string> {
  const { db } = cast.as('secretary', place);
  const decision = await told(db.rpc('draft_decision', { the_programme: cast.programmes[place].id, the_board: board, the_title: `Decision ${state}` }));
  await told(db.rpc('save_decision', {
    the_decision: decision,
    the_record: {
      title: `Decision ${state}`, decidedOn: daysFromNow(0), decision: 'We will', reasons: 'It was asked for', interests: 'None declared', rung: 'consultation',
      noLivedExperienceEvidence: evidence.length === 0,
      options: [{ option: 'Do nothing', rejectedBecause: 'It would change nothing' }],
      advice: [{ kind: 'legal', summary: 'It is lawful' }],
      headings: [{ heading: 'Wards', content: 'All' }],
    },
  }));
  for (const { theme, recommendation, contribution } of evidence) {
    await told(db.rpc('link_evidence', {
      the_decision: decision, the_theme: theme ?? null, the_recommendation: recommendation ?? null, the_contribution: contribution ?? null,
      the_effect: 'changed', the_words: 'We changed it', the_review: null,
    }));
  }
  if (state !== 'draft') await told(db.rpc('agree_decision', { the_decision: decision }));
  if (state === 'published') await told(db.rpc('publish_decision', { the_decision: decision }));
  return decision;
}
