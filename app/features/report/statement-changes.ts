import type { RatedStatement } from './outcome-evidence.server.ts';
import { isAgreement } from './rating.ts';
import { isSteady } from './wilson.ts';

/** How one statement was rated in one wave. */
export interface StatementInWave {
  listening: string;
  agreeing: number;
  base: number;
  /** Percentage points more (or, below zero, fewer) who agree than in the wave before; null where that cannot be said. */
  change: number | null;
}

export interface StatementOverWaves {
  question: string;
  waves: StatementInWave[];
}

/**
 * Statements with their waves in order. A change is told only between shares that each rest on enough ratings to be more
 * than a pointer (rule P7); the people who answered are not the same, which the page says.
 */
export function overWaves(statements: readonly RatedStatement[]): StatementOverWaves[] {
  const told = new Map<string, StatementInWave[]>();
  for (const { question, listening, base, counts } of statements) {
    const agreeing = counts.filter(({ rating }) => isAgreement(rating)).reduce((sum, { count }) => sum + count, 0);
    const waves = told.get(question) ?? [];
    const before = waves.at(-1);
    const canTell = before !== undefined && base > 0 && isSteady(before.agreeing, before.base) && isSteady(agreeing, base);
    waves.push({ listening, agreeing, base, change: canTell ? Math.round((agreeing / base - before.agreeing / before.base) * 100) : null });
    told.set(question, waves);
  }
  return [...told].map(([question, waves]) => ({ question, waves }));
}
