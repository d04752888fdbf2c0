import type { TFunction } from 'i18next';
import { RESULTS } from '../surveys/kinds/results-by-kind.ts';
import type { Question } from '../surveys/survey.ts';
import { percent, type QuestionCounts } from '../surveys/counted/counts.ts';

/**
 * What people answered in one sentence, always with its base: people chose to take part, so it speaks of them alone and has
 * no margin of error (rule P7).
 */
export function sentenceOf(question: Question, counts: QuestionCounts, least: number, t: TFunction<'results'>): string {
  const base = counts.answered;
  if (base === 0) return t('results:sentence.nobody');
  const say = (what: string, part: number, more: Record<string, unknown> = {}) => t(`results:sentence.${what}`, { count: base, part, share: percent(part, base), ...more });
  return RESULTS[question.kind].sentence(question, counts, { t, least, say });
}
