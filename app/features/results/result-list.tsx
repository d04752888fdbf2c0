import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../platform/written.ts';
import { ItemList } from '../../ui/item-list.tsx';
import { resultsPath } from './result-crumbs.tsx';
import type { WaveWithResults } from './results.server.ts';

/** How many took part; in steps, while a wave is open, for readers without raw access. */
function peopleFact({ people, inStepsOf }: WaveWithResults, t: TFunction<'results'>): string {
  if (inStepsOf === null) return t('listed.people', { count: people });
  return people === 0 ? t('listed.fewer', { least: inStepsOf }) : t('listed.atLeast', { count: people });
}

/** Waves whose results can be read, newest first. */
export function ResultList({ slug, waves }: { slug: string; waves: WaveWithResults[] }) {
  const { t } = useTranslation('results');
  return (
    <ItemList
      items={waves.map((wave) => ({
        key: wave.id,
        words: `${wave.surveyTitle}: ${wave.name}`,
        href: resultsPath({ slug, survey: wave.surveyId, wave: wave.id }),
        facts: [peopleFact(wave, t), wave.closedOn ? t('listed.closed', { date: writtenDate(wave.closedOn, 'en') }) : t('listed.open')],
      }))}
    />
  );
}
