import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../platform/written.ts';
import type { Station } from '../../ui/line-of-evidence.tsx';
import { Paragraphs } from '../../ui/paragraphs.tsx';
import type { VoicesOfTheme } from '../themes/theme.ts';
import { VoicesOfThemeLinks } from '../themes/theme-words.tsx';
import type { DecisionInBrief } from './decisions.server.ts';
import { useWhenOwed } from './recommendation-words.tsx';
import type { Recommendation } from './recommendations.server.ts';

/** The line through a recommendation: voices, theme, what was asked, the answer, and the decisions that rest on it. */
export function useRecommendationLine(slug: string, recommendation: Recommendation, voices: VoicesOfTheme, decisions: DecisionInBrief[]): Station[] {
  const { t } = useTranslation('decisions');
  const asked = useAskedStation();
  const { theme, reply, state } = recommendation;
  return [
    { key: 'voices', caption: t('line.voices'), heading: <VoicesOfThemeLinks slug={slug} theme={{ id: theme.id, ...voices }} /> },
    { key: 'theme', caption: t('line.theme'), heading: <bdi>{theme.title}</bdi>, link: { href: `/desk/${slug}/themes/${theme.id}`, text: t('line.readTheme') } },
    asked(recommendation),
    {
      key: 'reply',
      caption: reply ? t('line.repliedOn', { date: writtenDate(reply.repliedOn, 'en') }) : t('line.reply'),
      heading: reply ? t(`answer.${reply.answer}`) : t('line.noReply'),
      children: reply ? <Paragraphs text={reply.reason} /> : null,
      state: state === 'draft' || state === 'with_board' ? 'waiting' : 'reached',
    },
    ...(decisions.length === 0 ? [{ key: 'decision', caption: t('line.decision'), heading: t('line.noDecision'), state: 'waiting' } as const] : []),
    ...decisions.map(({ id, title, state: stateOfDecision, isPublished }): Station => ({
      key: id,
      caption: t('line.decision'),
      heading: <bdi>{title}</bdi>,
      state: isPublished ? 'reached' : 'waiting',
      children: isPublished ? null : <p>{t(`decision.state.${stateOfDecision}`)}</p>,
      link: isPublished ? { href: `/decisions/${slug}/${id}`, text: t('line.readDecision') } : undefined,
    })),
  ];
}

/** What was asked, and when the answer is owed, as a station. */
function useAskedStation(): (recommendation: Recommendation) => Station {
  const { t } = useTranslation('decisions');
  const whenOwed = useWhenOwed();
  return (recommendation) => ({
    key: 'asked',
    caption: recommendation.putOn ? t('line.askedOn', { date: writtenDate(recommendation.putOn, 'en') }) : t('line.notAsked'),
    heading: <bdi>{recommendation.board.name}</bdi>,
    children: recommendation.state === 'draft' || recommendation.state === 'with_board' ? <p>{t('line.owed', { when: whenOwed(recommendation) })}</p> : null,
    state: recommendation.putOn ? 'reached' : 'waiting',
  });
}

/** What a theme asked of boards, as stations of the theme's own line. */
export function useRecommendationsOfTheme(slug: string, recommendations: Recommendation[]): Station[] {
  const { t } = useTranslation('decisions');
  const whenOwed = useWhenOwed();
  return recommendations.map((recommendation) => ({
    key: recommendation.id,
    caption: <>{t('recommendation.asked')} <bdi>{recommendation.board.name}</bdi></>,
    heading: <bdi>{recommendation.title}</bdi>,
    children: <p>{recommendation.reply ? t(`answer.${recommendation.reply.answer}`) : t('line.owed', { when: whenOwed(recommendation) })}</p>,
    link: { href: `/desk/${slug}/recommendations/${recommendation.id}`, text: t('line.readRecommendation') },
    state: recommendation.putOn ? 'reached' : 'waiting',
  }));
}
