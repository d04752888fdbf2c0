import { AnswersChart, ShareTable } from '../../counted/answers-chart.tsx';
import type { ChartProps } from '../chart.ts';

/** A bar for each option. */
export function ChoiceChart(props: ChartProps) {
  return <AnswersChart {...props} table={ShareTable} together={props.question.options.length > 0 ? 'told.options' : null} />;
}
