import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../platform/written.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Stat, StatRow } from '../../ui/stat.tsx';
import { ResultList } from '../results/result-list.tsx';
import type { WaveWithResults } from '../results/results.server.ts';
import { boardPath } from './board-paths.ts';
import { OutcomeFilterLinks } from './outcome-filter.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { byLevel, isIn, partByVoice, withFilter, type OutcomeFilter, type ReportedOutcome, type ReportTotals } from './report.ts';

interface ReportPageProps {
  programme: string;
  slug: string;
  date: string;
  totals: ReportTotals;
  outcomes: ReportedOutcome[];
  filter: OutcomeFilter;
  waves: WaveWithResults[];
}

/** Five minutes before the meeting: what was heard, what is owed, what was decided, and where nobody has been heard. */
export function ReportPage({ programme, slug, date, totals, outcomes, filter, waves }: ReportPageProps) {
  const { t } = useTranslation('board');
  const shown = partByVoice(outcomes.filter((outcome) => isIn(outcome, filter)));
  return (
    <>
      <PageTitle title={t('report.title')} caption={t('report.caption', { programme, date: writtenDate(date, 'en') })} lead={<Summary totals={totals} outcomes={outcomes} />} />
      <Totals slug={slug} totals={totals} noVoice={partByVoice(outcomes).unheard.length} />
      {outcomes.length === 0 ? (
        <EmptyState title={t('report.noOutcomes')} action={<ButtonLink href={`/theory/${slug}`}>{t('report.theory')}</ButtonLink>}>{t('report.noOutcomesDo')}</EmptyState>
      ) : (
        <>
          <Section title={t('report.outcomes')} lead={t('report.outcomesLead')} id="outcomes">
            <OutcomeFilterLinks path={boardPath(slug)} filter={filter} anchor="outcomes" />
            {shown.heard.length === 0 ? <EmptyState headingLevel={3} title={t('report.heardNone')}>{t('report.heardNoneDo')}</EmptyState> : null}
            {byLevel(shown.heard).map(({ level, outcomes: heard }) => (
              <Section key={level} headingLevel={3} title={t(`level.${level}`)}>
                <OutcomeTable slug={slug} level={level} outcomes={heard} />
              </Section>
            ))}
          </Section>
          <Unheard slug={slug} unheard={shown.unheard} total={shown.heard.length + shown.unheard.length} filter={filter} />
        </>
      )}
      {waves.length === 0 ? null : <Section title={t('report.surveys')} lead={t('report.surveysLead')}><ResultList slug={slug} waves={waves} /></Section>}
    </>
  );
}

/** The report in a few plain sentences. */
function Summary({ totals, outcomes }: { totals: ReportTotals; outcomes: ReportedOutcome[] }) {
  const { t } = useTranslation('board');
  const said = (count: number, some: string, none: string) => (count === 0 ? t(`report.${none}`) : t(`report.${some}`, { count }));
  const { heard } = partByVoice(outcomes);
  return [
    said(totals.voices, 'heard', 'nobodyHeard'),
    totals.people < totals.voices && t('report.heardPeople', { count: totals.people }),
    totals.voices > 0 && outcomes.length > 0 && t('report.spoken', { count: heard.length, total: outcomes.length }),
    said(totals.publishedDecisions, 'decided', 'nothingDecided'),
    said(totals.openRecommendations, 'owed', 'nothingOwed'),
    totals.overdueRecommendations > 0 && t('report.overdue', { count: totals.overdueRecommendations }),
  ].filter(Boolean).join(' ');
}

function Totals({ slug, totals, noVoice }: { slug: string; totals: ReportTotals; noVoice: number }) {
  const { t } = useTranslation('board');
  const stat = (key: string, figure: number, page: string, note?: string, noteCount?: number) => (
    <Stat figure={figure} label={t(`total.${key}`, { count: figure })} href={boardPath(slug, page)} note={note ? t(`total.${note}`, { count: noteCount }) : undefined} />
  );
  return (
    <>
      <StatRow label={t('report.line')}>
        {stat('voices', totals.voices, 'voices', totals.people < totals.voices ? 'voicesNote' : undefined, totals.people)}
        {stat('recommendations', totals.openRecommendations, 'recommendations', 'recommendationsNote')}
        {stat('overdue', totals.overdueRecommendations, 'recommendations?overdue=1')}
        {stat('decisions', totals.publishedDecisions, 'decisions', 'decisionsNote')}
      </StatRow>
      <StatRow label={t('report.gaps')}>
        {stat('noVoice', noVoice, 'no-voice')}
        {stat('noOutcome', totals.voicesWithoutOutcome, 'no-outcome', 'noOutcomeNote')}
        {stat('withdrawn', totals.withdrawn, 'withdrawn')}
      </StatRow>
    </>
  );
}

/** The gaps, counted by level; the list itself has a page of its own, so that a hundred of them stay calm. */
function Unheard({ slug, unheard, total, filter }: { slug: string; unheard: ReportedOutcome[]; total: number; filter: OutcomeFilter }) {
  const { t } = useTranslation('board');
  const path = boardPath(slug, 'no-voice');
  if (unheard.length === 0) return total === 0 ? null : <Section title={t('report.unheard')}><p>{t('report.unheardNone')}</p></Section>;
  return (
    <Section title={t('report.unheard')} lead={t('report.unheardLead', { count: unheard.length, total })} action={{ href: withFilter(path, filter), text: t('report.unheardAll', { count: unheard.length }), hiddenText: t('gaps.title', { count: unheard.length }) }}>
      <StatRow label={t('report.unheard')}>
        {byLevel(unheard).map(({ level, outcomes }) => <Stat key={level} figure={outcomes.length} label={t(`level.${level}`)} href={withFilter(path, { ...filter, level })} />)}
      </StatRow>
    </Section>
  );
}
