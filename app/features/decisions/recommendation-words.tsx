import { useTranslation } from 'react-i18next';
import { today, writtenDate } from '../../platform/written.ts';
import { StateTag, type StateTone } from '../../ui/state-tag.tsx';
import { isOverdue, type RecommendationState } from './recommendation.ts';
import type { Recommendation } from './recommendations.server.ts';

const TONES: Record<RecommendationState, StateTone> = { draft: 'waiting', with_board: 'waiting', answered: 'good', delivered: 'good', lapsed: 'ended' };

/** Where a recommendation stands, in words: with an answer, the answer; without one, when it is or was owed. */
export function RecommendationTag({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useTranslation('decisions');
  const { state, reply } = recommendation;
  if (isOverdue(recommendation, today())) return <StateTag tone="attention">{t('recommendation.overdue')}</StateTag>;
  if (state === 'answered' && reply) return <StateTag tone={reply.answer === 'not_accepted' ? 'ended' : 'good'}>{t(`answer.${reply.answer}`)}</StateTag>;
  return <StateTag tone={TONES[state]}>{t(`recommendation.state.${state}`)}</StateTag>;
}

/** When the answer is owed, or since when it has been. */
export function useWhenOwed(): (recommendation: Recommendation) => string {
  const { t } = useTranslation('decisions');
  return (recommendation) => {
    const date = writtenDate(recommendation.replyBy, 'en');
    return isOverdue(recommendation, today()) ? t('recommendation.wasOwed', { date }) : t('recommendation.owed', { date });
  };
}
