import { z } from 'zod';

export const LEVELS = ['system', 'service', 'individual'] as const;
export const OUTCOME_KINDS = ['short_term_outcome', 'longer_term_outcome', 'impact'] as const;
export type Level = (typeof LEVELS)[number];
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** One outcome with what stands behind it. A voice is one person's answers to one wave, counted once. */
export interface ReportedOutcome {
  id: string;
  level: Level;
  kind: OutcomeKind;
  text: string;
  priorityGroup: string | null;
  voices: number;
  ratings: number;
  agreeing: number;
  decisions: number;
  openRecommendations: number;
}

/** The programme's figures; each equals the rows its page lists (domain rule 1). */
export interface ReportTotals {
  voices: number;
  /** How many people they come from at most: who is known to have answered before is one. */
  people: number;
  withdrawn: number;
  voicesWithoutOutcome: number;
  openRecommendations: number;
  overdueRecommendations: number;
  publishedDecisions: number;
}

/** Which outcomes to look at; null means all. */
export interface OutcomeFilter {
  level: Level | null;
  kind: OutcomeKind | null;
}

const level = z.enum(LEVELS).nullable().catch(null);
const kind = z.enum(OUTCOME_KINDS).nullable().catch(null);

/** Reads a filter from an address; what we do not know filters nothing. */
export function filterFrom(asked: URLSearchParams): OutcomeFilter {
  return { level: level.parse(asked.get('level')), kind: kind.parse(asked.get('kind')) };
}

/** The address of a page with a filter kept in it. */
export function withFilter(path: string, filter: OutcomeFilter): string {
  const kept = new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null));
  return kept.size === 0 ? path : `${path}?${kept}`;
}

export function isIn(outcome: Pick<ReportedOutcome, 'level' | 'kind'>, filter: OutcomeFilter): boolean {
  return (filter.level === null || outcome.level === filter.level) && (filter.kind === null || outcome.kind === filter.kind);
}

/** Outcomes by level, in the order of the theory of change; levels without any are left out. */
export function byLevel<Outcome extends { level: Level }>(outcomes: Outcome[]): { level: Level; outcomes: Outcome[] }[] {
  return LEVELS.map((each) => ({ level: each, outcomes: outcomes.filter((outcome) => outcome.level === each) })).filter((group) => group.outcomes.length > 0);
}

/** Those someone has spoken to, and those nobody has yet. */
export function partByVoice(outcomes: ReportedOutcome[]): { heard: ReportedOutcome[]; unheard: ReportedOutcome[] } {
  return { heard: outcomes.filter(({ voices }) => voices > 0), unheard: outcomes.filter(({ voices }) => voices === 0) };
}
