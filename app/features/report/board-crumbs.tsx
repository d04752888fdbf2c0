import { useTranslation } from 'react-i18next';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { boardPath } from './board-paths.ts';

/** The way from the board report down to a page of it. */
export function BoardCrumbs({ slug, below = [] }: { slug: string; below?: { href: string; text: string }[] }) {
  const { t } = useTranslation('board');
  return <Breadcrumbs label={t('crumbs')} items={[{ href: boardPath(slug), text: t('report') }, ...below]} />;
}
