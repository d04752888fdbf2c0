import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../platform/written.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { BoardCrumbs } from './board-crumbs.tsx';
import { recommendationPath } from './board-paths.ts';
import type { OwedOnReport } from './outcome-evidence.server.ts';

interface RecommendationListPageProps {
  slug: string;
  recommendations: OwedOnReport[];
  onlyOverdue: boolean;
  about?: { href: string; text: string };
}

/** What boards still owe an answer to, first due first. */
export function RecommendationListPage({ slug, recommendations, onlyOverdue, about }: RecommendationListPageProps) {
  const { t } = useTranslation('board');
  const count = recommendations.length;
  return (
    <>
      <BoardCrumbs slug={slug} below={about ? [{ href: about.href, text: t('table.outcome') }] : []} />
      <PageTitle title={t(onlyOverdue ? 'recommendations.overdueTitle' : 'recommendations.title', { count })} lead={about ? <bdi>{about.text}</bdi> : t(onlyOverdue ? 'recommendations.overdueLead' : 'recommendations.lead')} />
      {count === 0 ? <EmptyState title={t('recommendations.none')}>{t('recommendations.noneDo')}</EmptyState> : (
        <DataTable
          caption={t('recommendations.title', { count })}
          captionHidden
          rows={recommendations}
          rowKey={({ id }) => id}
          columns={[
            { key: 'recommendation', label: t('recommendations.recommendation'), cell: ({ id, title }) => <a href={recommendationPath(slug, id)}><bdi>{title}</bdi></a> },
            { key: 'board', label: t('recommendations.board'), cell: ({ board }) => <bdi>{board}</bdi> },
            { key: 'by', label: t('recommendations.by'), cell: ({ replyBy }) => writtenDate(replyBy, 'en') },
            { key: 'state', label: t('recommendations.state'), cell: ({ isOverdue }) => <StateTag tone={isOverdue ? 'attention' : 'waiting'}>{t(isOverdue ? 'recommendations.overdue' : 'recommendations.waiting')}</StateTag> },
          ]}
        />
      )}
    </>
  );
}
