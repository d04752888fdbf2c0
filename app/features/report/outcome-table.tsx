import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table.tsx';
import { FigureLink, ShareBar } from '../../ui/figure-link.tsx';
import { outcomePath } from './board-paths.ts';
import type { Level, ReportedOutcome } from './report.ts';
import { isSteady } from './wilson.ts';

interface OutcomeTableProps {
  slug: string;
  level: Level;
  outcomes: ReportedOutcome[];
}

/** The outcomes of one level with their figures, each opening what it counts. */
export function OutcomeTable({ slug, level, outcomes }: OutcomeTableProps) {
  const { t } = useTranslation('board');
  const about = (outcome: ReportedOutcome, column: string) => `${t(`table.${column}`)}, ${t('table.about', { outcome: outcome.text })}`;
  const figure = (outcome: ReportedOutcome, count: number, column: string) => (
    <FigureLink figure={count} href={outcomePath(slug, outcome.id, column)} about={about(outcome, column)} />
  );
  return (
    <div className="tl-outcomes">
      <DataTable
        caption={t('table.caption', { level: t(`level.${level}`) })}
        captionHidden
        rows={outcomes}
        rowKey={({ id }) => id}
        columns={[
          { key: 'outcome', label: t('table.outcome'), cell: (outcome) => <OutcomeName slug={slug} outcome={outcome} /> },
          { key: 'voices', label: t('table.voices'), numeric: true, cell: (outcome) => figure(outcome, outcome.voices, 'voices') },
          { key: 'agreement', label: t('table.agreement'), cell: (outcome) => <Agreement slug={slug} outcome={outcome} /> },
          { key: 'recommendations', label: t('table.recommendations'), numeric: true, cell: (outcome) => figure(outcome, outcome.openRecommendations, 'recommendations') },
          { key: 'decisions', label: t('table.decisions'), numeric: true, cell: (outcome) => figure(outcome, outcome.decisions, 'decisions') },
        ]}
      />
    </div>
  );
}

/** An outcome in its own words, with its kind and the group it is about. */
export function OutcomeName({ slug, outcome }: { slug: string; outcome: ReportedOutcome }) {
  const { t } = useTranslation('board');
  return (
    <div>
      <a href={outcomePath(slug, outcome.id)}><bdi>{outcome.text}</bdi></a>
      <span className="tl-aside">{t(`kind.${outcome.kind}`)}{outcome.priorityGroup ? <> · <bdi>{outcome.priorityGroup}</bdi></> : null}</span>
    </div>
  );
}

/** How many ratings agree, always with their base (rule P7). */
function Agreement({ slug, outcome }: { slug: string; outcome: ReportedOutcome }) {
  const { t } = useTranslation('board');
  const { id, agreeing, ratings, text } = outcome;
  if (ratings === 0) return <span className="tl-aside">{t('agreement.none')}</span>;
  const ratingsPath = outcomePath(slug, id, 'ratings');
  const hidden = <span className="govuk-visually-hidden"> {t('table.about', { outcome: text })}</span>;
  return (
    <ShareBar share={agreeing / ratings}>
      <p>
        <a href={`${ratingsPath}?agreeing=1`}>{t('agreement.agree', { count: agreeing })}{hidden}</a>{' '}
        <a href={ratingsPath}>{t('agreement.of', { count: ratings })}{hidden}</a>
      </p>
      {isSteady(agreeing, ratings) ? null : <small>{t('agreement.few')}</small>}
    </ShareBar>
  );
}
