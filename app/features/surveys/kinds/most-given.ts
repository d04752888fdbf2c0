import { optionText, type QuestionCounts, type Tally } from '../counted/counts.ts';
import type { KindResults, Saying } from './results.ts';

/** One value as it was counted. */
export const counted = ({ counts }: Pick<QuestionCounts, 'counts'>) => (key: string): Tally => ({ key, count: counts[key] ?? 0 });

/** Whether a value is told alone: all are, for those who see everything. */
export const isTold = ({ counts, rest }: Pick<QuestionCounts, 'counts' | 'rest'>) => (key: string) => rest === null || key in counts;

/** The value given most often; null when none was given. */
export function mostGiven(tallies: readonly Tally[]): Tally | null {
  return tallies.reduce<Tally | null>((most, one) => (one.count > (most?.count ?? 0) ? one : most), null);
}

/** A sentence about the value given most often; what is said of one that may not be the most is the same for every kind. */
export function mostInWords(tallies: readonly Tally[], counts: QuestionCounts, what: string, inWords: (key: string) => string, { t, say }: Saying): string {
  const most = mostGiven(tallies);
  if (!most) return t('results:sentence.answered', { count: counts.answered });
  // Among those counted together there may be one that more people chose.
  const mayBeLess = counts.together.some(({ people }) => people === null || people >= most.count);
  return say(mayBeLess ? 'alone' : what, most.count, { option: inWords(most.key) });
}

/** "chose Housing": what stands for a question whose answers are chosen from a list. */
export const chosePicked: KindResults['picked'] = ({ options }, [first = ''], t) => t('results:picked.chose', { option: optionText(options, first) });
