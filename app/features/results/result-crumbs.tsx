import { useTranslation } from 'react-i18next';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import type { WaveResults } from './result.ts';

/** A wave's place in the addresses, and whether the reader goes about the surveys themselves. */
export interface WhichWave {
  slug: string;
  survey: string;
  wave: string;
  readsSurveys: boolean;
}

/** Where the results of a wave stand. */
export const resultsPath = ({ slug, survey, wave }: Omit<WhichWave, 'readsSurveys'>) => `/desk/${slug}/surveys/${survey}/waves/${wave}/results`;

/** The way down to results: by the surveys, or from the board report for those who read counts alone. */
export function ResultCrumbs({ which, results, below = false }: { which: WhichWave; results: Pick<WaveResults, 'title' | 'name'>; below?: boolean }) {
  const { t } = useTranslation('results');
  const { slug, survey, wave, readsSurveys } = which;
  const list = `/desk/${slug}/surveys`;
  const way = readsSurveys
    ? [{ href: list, text: t('crumbs.surveys') }, { href: `${list}/${survey}`, text: results.title }, { href: `${list}/${survey}/waves/${wave}`, text: results.name }]
    : [{ href: `/board/${slug}`, text: t('crumbs.report') }];
  return <Breadcrumbs label={t('site:crumbs')} items={[...way, ...(below ? [{ href: resultsPath(which), text: t('crumbs.results') }] : [])]} />;
}
