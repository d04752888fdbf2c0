import { useTranslation } from 'react-i18next';
import { writtenMoment } from '../../platform/written.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import type { AuditEvent } from './audit.server.ts';

/** Who did what and when: never what was said, and nothing here can be changed (domain rule 7). */
export function AuditPage({ slug, events, next }: { slug: string; events: AuditEvent[]; next: number | null }) {
  const { t } = useTranslation('people');
  return (
    <>
      <PageTitle title={t('audit.title')} lead={t('audit.lead')} />
      {events.length === 0 ? <EmptyState title={t('audit.empty')}>{t('audit.emptyDo')}</EmptyState> : (
        <DataTable
          caption={t('audit.caption')}
          captionHidden
          rows={events}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: 'at', label: t('audit.at'), cell: (event) => writtenMoment(event.at, 'en') },
            { key: 'who', label: t('audit.who'), cell: (event) => (event.who ? <bdi>{event.who}</bdi> : t('audit.nobody')) },
            { key: 'what', label: t('audit.what'), cell: (event) => `${t(`audit.action.${event.action}`)}: ${t(`audit.thing.${event.thing}`)}` },
            { key: 'why', label: t('audit.why'), cell: (event) => (event.reason ? t(`audit.reason.${event.reason}`) : '') },
          ]}
        />
      )}
      <Pagination label={t('audit.pages')} next={next === null ? undefined : { href: `/settings/${slug}/audit?before=${next}`, text: t('audit.older') }} />
    </>
  );
}
