import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/layout.tsx';
import { LineOfEvidence, type Station } from '../../ui/line-of-evidence.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { BoardCrumbs } from './board-crumbs.tsx';
import { outcomePath } from './board-paths.ts';
import type { ReportedOutcome } from './report.ts';
import { isSteady } from './wilson.ts';

/** One outcome with its line: who spoke to it, how far they agree, what is asked for, and what was decided. */
export function OutcomePage({ slug, outcome }: { slug: string; outcome: ReportedOutcome }) {
  const { t } = useTranslation('board');
  const { agreeing, ratings } = outcome;
  const station = (key: 'voices' | 'ratings' | 'recommendations' | 'decisions', count: number): Station =>
    count === 0
      ? { key, caption: t(`outcome.${key}`), heading: t(`outcome.${key}None`), state: 'waiting' }
      : {
          key,
          caption: t(`outcome.${key}`),
          heading: t(`outcome.${key}Words`, { count, agreeing }),
          children: key === 'ratings' && !isSteady(agreeing, ratings) ? <p>{t('outcome.ratingsCare')}</p> : undefined,
          link: { href: outcomePath(slug, outcome.id, key), text: t(`outcome.${key}Link`, { count }) },
        };
  return (
    <>
      <BoardCrumbs slug={slug} />
      <PageTitle
        title={<bdi>{outcome.text}</bdi>}
        caption={`${t(`level.${outcome.level}`)} · ${t(`kind.${outcome.kind}`)}`}
        lead={outcome.priorityGroup ? t('outcome.group', { group: outcome.priorityGroup }) : undefined}
      />
      <Section title={t('outcome.line')}>
        <LineOfEvidence
          stations={[
            station('voices', outcome.voices),
            station('ratings', ratings),
            station('recommendations', outcome.openRecommendations),
            station('decisions', outcome.decisions),
          ]}
        />
      </Section>
    </>
  );
}
