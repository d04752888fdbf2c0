import { useTranslation } from 'react-i18next';
import { writtenMonth } from '../../platform/written.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { BoardCrumbs } from './board-crumbs.tsx';

/** Voices that were taken back, told only as months: one row for one person's answers to one wave, and nothing to find them by. */
export function WithdrawnPage({ slug, withdrawals }: { slug: string; withdrawals: { number: number; withdrawnIn: string }[] }) {
  const { t } = useTranslation('board');
  return (
    <>
      <BoardCrumbs slug={slug} />
      <PageTitle title={t('withdrawn.title', { count: withdrawals.length })} lead={t('withdrawn.lead')} />
      {withdrawals.length === 0 ? <EmptyState title={t('withdrawn.none')}>{t('withdrawn.noneDo')}</EmptyState> : (
        <DataTable
          caption={t('withdrawn.caption')}
          captionHidden
          rows={withdrawals}
          rowKey={({ number }) => String(number)}
          columns={[
            { key: 'number', label: t('withdrawn.number'), cell: ({ number }) => number },
            { key: 'month', label: t('withdrawn.month'), cell: ({ withdrawnIn }) => writtenMonth(withdrawnIn, 'en') },
          ]}
        />
      )}
    </>
  );
}
