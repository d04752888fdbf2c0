import { useTranslation } from 'react-i18next';
import { ChoiceChart } from '../choice/chart.tsx';
import type { ChartProps } from '../chart.ts';

/** A bar for each option; together they are more than everyone. */
export function ChoicesChart(props: ChartProps) {
  const { t } = useTranslation('results');
  return (
    <>
      <ChoiceChart {...props} />
      {props.tallies.length > 0 ? <p className="tl-result__base">{t('many')}</p> : null}
    </>
  );
}
