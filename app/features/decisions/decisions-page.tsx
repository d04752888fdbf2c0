import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../platform/written.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { DECISION_STATES } from './decision.ts';
import type { DecisionInBrief } from './decisions.server.ts';

/** The register of decisions, by state: what still needs work comes first. */
export function DecisionsPage({ slug, decisions, isSecretary }: { slug: string; decisions: DecisionInBrief[]; isSecretary: boolean }) {
  const { t } = useTranslation('decisions');
  const begin = <ButtonLink href={`/register/${slug}/decisions/new`}>{t('decisions.new')}</ButtonLink>;
  const groups = DECISION_STATES.map((state) => ({ state, rows: decisions.filter((decision) => decision.state === state) })).filter(({ rows }) => rows.length > 0);
  return (
    <>
      <PageTitle title={t('decisions.title')} lead={t('decisions.lead')} action={isSecretary && decisions.length > 0 ? begin : undefined} />
      {decisions.length === 0 ? (
        <EmptyState title={t('decisions.empty')} action={isSecretary ? begin : undefined}><p>{t(isSecretary ? 'decisions.emptyDo' : 'decisions.emptyWait')}</p></EmptyState>
      ) : null}
      {groups.map(({ state, rows }) => (
        <Section key={state} title={t(`decisions.in.${state}`)} lead={t(`decisions.in.${state}.lead`)}>
          <DataTable
            caption={t(`decisions.in.${state}`)}
            captionHidden
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              { key: 'title', label: t('decisions.what'), cell: ({ id, title }) => <a href={`/register/${slug}/decisions/${id}`}><bdi>{title}</bdi></a> },
              { key: 'board', label: t('decisions.board'), cell: ({ board }) => <bdi>{board}</bdi> },
              { key: 'reference', label: t('record.reference'), cell: ({ reference }) => (reference ? <bdi>{reference}</bdi> : t('decisions.none')) },
              { key: 'date', label: t('record.decidedOn'), cell: ({ decidedOn }) => (decidedOn ? writtenDate(decidedOn, 'en') : t('decisions.noDate')) },
            ]}
          />
        </Section>
      ))}
    </>
  );
}
