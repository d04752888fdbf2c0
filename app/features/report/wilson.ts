/** The normal quantile of a two-sided 95% interval. */
const Z = 1.959963984540054;

/** Wider than this, one or two more ratings could turn the picture round. */
const STEADY_WIDTH = 0.5;

/**
 * The Wilson score interval of a share, two-sided 95% (Wilson 1927, J. Am. Stat. Assoc. 22:209, without continuity
 * correction). Takes counts; gives shares from 0 to 1. With no trials nothing is known: 0 to 1.
 */
export function wilson(successes: number, trials: number): { low: number; high: number } {
  if (trials === 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const spread = Z * Z;
  const centre = (share + spread / (2 * trials)) / (1 + spread / trials);
  const half = (Z / (1 + spread / trials)) * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials * trials));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/**
 * Whether a share rests on enough ratings to be read as more than a pointer. People chose to take part, so no margin of
 * error is ever shown (rule P7); the interval only tells us when to say "few ratings".
 */
export function isSteady(successes: number, trials: number): boolean {
  const { low, high } = wilson(successes, trials);
  return high - low <= STEADY_WIDTH;
}
