/** States of a wave. It opens once and closes once; what was asked while it was open stays as it was. */
export const WAVE_STATES = ['draft', 'open', 'closed'] as const;
export type WaveState = (typeof WAVE_STATES)[number];

const MOVES: Record<WaveState, WaveState | null> = { draft: 'open', open: 'closed', closed: null };

/** Whether a wave may go from one state to another; never backwards, never skipping one. */
export function canMove(from: WaveState, to: WaveState): boolean {
  return MOVES[from] === to;
}

export interface Wave {
  id: string;
  name: string;
  state: WaveState;
  /** By when we tell people what came of it; an ISO date. */
  replyBy: string;
  openedOn: string | null;
  closedOn: string | null;
  /** How many people answered; null for a reader who may not know. */
  responses: number | null;
}

/** What the database would refuse when a wave is opened: keys of errors.json after "refusal.". */
export type Hindrance = 'wave_not_draft' | 'reply_by_passed' | 'survey_has_no_questions' | 'purposes_missing';

/**
 * What stands in the way of opening a wave now; nothing when it may open. Takes how many questions there are, how many
 * purposes nobody has set down, and today as an ISO date.
 */
export function hindrancesToOpening(wave: Pick<Wave, 'state' | 'replyBy'>, questions: number, missing: number, today: string): Hindrance[] {
  const hindrances: (Hindrance | false)[] = [
    !canMove(wave.state, 'open') && 'wave_not_draft',
    wave.replyBy <= today && 'reply_by_passed',
    questions === 0 && 'survey_has_no_questions',
    missing > 0 && 'purposes_missing',
  ];
  return hindrances.filter((hindrance) => hindrance !== false);
}

export interface SurveyLink {
  id: string;
  address: string;
  isRevoked: boolean;
}

/** Whether people can answer through a link now. */
export function isLinkLive(link: Pick<SurveyLink, 'isRevoked'>, wave: Pick<Wave, 'state'>): boolean {
  return wave.state === 'open' && !link.isRevoked;
}
