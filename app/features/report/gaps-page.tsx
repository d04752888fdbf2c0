import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { BoardCrumbs } from './board-crumbs.tsx';
import { boardPath } from './board-paths.ts';
import { OutcomeFilterLinks } from './outcome-filter.tsx';
import { OutcomeName } from './outcome-table.tsx';
import { byLevel, type OutcomeFilter, type ReportedOutcome } from './report.ts';

/** The outcomes nobody has spoken to yet, by level. */
export function GapsPage({ slug, unheard, filter }: { slug: string; unheard: ReportedOutcome[]; filter: OutcomeFilter }) {
  const { t } = useTranslation('board');
  return (
    <>
      <BoardCrumbs slug={slug} />
      <PageTitle title={t('gaps.title', { count: unheard.length })} lead={t('gaps.lead')} />
      <OutcomeFilterLinks path={boardPath(slug, 'no-voice')} filter={filter} />
      {unheard.length === 0 ? <EmptyState title={t('gaps.none')}>{t('gaps.noneDo')}</EmptyState> : null}
      {byLevel(unheard).map(({ level, outcomes }) => (
        <Section key={level} title={t(`level.${level}`)}>
          <ul className="tl-rows">
            {outcomes.map((outcome) => <li key={outcome.id}><OutcomeName slug={slug} outcome={outcome} /></li>)}
          </ul>
        </Section>
      ))}
    </>
  );
}
