import { useTranslation } from 'react-i18next';
import { BarSentence, type BarPart } from '../../../ui/bar-sentence.tsx';
import { ColumnChart } from '../../../ui/column-chart.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Details } from '../../../ui/details.tsx';
import { ShareBar } from '../../../ui/figure-link.tsx';
import type { Rating } from '../../voices/contribution.ts';
import type { Question } from '../survey.ts';
import { bandText, markedValues, togetherText, valueText } from './names.ts';
import { bandsOf, countInBand, percent, tally, type QuestionCounts, type Tally } from './result.ts';
import { sentenceOf } from './sentence.ts';

const TONE: Record<Rating, BarPart['tone']> = {
  strongly_agree: 'for', agree: 'rather-for', neither: 'middle', disagree: 'rather-against', strongly_disagree: 'against', not_sure: 'unsure',
};
const toneOf = (key: string) => Object.entries(TONE).find(([rating]) => rating === key)?.[1] ?? 'middle';

interface ChartProps {
  question: Question;
  counts: QuestionCounts;
  /** The fewest people of whom anything is told. */
  least: number;
}
type TableProps = Omit<ChartProps, 'least'>;

/** What people answered, three ways that say the same (rule A14): a sentence with its base, a drawing and a table. */
export function QuestionChart({ question, counts, least }: ChartProps) {
  const { t } = useTranslation('results');
  const counted = useCounted(counts);
  const sentence = <bdi>{sentenceOf(question, counts, t)}</bdi>;
  if (counts.answered === 0) return <p>{sentence}</p>;
  const tallies = tally(question, counts);
  const isTogether = counts.rest !== null && tallies.length === 0;
  if (question.kind === 'statement') {
    return (
      <BarSentence
        sentence={sentence}
        parts={tallies.map(({ key, count }) => ({
          key, label: valueText(question, key, t), share: count / counts.answered, shown: counted(count), tone: toneOf(key), apart: key === 'not_sure',
        }))}
        caption={question.text}
        labelHeading={t('table.answer')}
        shownHeading={t('table.people')}
      />
    );
  }
  return (
    <>
      <p>{sentence}</p>
      {question.kind === 'scale' ? <ScaleChart question={question} counts={counts} tallies={tallies} /> : null}
      {counts.bands.length > 0 ? <BandTable question={question} counts={counts} /> : null}
      {isTogether && counts.bands.length === 0 && question.options.length > 0 ? <p className="tl-result__base">{t('told.options', { least })}</p> : null}
      {isTogether && counts.bands.length === 0 && (question.kind === 'number' || question.kind === 'date') ? <p className="tl-result__base">{t('told.numbers', { least })}</p> : null}
      {isTogether && question.kind === 'consent' ? <p className="tl-result__base">{t('told.consent', { least })}</p> : null}
      {question.kind !== 'scale' && tallies.length > 0 ? <ShareTable id={`answers-${question.id}`} question={question} counts={counts} tallies={tallies} /> : null}
      {counts.together.length > 0 ? <p className="tl-result__base">{t('told.together', { least })}</p> : null}
      {question.kind === 'choices' && tallies.length > 0 ? <p className="tl-result__base">{t('many')}</p> : null}
    </>
  );
}

/** A count as every table says it, with its share of those who answered. */
function useCounted(counts: QuestionCounts): (count: number) => string {
  const { t } = useTranslation('results');
  return (count) => t('counted', { count, share: percent(count, counts.answered) });
}

/** One row a value, each with its bar: drawing and table in one. */
function ShareTable({ id, question, counts, tallies }: TableProps & { id: string; tallies: Tally[] }) {
  const { t } = useTranslation('results');
  const isRanking = question.kind === 'ranking';
  const hasSecond = isRanking && tallies.some(({ key }) => counts.rest === null || key.replace('1:', '2:') in counts.counts);
  const rows = [
    ...tallies.map(({ key, count }) => ({ key, count, words: valueText(question, key, t) })),
    ...counts.together.map(({ keys, people }) => ({ key: keys.join(), count: people, words: togetherText(question, keys, t) })),
  ];
  const counted = useCounted(counts);
  const shown = (count: number) => <ShareBar share={count / counts.answered}>{counted(count)}</ShareBar>;
  return (
    <DataTable
      id={id}
      narrow="scroll"
      caption={question.text}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'answer', label: t('table.answer'), cell: ({ words }) => <bdi>{words}</bdi> },
        { key: 'people', label: t(isRanking ? 'table.first' : 'table.people'), cell: ({ count }) => (count === null ? t('told.notTold') : shown(count)) },
        ...(hasSecond ? [{ key: 'second', label: t('table.second'), cell: ({ key }: { key: string }) => shown(counts.counts[key.replace('1:', '2:')] ?? 0) }] : []),
      ]}
    />
  );
}

/** Numbers, or years, in bands that many people gave; never their ends. */
function BandTable({ question, counts }: TableProps) {
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

/** A column for each point. The four wellbeing questions also by the bands of the Office for National Statistics; no mean. */
function ScaleChart({ question, counts, tallies }: TableProps & { tallies: Tally[] }) {
  const { t } = useTranslation('results');
  const bands = bandsOf(question);
  const marked = markedValues(question);
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
