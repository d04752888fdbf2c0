/** To whom words may be quoted. Each is agreed to apart, asked for apart and checked apart. */
export const AUDIENCES = ['boards', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The consent that an audience needs. */
export const PURPOSE_OF_AUDIENCE = { boards: 'quote_boards', public: 'quote_public' } as const satisfies Record<Audience, string>;

export const CLEARANCE_STATES = ['asked', 'cleared'] as const;
export type ClearanceState = (typeof CLEARANCE_STATES)[number];

export interface Clearance {
  audience: Audience;
  state: ClearanceState;
  askedBy: string | null;
  clearedBy: string | null;
}

/**
 * Where quoting to one audience stands for whoever is looking: the person said no; nobody asked yet; they asked and
 * another of the team must check; another asked and they can check, or cannot since they wrote the translation; or two of
 * the team have looked and it may be quoted.
 */
export type QuoteStanding = 'not_agreed' | 'may_ask' | 'waits_for_another' | 'yours_to_check' | 'own_translation' | 'cleared';

/** Words leave the team only when the person agreed and two different people of the team looked (rule C7). */
export function quoteStanding(isAgreed: boolean, clearance: Pick<Clearance, 'state' | 'askedBy'> | undefined, viewer: string, translatedBy: string | null): QuoteStanding {
  if (!isAgreed) return 'not_agreed';
  if (!clearance) return 'may_ask';
  if (clearance.state === 'cleared') return 'cleared';
  if (clearance.askedBy === viewer) return 'waits_for_another';
  return translatedBy === viewer ? 'own_translation' : 'yours_to_check';
}
