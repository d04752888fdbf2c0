import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/layout.tsx';
import { Stat, StatRow } from '../../ui/stat.tsx';
import { outcomePath } from './board-paths.ts';
import type { ReportedOutcome } from './report.ts';

/** What stands behind an outcome, each figure opening exactly what it counts. */
export function OutcomeFigures({ slug, outcome }: { slug: string; outcome: ReportedOutcome }) {
  const { t } = useTranslation('theory');
  const { id, voices, ratings, agreeing, openRecommendations, decisions } = outcome;
  return (
    <Section title={t('figures.title')} lead={voices === 0 ? t('figures.none') : undefined} action={{ href: outcomePath(slug, id), text: t('figures.line') }}>
      <StatRow label={t('figures.title')}>
        <Stat figure={voices} label={t('figures.voices', { count: voices })} href={outcomePath(slug, id, 'voices')} />
        <Stat figure={ratings} label={t('figures.ratings', { count: ratings })} href={outcomePath(slug, id, 'ratings')} />
        <Stat figure={agreeing} label={t('figures.agreeing', { count: agreeing })} note={t('figures.base', { count: ratings })} href={`${outcomePath(slug, id, 'ratings')}?agreeing=1`} />
        <Stat figure={openRecommendations} label={t('figures.recommendations', { count: openRecommendations })} href={outcomePath(slug, id, 'recommendations')} />
        <Stat figure={decisions} label={t('figures.decisions', { count: decisions })} href={outcomePath(slug, id, 'decisions')} />
      </StatRow>
    </Section>
  );
}
