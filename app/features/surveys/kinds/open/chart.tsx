import { AnswersChart, ShareTable } from '../../counted/answers-chart.tsx';
import type { ChartProps } from '../chart.ts';

/** The sentence alone: words are read elsewhere. */
export function OpenChart(props: ChartProps) {
  return <AnswersChart {...props} table={ShareTable} together={null} />;
}
