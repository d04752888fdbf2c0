import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/layout.tsx';
import { outcomePath } from './board-paths.ts';
import type { RatedStatement } from './outcome-evidence.server.ts';
import type { ReportedOutcome } from './report.ts';
import { overWaves } from './statement-changes.ts';

/** How far people agree, statement by statement and wave by wave, with what changed since the wave before. */
export function OutcomeAgreement({ slug, outcome, statements }: { slug: string; outcome: ReportedOutcome; statements: RatedStatement[] }) {
  const { t } = useTranslation('board');
  const rows = overWaves(statements).flatMap(({ question, waves }) => waves.map((wave) => ({ question, ...wave })));
  if (rows.length === 0) return null;
  const changed = (change: number | null) => (change === null ? '' : change === 0 ? t('heard.same') : t(change > 0 ? 'heard.more' : 'heard.fewer', { count: Math.abs(change) }));
  return (
    <Section title={t('heard.agreement')} lead={t('heard.agreementLead')} action={{ href: outcomePath(slug, outcome.id, 'ratings'), text: t('outcome.ratingsLink', { count: outcome.ratings }) }}>
      <DataTable
        caption={t('heard.agreement')}
        captionHidden
        rows={rows}
        rowKey={({ question, listening }) => `${question} ${listening}`}
        columns={[
          { key: 'statement', label: t('ratings.statement'), cell: ({ question }) => <bdi>{question}</bdi> },
          { key: 'wave', label: t('ratings.listening'), cell: ({ listening }) => <bdi>{listening}</bdi> },
          { key: 'agree', label: t('heard.agreeing'), cell: ({ agreeing, base }) => t('heard.share', { agreeing, count: base, percent: Math.round((agreeing / base) * 100) }) },
          { key: 'change', label: t('heard.change'), cell: ({ change }) => changed(change) },
        ]}
      />
    </Section>
  );
}
