import { useTranslation } from 'react-i18next';
import { ChangedMeanwhile, isOvertaken, revisionOf } from '../../platform/changed-meanwhile.tsx';
import { partsOfDate } from '../../platform/dates.ts';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { BackLink } from '../../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Prose, Section } from '../../ui/layout.tsx';
import { LineOfEvidence } from '../../ui/line-of-evidence.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Paragraphs } from '../../ui/paragraphs.tsx';
import type { ThemeState, VoicesOfTheme } from '../themes/theme.ts';
import { ThemeQuotes } from '../themes/theme-quotes.tsx';
import type { ThemeQuote } from '../themes/theme-quotes.server.ts';
import { RecommendationFields, type RecommendationChoices } from './recommendation-form.tsx';
import { useRecommendationLine } from './recommendation-line.tsx';
import { RecommendationTag } from './recommendation-words.tsx';
import type { DecisionInBrief } from './decisions.server.ts';
import type { Recommendation } from './recommendations.server.ts';
import { ReplyForm } from './reply-form.tsx';

interface RecommendationPageProps {
  slug: string;
  recommendation: Recommendation;
  theme: { id: string; state: ThemeState } & VoicesOfTheme;
  /** What people said, as far as it was cleared for whoever reads this. */
  quotes: ThemeQuote[];
  /** Decisions that rest on it, as far as the reader may see them. */
  decisions: DecisionInBrief[];
  /** What a facilitator may choose from; null for everyone else. */
  choices: RecommendationChoices | null;
  mayReply: boolean;
  /** A secretary, who records decisions. */
  mayRecord: boolean;
  result: FormResult;
}

/** One recommendation: what is asked of whom, where it comes from, and what the board answered. */
export function RecommendationPage({ slug, recommendation, theme, quotes, decisions, choices, mayReply, mayRecord, result }: RecommendationPageProps) {
  const { t } = useTranslation('decisions');
  const { title, ask, state, board, replyBy, revision } = recommendation;
  const form = formState(result, t, { title, ask, theme: recommendation.theme.id, board: board.id, replyBy: partsOfDate(replyBy) });
  const stations = useRecommendationLine(slug, recommendation, theme, decisions);
  return (
    <>
      <BackLink href={`/desk/${slug}/recommendations`} text={t('recommendations.title')} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle caption={<span>{t('recommendation.asked')} <bdi>{board.name}</bdi></span>} title={<bdi>{title}</bdi>} tag={<RecommendationTag recommendation={recommendation} />} action={mayRecord && state === 'answered' && decisions.length === 0 ? <ButtonLink href={`/register/${slug}/decisions/new?recommendation=${recommendation.id}`}>{t('recommendation.record')}</ButtonLink> : undefined} />
      <Prose><Paragraphs text={ask} /></Prose>
      {choices && state === 'draft' ? (
        <>
          <Details summary={t('recommendation.change')} open={isOvertaken(result) || form.problems.some(({ href }) => href !== '#form')}>
            <form method="post" noValidate>
              <ChangedMeanwhile result={result} href={`/desk/${slug}/recommendations/${recommendation.id}`} what="recommendation" />
              <input type="hidden" name="intent" value="save" />
              <input type="hidden" name="revision" value={revisionOf(form, result, revision)} />
              <RecommendationFields form={form} choices={choices} />
              <Button tone="secondary">{t('recommendation.save')}</Button>
            </form>
          </Details>
          <PutToBoard slug={slug} recommendation={recommendation} isAgreed={theme.state === 'agreed'} />
        </>
      ) : null}
      <ThemeQuotes slug={slug} theme={theme} quotes={quotes} isFacilitator={choices !== null} />
      <Section title={t('recommendation.line')} id="line">
        <LineOfEvidence stations={stations} />
      </Section>
      {mayReply && state === 'with_board' ? <ReplyForm form={formState(undefined, t)} action={`/desk/${slug}/recommendations/${recommendation.id}/answer`} /> : null}
    </>
  );
}

/** Asked once: from then on the board owes an answer, and everyone in the programme can see it. */
function PutToBoard({ slug, recommendation, isAgreed }: { slug: string; recommendation: Recommendation; isAgreed: boolean }) {
  const { t } = useTranslation('decisions');
  if (!isAgreed) {
    return (
      <Notice title={t('recommendation.themeFirst')}>
        <p><a href={`/desk/${slug}/themes/${recommendation.theme.id}`}>{t('recommendation.toTheme')}</a></p>
      </Notice>
    );
  }
  return (
    <Section title={t('next.title')} boxed>
      <Details summary={t('recommendation.putSummary')}>
        <p>{t('recommendation.putWords', { board: recommendation.board.name })}</p>
        <form method="post">
          <Button name="intent" value="put">{t('recommendation.putDo')}</Button>
        </form>
      </Details>
    </Section>
  );
}
