/** How much someone agrees with a statement; "not sure" is an honest answer and stands apart. */
export const RATINGS = ['strongly_agree', 'agree', 'neither', 'disagree', 'strongly_disagree', 'not_sure'] as const;
export type Rating = (typeof RATINGS)[number];

/** The most one open answer may hold, in characters. */
export const ANSWER_MAX = 10_000;

/** What a contribution may be. Received is where it begins. One that is taken back is no state: it is gone, held or not. */
export const CONTRIBUTION_STATES = ['received', 'held'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

const MOVES: Record<ContributionState, readonly ContributionState[]> = {
  received: ['held'],
  held: ['received'],
};

/** Whether a contribution may go from one state to another. */
export function canBecome(from: ContributionState, to: ContributionState): boolean {
  return MOVES[from].includes(to);
}

/** What a contribution says about an outcome. */
export const STANCES = ['helps', 'hinders', 'wants', 'neutral'] as const;
export type Stance = (typeof STANCES)[number];

/** Whether a rating counts as agreeing: only the two that say so. */
export function isAgreeing(rating: Rating): boolean {
  return rating === 'strongly_agree' || rating === 'agree';
}

/** Whether a text is the name of a rating. */
export function isRating(text: string): text is Rating {
  return (RATINGS as readonly string[]).includes(text);
}

/** The beginning of a long text, cut between words, with a sign that it goes on. Short text stays as it is. */
export function beginningOf(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  const lastSpace = cut.search(/\s\S*$/);
  return `${(lastSpace > max / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s\uD800-\uDBFF]+$/u, '')}…`;
}

/** What a contribution holds: the person's own words, or a point of a rating, or what they chose or counted. */
export interface Content {
  words: string | null;
  rating: Rating | null;
  given: string | null;
}

/** A contribution in words, whatever it holds. `t` knows our words. */
export function spoken({ words, rating, given }: Content, t: (key: string) => string): string {
  return words ?? given ?? t(`voices:rating.${rating ?? 'not_sure'}`);
}
