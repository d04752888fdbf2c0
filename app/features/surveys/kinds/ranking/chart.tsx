import { AnswersChart, ShareTable, type ShareTableProps } from '../../counted/answers-chart.tsx';
import type { ChartProps } from '../chart.ts';

/** A bar for how often each was put first, and second. */
export function RankingChart(props: ChartProps) {
  return <AnswersChart {...props} table={RankingTable} together={props.question.options.length > 0 ? 'told.options' : null} />;
}

function RankingTable(props: ShareTableProps) {
  const { counts, tallies } = props;
  const second = (key: string) => key.replace('1:', '2:');
  const hasSecond = tallies.some(({ key }) => counts.rest === null || second(key) in counts.counts);
  return <ShareTable {...props} heading="table.first" second={hasSecond ? (key) => counts.counts[second(key)] ?? 0 : undefined} />;
}
