import { AnswersChart, ShareTable } from '../../counted/answers-chart.tsx';
import type { ChartProps } from '../chart.ts';

/** Bands, where many people gave a number. */
export function NumberChart(props: ChartProps) {
  return <AnswersChart {...props} table={ShareTable} together="told.numbers" />;
}
