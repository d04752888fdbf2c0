import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../../platform/written.ts';
import { ItemList } from '../../../ui/item-list.tsx';
import { resultsPath } from './result-crumbs.tsx';
import type { WaveWithResults } from './results.server.ts';

/** Waves whose results can be read, newest first. */
export function ResultList({ slug, waves }: { slug: string; waves: WaveWithResults[] }) {
  const { t } = useTranslation('results');
  return (
    <ItemList
      items={waves.map((wave) => ({
        key: wave.id,
        words: `${wave.surveyTitle}: ${wave.name}`,
        href: resultsPath({ slug, survey: wave.surveyId, wave: wave.id }),
        facts: [t('listed.people', { count: wave.people }), wave.closedOn ? t('listed.closed', { date: writtenDate(wave.closedOn, 'en') }) : t('listed.open')],
      }))}
    />
  );
}
