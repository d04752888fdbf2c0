import { AnswersChart, ShareTable } from '../../counted/answers-chart.tsx';
import type { ChartProps } from '../chart.ts';

/** A bar for yes, and one for no. */
export function ConsentChart(props: ChartProps) {
  return <AnswersChart {...props} table={ShareTable} together="told.consent" />;
}
