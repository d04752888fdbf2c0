import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../platform/written.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { BoardCrumbs } from './board-crumbs.tsx';
import { decisionPath, decisionVoicesPath } from './board-paths.ts';
import type { DecisionOnReport } from './outcome-evidence.server.ts';

interface DecisionListPageProps {
  slug: string;
  decisions: DecisionOnReport[];
  /** The outcome they rest on, when only its decisions are listed. */
  about?: { href: string; text: string };
}

/** Published decisions, of the programme or resting on what was said about one outcome. */
export function DecisionListPage({ slug, decisions, about }: DecisionListPageProps) {
  const { t } = useTranslation('board');
  return (
    <>
      <BoardCrumbs slug={slug} below={about ? [{ href: about.href, text: t('table.outcome') }] : []} />
      <PageTitle title={t('decisions.title', { count: decisions.length })} lead={about ? <bdi>{about.text}</bdi> : undefined} />
      {decisions.length === 0 ? <EmptyState title={t('decisions.none')}>{t('decisions.noneDo')}</EmptyState> : (
        <>
          <p>{t('decisions.lead')}</p>
          <DataTable
            caption={t('decisions.title', { count: decisions.length })}
            captionHidden
            rows={decisions}
            rowKey={({ id }) => id}
            columns={[
              { key: 'decision', label: t('decisions.decision'), cell: ({ id, title }) => <a href={decisionPath(slug, id)}><bdi>{title}</bdi></a> },
              { key: 'board', label: t('decisions.board'), cell: ({ board }) => <bdi>{board}</bdi> },
              { key: 'on', label: t('decisions.on'), cell: ({ decidedOn }) => writtenDate(decidedOn, 'en') },
              { key: 'state', label: t('decisions.state'), cell: ({ state }) => <StateTag tone={state === 'published' ? 'good' : 'ended'}>{t(`decisions.state.${state}`)}</StateTag> },
              { key: 'voices', label: t('decisions.voices'), cell: ({ id, title }) => <a href={decisionVoicesPath(slug, id)}>{t('decisions.voicesOpen')}<span className="govuk-visually-hidden"> {title}</span></a> },
            ]}
          />
        </>
      )}
    </>
  );
}
