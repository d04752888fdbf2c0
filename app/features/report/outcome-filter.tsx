import { useTranslation } from 'react-i18next';
import { FilterLinks } from '../../ui/filter-links.tsx';
import { LEVELS, OUTCOME_KINDS, withFilter, type OutcomeFilter } from './report.ts';

/** Narrows a page of outcomes by level and by kind; each choice keeps the other. */
export function OutcomeFilterLinks({ path, filter, anchor }: { path: string; filter: OutcomeFilter; anchor?: string }) {
  const { t } = useTranslation('board');
  const to = (chosen: Partial<OutcomeFilter>) => withFilter(path, { ...filter, ...chosen }) + (anchor ? `#${anchor}` : '');
  return (
    <FilterLinks
      label={t('filter.label')}
      rows={[
        {
          key: 'level',
          label: t('filter.level'),
          choices: [
            { href: to({ level: null }), text: t('filter.all'), current: filter.level === null },
            ...LEVELS.map((level) => ({ href: to({ level }), text: t(`filter.level.${level}`), current: filter.level === level })),
          ],
        },
        {
          key: 'kind',
          label: t('filter.kind'),
          choices: [
            { href: to({ kind: null }), text: t('filter.all'), current: filter.kind === null },
            ...OUTCOME_KINDS.map((kind) => ({ href: to({ kind }), text: t(`kind.${kind}`), current: filter.kind === kind })),
          ],
        },
      ]}
    />
  );
}
