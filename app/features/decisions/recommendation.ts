/** What a recommendation may be. It is with the board until it is answered; a deferred answer leaves it there. */
export const RECOMMENDATION_STATES = ['draft', 'with_board', 'answered', 'delivered', 'lapsed'] as const;
export type RecommendationState = (typeof RECOMMENDATION_STATES)[number];

/** How a board may answer, always with a reason. */
export const ANSWERS = ['accepted', 'partly', 'not_accepted', 'deferred'] as const;
export type Answer = (typeof ANSWERS)[number];

const MOVES: Record<RecommendationState, readonly RecommendationState[]> = {
  draft: ['with_board'],
  with_board: ['answered'],
  answered: ['delivered', 'lapsed'],
  delivered: [],
  lapsed: [],
};

/** Whether a recommendation may go from one state to another. */
export function canBecome(from: RecommendationState, to: RecommendationState): boolean {
  return MOVES[from].includes(to);
}

/** The state a recommendation is in once the board has given this answer. */
export function stateAfter(answer: Answer): RecommendationState {
  return answer === 'deferred' ? 'with_board' : 'answered';
}

interface Owed {
  state: RecommendationState;
  replyBy: string;
}

/** Whether the board should have answered before today (ISO dates). */
export function isOverdue({ state, replyBy }: Owed, today: string): boolean {
  return state === 'with_board' && replyBy < today;
}

/** The order in which answers are owed: the longest overdue first. */
export function byDateOwed(a: Owed, b: Owed): number {
  return a.replyBy.localeCompare(b.replyBy);
}
