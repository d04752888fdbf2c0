import { useTranslation } from 'react-i18next';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';

interface SurveyCrumbsProps {
  slug: string;
  survey: { id: string; title: string };
  /** The wave the page belongs to, if it is not the survey's own. */
  wave?: { id: string; name: string };
  /** What comes further down. */
  below?: { href: string; text: string }[];
}

/** The way down to a page below a survey, or below one of its waves. */
export function SurveyCrumbs({ slug, survey, wave, below = [] }: SurveyCrumbsProps) {
  const { t } = useTranslation('surveys');
  const list = `/desk/${slug}/surveys`;
  const here = `${list}/${survey.id}`;
  return (
    <Breadcrumbs
      label={t('site:crumbs')}
      items={[{ href: list, text: t('list.title') }, { href: here, text: survey.title }, ...(wave ? [{ href: `${here}/waves/${wave.id}`, text: wave.name }] : []), ...below]}
    />
  );
}
