import { useTranslation } from 'react-i18next';
import { BarSentence, type BarPart } from '../../../../ui/bar-sentence.tsx';
import type { Rating } from '../../../voices/contribution.ts';
import { useCounted } from '../../counted/answers-chart.tsx';
import { valueText } from '../../counted/value-text.ts';
import type { ChartProps } from '../chart.ts';

const TONE: Record<Rating, BarPart['tone']> = {
  strongly_agree: 'for', agree: 'rather-for', neither: 'middle', disagree: 'rather-against', strongly_disagree: 'against', not_sure: 'unsure',
};
const toneOf = (key: string) => Object.entries(TONE).find(([rating]) => rating === key)?.[1] ?? 'middle';

/** One bar from agreeing to not, with those who are not sure beside it. */
export function StatementChart({ question, counts, sentence, tallies }: ChartProps) {
  const { t } = useTranslation('results');
  const counted = useCounted(counts);
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
