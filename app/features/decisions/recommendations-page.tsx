import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../platform/written.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { RecommendationTag, useWhenOwed } from './recommendation-words.tsx';
import type { Recommendation } from './recommendations.server.ts';

interface RecommendationsPageProps {
  slug: string;
  recommendations: Recommendation[];
  isFacilitator: boolean;
}

/** What boards were asked: those still owed an answer first, the longest overdue at the top. */
export function RecommendationsPage({ slug, recommendations, isFacilitator }: RecommendationsPageProps) {
  const { t } = useTranslation('decisions');
  const drafts = recommendations.filter(({ state }) => state === 'draft');
  const open = recommendations.filter(({ state }) => state === 'with_board');
  const closed = recommendations.filter(({ state }) => state !== 'draft' && state !== 'with_board');
  const begin = <ButtonLink href={`/desk/${slug}/recommendations/new`}>{t('recommendations.new')}</ButtonLink>;
  return (
    <>
      <PageTitle title={t('recommendations.title')} lead={t('recommendations.lead')} action={isFacilitator && recommendations.length > 0 ? begin : undefined} />
      {recommendations.length === 0 ? (
        <EmptyState title={t('recommendations.empty')} action={isFacilitator ? begin : undefined}><p>{t(isFacilitator ? 'recommendations.emptyDo' : 'recommendations.emptyWait')}</p></EmptyState>
      ) : (
        <Section title={t('recommendations.open')}>
          {open.length === 0 ? <p>{t('recommendations.noneOpen')}</p> : <List slug={slug} caption={t('recommendations.open')} recommendations={open} isOwed />}
        </Section>
      )}
      {drafts.length === 0 ? null : <Section title={t('recommendations.drafts')} lead={t('recommendations.draftsLead')}><List slug={slug} caption={t('recommendations.drafts')} recommendations={drafts} isOwed /></Section>}
      {closed.length === 0 ? null : <Section title={t('recommendations.closed')}><List slug={slug} caption={t('recommendations.closed')} recommendations={closed} /></Section>}
    </>
  );
}

function List({ slug, caption, recommendations, isOwed }: { slug: string; caption: string; recommendations: Recommendation[]; isOwed?: boolean }) {
  const { t } = useTranslation('decisions');
  const whenOwed = useWhenOwed();
  const date: Column<Recommendation> = isOwed
    ? { key: 'owed', label: t('recommendations.when'), cell: whenOwed }
    : { key: 'replied', label: t('recommendations.repliedOn'), cell: ({ reply }) => (reply ? writtenDate(reply.repliedOn, 'en') : '') };
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={recommendations}
      rowKey={({ id }) => id}
      columns={[
        { key: 'title', label: t('recommendations.what'), cell: ({ id, title }) => <a href={`/desk/${slug}/recommendations/${id}`}><bdi>{title}</bdi></a> },
        { key: 'board', label: t('recommendations.board'), cell: ({ board }) => <bdi>{board.name}</bdi> },
        date,
        { key: 'state', label: t('recommendations.state'), cell: (recommendation) => <RecommendationTag recommendation={recommendation} /> },
      ]}
    />
  );
}
