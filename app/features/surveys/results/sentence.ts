import type { TFunction } from 'i18next';
import type { Question } from '../survey.ts';
import { markedValues, valueText } from './names.ts';
import { bandsOf, countAmong, mostGiven, percent, tally, type QuestionCounts } from './result.ts';

/**
 * What people answered in one sentence, always with its base: people chose to take part, so it speaks of them alone and has
 * no margin of error (rule P7).
 */
export function sentenceOf(question: Question, counts: QuestionCounts, t: TFunction<'results'>): string {
  const base = counts.answered;
  if (base === 0) return t('results:sentence.nobody');
  const say = (what: string, part: number, more: Record<string, unknown> = {}) => t(`results:sentence.${what}`, { count: base, part, share: percent(part, base), ...more });
  switch (question.kind) {
    case 'statement':
      return say('agreed', countAmong(counts, markedValues(question)));
    case 'scale':
      return say(bandsOf(question) ? (markedValues(question).includes('6') ? 'anxious' : 'bands') : 'high', countAmong(counts, markedValues(question)));
    case 'number':
      if (counts.rest !== null) return t('results:sentence.gaveNumber', { count: base });
      return counts.numbers ? t('results:sentence.numbers', { count: base, ...counts.numbers, unit: question.unit ? ` ${question.unit}` : '' }) : t('results:sentence.fewNumbers', { count: base });
    case 'consent':
      return counts.rest !== null && !('yes' in counts.counts) ? t('results:sentence.answered', { count: base }) : say('consent', counts.counts['yes'] ?? 0);
    case 'contact':
      return t('results:sentence.contact', { count: base });
    case 'short':
    case 'open':
      return t('results:sentence.words', { count: base });
    default: {
      const most = mostGiven(tally(question, counts));
      // Among those counted together there may be one that more people chose.
      if (most && counts.together.some(({ people }) => people === null || people >= most.count)) return say('alone', most.count, { option: valueText(question, most.key, t) });
      if (!most) return t('results:sentence.answered', { count: base });
      const what = question.kind === 'ranking' ? 'first' : question.kind === 'date' ? 'year' : 'chosen';
      return say(what, most.count, { option: valueText(question, most.key, t) });
    }
  }
}
