import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../ui/data-table.tsx';
import { ShareBar } from '../../../ui/figure-link.tsx';
import type { ChartProps } from '../kinds/chart.ts';
import type { Question } from '../survey.ts';
import { percent, type QuestionCounts } from './counts.ts';
import { bandText, togetherText, valueText } from './value-text.ts';

export type ShareTableProps = Omit<ChartProps, 'least' | 'sentence'>;

interface AnswersChartProps extends ChartProps {
  /** Draws the values that are told, when there are any. */
  table: ComponentType<ShareTableProps>;
  /** What is said where none is told alone (a key of results.json). */
  together: 'told.options' | 'told.numbers' | 'told.consent' | null;
}

/** What people answered as a sentence, then as a table that is its drawing too, with what was counted together. */
export function AnswersChart({ table: Table, together, ...props }: AnswersChartProps) {
  const { question, counts, least, sentence, tallies } = props;
  const { t } = useTranslation('results');
  const isTogether = counts.rest !== null && tallies.length === 0 && counts.bands.length === 0;
  return (
    <>
      <p>{sentence}</p>
      {counts.bands.length > 0 ? <BandTable question={question} counts={counts} /> : null}
      {isTogether && together ? <p className="tl-result__base">{t(together, { least })}</p> : null}
      {tallies.length > 0 ? <Table question={question} counts={counts} tallies={tallies} /> : null}
      {counts.together.length > 0 ? <p className="tl-result__base">{t('told.together', { least })}</p> : null}
    </>
  );
}

/** A count as every table says it, with its share of those who answered. */
export function useCounted(counts: QuestionCounts): (count: number) => string {
  const { t } = useTranslation('results');
  return (count) => t('counted', { count, share: percent(count, counts.answered) });
}

/** One row a value, each with its bar: drawing and table in one. `second` is a second count of each. */
export function ShareTable({ question, counts, tallies, heading = 'table.people', second }: ShareTableProps & { heading?: 'table.people' | 'table.first'; second?: (key: string) => number }) {
  const { t } = useTranslation('results');
  const rows = [
    ...tallies.map(({ key, count }) => ({ key, count, words: valueText(question, key, t) })),
    ...counts.together.map(({ keys, people }) => ({ key: keys.join(), count: people, words: togetherText(question, keys, t) })),
  ];
  const counted = useCounted(counts);
  const shown = (count: number) => <ShareBar share={count / counts.answered}>{counted(count)}</ShareBar>;
  return (
    <DataTable
      id={`answers-${question.id}`}
      narrow="scroll"
      caption={question.text}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'answer', label: t('table.answer'), cell: ({ words }) => <bdi>{words}</bdi> },
        { key: 'people', label: t(heading), cell: ({ count }) => (count === null ? t('told.notTold') : shown(count)) },
        ...(second ? [{ key: 'second', label: t('table.second'), cell: ({ key }: { key: string }) => shown(second(key)) }] : []),
      ]}
    />
  );
}

/** Numbers, or years, in bands that many people gave; never their ends. */
function BandTable({ question, counts }: { question: Question; counts: QuestionCounts }) {
  const { t } = useTranslation('results');
  const counted = useCounted(counts);
  return (
    <DataTable
      id={`bands-${question.id}`}
      narrow="scroll"
      caption={question.text}
      captionHidden
      rows={counts.bands}
      rowKey={({ from, to }) => `${from} ${to}`}
      columns={[
        { key: 'band', label: t('table.answer'), cell: (band) => bandText(question, band, t) },
        { key: 'people', label: t('table.people'), cell: ({ people }) => <ShareBar share={people / counts.answered}>{counted(people)}</ShareBar> },
      ]}
    />
  );
}
