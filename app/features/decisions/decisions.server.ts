import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import { namesOfBoards } from './boards.server.ts';
import { DECISION_STATES, isPublished, RUNGS, type DecisionState, type Part, type WrittenRecord, PARTS } from './decision.ts';

export interface DecisionInBrief {
  id: string;
  title: string;
  board: string;
  state: DecisionState;
  isPublished: boolean;
  decidedOn: string | null;
  reference: string | null;
}

const briefShape = z.object({ id: z.string(), title: z.string(), board_id: z.string(), state: z.enum(DECISION_STATES), decided_on: z.string().nullable(), reference: z.string().nullable() });
const BRIEF_COLUMNS = 'id, title, board_id, state, decided_on, reference';

/** Outcomes on a decision's trail that have no plain name yet, for whoever is about to publish it. */
export async function listUnnamedOutcomes(db: Db, decisionId: string): Promise<{ id: string; text: string }[]> {
  return z.array(z.object({ id: z.string(), text: z.string() })).parse(must(await db.rpc('unnamed_outcomes', { the_decision: decisionId })));
}

/** The decisions of a programme that the reader may see, newest first; those without a date are the newest. */
export async function listDecisions(db: Db, programmeId: string): Promise<DecisionInBrief[]> {
  const [rows, boards] = await Promise.all([
    db.from('decisions').select(BRIEF_COLUMNS).eq('programme_id', programmeId).order('decided_on', { ascending: false, nullsFirst: true }).order('id'),
    namesOfBoards(db, programmeId),
  ]);
  return toBriefs(must(rows), boards);
}

/** The decisions that rest on a recommendation, as far as the reader may see them. */
export async function listDecisionsOn(db: Db, programmeId: string, recommendationId: string): Promise<DecisionInBrief[]> {
  const links = must(await db.from('decision_evidence').select('decision_id').eq('recommendation_id', recommendationId));
  if (links.length === 0) return [];
  const ids = links.map(({ decision_id }) => decision_id);
  const [rows, boards] = await Promise.all([db.from('decisions').select(BRIEF_COLUMNS).eq('programme_id', programmeId).in('id', ids).order('id'), namesOfBoards(db, programmeId)]);
  return toBriefs(must(rows), boards);
}

function toBriefs(rows: unknown, boards: Map<string, string>): DecisionInBrief[] {
  return z.array(briefShape).parse(rows).map(({ board_id, decided_on, ...row }) => ({ ...row, board: boards.get(board_id) ?? '', decidedOn: decided_on, isPublished: isPublished(row.state) }));
}

const RECORD_COLUMNS =
  'id, title, board_id, state, reference, decided_on, decided_by, decision, reasons, no_options_because, interests, dispensations, background_papers, rung, members_agreement, delivery_owner, no_lived_experience_evidence, published_on, revision';

/** The whole record of one decision. @throws Response 404 when the reader may not see it. */
export async function getDecision(db: Db, programmeId: string, decisionId: string): Promise<WrittenRecord> {
  const [row, boards, options, advice, headings] = await Promise.all([
    db.from('decisions').select(RECORD_COLUMNS).eq('programme_id', programmeId).eq('id', decisionId).maybeSingle(),
    namesOfBoards(db, programmeId),
    db.from('decision_options').select('option, rejected_because').eq('decision_id', decisionId).order('position'),
    db.from('decision_advice').select('kind, given_by, given_on, summary').eq('decision_id', decisionId).order('position'),
    db.from('decision_headings').select('heading, content').eq('decision_id', decisionId).order('position'),
  ]);
  const decision = must(row);
  return {
    id: decision.id,
    title: decision.title,
    board: boards.get(decision.board_id) ?? '',
    state: z.enum(DECISION_STATES).parse(decision.state),
    reference: decision.reference,
    decidedOn: decision.decided_on,
    decidedBy: decision.decided_by,
    decision: decision.decision,
    reasons: decision.reasons,
    options: must(options).map(({ option, rejected_because }) => ({ option, rejectedBecause: rejected_because })),
    noOptionsBecause: decision.no_options_because,
    interests: decision.interests,
    dispensations: decision.dispensations,
    backgroundPapers: decision.background_papers,
    rung: z.enum(RUNGS).nullable().parse(decision.rung),
    membersAgreement: decision.members_agreement,
    deliveryOwner: decision.delivery_owner,
    advice: must(advice).map(({ given_by, given_on, ...rest }) => ({ ...rest, givenBy: given_by, givenOn: given_on })),
    headings: must(headings),
    noLivedExperienceEvidence: decision.no_lived_experience_evidence,
    publishedOn: decision.published_on,
    revision: decision.revision,
  };
}

const partsShape = z.array(z.enum(Object.keys(PARTS) as [Part, ...Part[]]));

/** What a decision still lacks before it can be agreed, for the secretary. */
export async function listMissingParts(db: Db, decisionId: string): Promise<Part[]> {
  return partsShape.parse(must(await db.rpc('missing_parts', { the_decision: decisionId })));
}
