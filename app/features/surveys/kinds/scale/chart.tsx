import { useTranslation } from 'react-i18next';
import { ColumnChart } from '../../../../ui/column-chart.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Details } from '../../../../ui/details.tsx';
import { ShareBar } from '../../../../ui/figure-link.tsx';
import { AnswersChart, useCounted, type ShareTableProps } from '../../counted/answers-chart.tsx';
import type { ChartProps } from '../chart.ts';
import { bandsOf, countInBand } from './bands.ts';
import { scaleResults } from './results.ts';

/** A column for each point. The four wellbeing questions also by the bands of the Office for National Statistics; no mean. */
export function ScaleChart(props: ChartProps) {
  return <AnswersChart {...props} table={PointsTable} together={null} />;
}

function PointsTable({ question, counts, tallies }: ShareTableProps) {
  const { t } = useTranslation('results');
  const bands = bandsOf(question);
  const marked = scaleResults.marked(question);
  const counted = useCounted(counts);
  return (
    <>
      <ColumnChart columns={tallies.map(({ key, count }) => ({ key, label: key, count, marked: marked.includes(key) }))} />
      {question.low || question.high ? <p className="tl-result__base"><bdi>{t('ends', { low: question.low ?? '', high: question.high ?? '' })}</bdi></p> : null}
      {bands ? (
        <>
          <DataTable
            id={`bands-${question.id}`}
            narrow="scroll"
            caption={question.text}
            captionHidden
            rows={bands}
            rowKey={({ word }) => word}
            columns={[
              { key: 'band', label: t('table.band'), cell: ({ word, from, to }) => t('band.points', { band: t(`band.${word}`), from, to }) },
              { key: 'people', label: t('table.people'), cell: (band) => <ShareBar share={countInBand(counts, band) / counts.answered}>{counted(countInBand(counts, band))}</ShareBar> },
            ]}
          />
          <p className="tl-result__base">{t('band.source')}</p>
        </>
      ) : null}
      <Details summary={t('points')}>
        <DataTable
          id={`points-${question.id}`}
          narrow="scroll"
          caption={question.text}
          captionHidden
          rows={tallies}
          rowKey={({ key }) => key}
          columns={[
            { key: 'point', label: t('table.point'), cell: ({ key }) => key },
            { key: 'people', label: t('table.people'), cell: ({ count }) => counted(count) },
          ]}
        />
      </Details>
    </>
  );
}
