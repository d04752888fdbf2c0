import { useTranslation } from 'react-i18next';
import { isFiltered, SHOWS, type HeardFilter } from '../results/heard/heard.ts';
import type { Outcome } from '../theory/outcome.ts';
import { FilterForm } from '../../ui/filter-form.tsx';
import { Select } from '../../ui/select.tsx';
import { useOutcomeOptions } from './outcome-options.ts';

interface DeskFilterProps {
  here: string;
  filter: HeardFilter;
  outcomes: Outcome[];
  waves: { id: string; name: string; survey: string }[];
}

/** Narrows the desk: by what is still to do, by wave, by outcome. */
export function DeskFilter({ here, filter, outcomes, waves }: DeskFilterProps) {
  const { t } = useTranslation('voices');
  const options = useOutcomeOptions();
  return (
    <FilterForm label={t('desk.filter')} submitText={t('desk.apply')} clear={isFiltered(filter) ? { href: here, text: t('desk.clear') } : undefined}>
      <Select name="show" label={t('desk.show')} options={SHOWS.map((show) => ({ value: show, label: t(`desk.show.${show}`) }))} defaultValue={filter.show} />
      <Select name="wave" label={t('desk.wave')} emptyText={t('desk.allWaves')} options={waves.map(({ id, name, survey }) => ({ value: id, label: `${survey}: ${name}` }))} defaultValue={filter.wave ?? ''} />
      <Select name="outcome" id="by-outcome" label={t('desk.outcome')} emptyText={t('desk.allOutcomes')} groups={options(outcomes)} defaultValue={filter.outcome ?? ''} />
    </FilterForm>
  );
}
