import type { Answer } from './recommendation.ts';

/** What a decision may be. Published, it no longer changes; superseded, it stays readable with that said. */
export const DECISION_STATES = ['draft', 'agreed', 'published', 'superseded'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** How far people with lived experience shaped it, from least to most (rule P1). */
export const RUNGS = ['informing', 'consultation', 'engagement', 'co_design', 'co_production'] as const;
export type Rung = (typeof RUNGS)[number];

/** What came of what was heard. "No change, because" is a result like any other: reasoned, and dated for review. */
export const EFFECTS = ['changed', 'not_changed'] as const;
export type Effect = (typeof EFFECTS)[number];

const MOVES: Record<DecisionState, readonly DecisionState[]> = {
  draft: ['agreed'],
  // Saving a change to an agreed record makes it a draft again, since it is no longer what was agreed.
  agreed: ['draft', 'published'],
  published: ['superseded'],
  superseded: [],
};

/** Whether a decision may go from one state to another. */
export function canBecome(from: DecisionState, to: DecisionState): boolean {
  return MOVES[from].includes(to);
}

/** Whether its record can still be written in. */
export function isInHand(state: DecisionState): boolean {
  return state === 'draft' || state === 'agreed';
}

/** Whether anyone may read it. */
export function isPublished(state: DecisionState): boolean {
  return state === 'published' || state === 'superseded';
}

/**
 * The parts without which a decision is not published (rule P2, and the domain's rule on evidence), each with where it
 * is filled in: a field of the record's form, or the evidence on the decision's own page. The database says which are missing.
 */
export const PARTS = {
  decided_on: 'edit#decidedOn',
  decision: 'edit#decision',
  reasons: 'edit#reasons',
  options: 'edit#options',
  interests: 'edit#interests',
  rung: 'edit#rung',
  co_production: 'edit#coProduction',
  evidence: '#evidence',
} as const;
export type Part = keyof typeof PARTS;

/** Where a missing part is filled in, from the address of the decision's page. */
export function whereToFill(part: Part, here: string): string {
  const place = PARTS[part];
  return place.startsWith('#') ? here + place : `${here}/${place}`;
}

/** Every part of the record as it is shown, on screen and on paper. */
export interface DecisionRecord {
  id: string;
  title: string;
  board: string;
  state: DecisionState;
  reference: string | null;
  decidedOn: string | null;
  decidedBy: string | null;
  decision: string | null;
  reasons: string | null;
  options: { option: string; rejectedBecause: string }[];
  noOptionsBecause: string | null;
  interests: string | null;
  dispensations: string | null;
  backgroundPapers: string | null;
  rung: Rung | null;
  membersAgreement: string | null;
  deliveryOwner: string | null;
  advice: { kind: string; givenBy: string | null; givenOn: string | null; summary: string }[];
  headings: { heading: string; content: string }[];
  noLivedExperienceEvidence: boolean;
  publishedOn: string | null;
}

/** The record as the secretary writes in it: its savings are counted, so that two people cannot overwrite each other. */
export interface WrittenRecord extends DecisionRecord {
  revision: number;
}

/** One piece of what was heard behind a decision, and what changed because of it. */
export interface Evidence {
  id: string;
  effect: Effect;
  whatChanged: string;
  reviewOn: string | null;
  theme: { id: string; title: string; definition: string } | null;
  recommendation: { id: string; title: string; ask: string; putOn: string | null; answer: Answer | null; reason: string | null; repliedOn: string | null } | null;
  /** When it was there to be decided on: the theme agreed, or the board asked; null for a single voice. */
  heardOn: string | null;
  voices: number;
  withdrawn: number;
  /** Words their speakers let everyone read, checked by two of the team. */
  quotes: { words: string; language: string; translation: string | null }[];
}

/** Evidence as it is read: what was asked of a board first, then themes, then single voices; within each, most voices first. */
export function inOrderOfWeight(evidence: readonly Evidence[]): Evidence[] {
  const rank = ({ recommendation, theme }: Evidence) => (recommendation ? 0 : theme ? 1 : 2);
  return [...evidence].sort((a, b) => rank(a) - rank(b) || b.voices - a.voices || a.id.localeCompare(b.id));
}

/** Whether evidence came only after the decision it is linked to (ISO dates): the record then says so, rather than let it be fitted afterwards. */
export function isLaterThan({ heardOn }: Pick<Evidence, 'heardOn'>, decidedOn: string | null): boolean {
  return heardOn !== null && decidedOn !== null && heardOn > decidedOn;
}
