import { useTranslation } from 'react-i18next';
import { CHARTS } from '../surveys/kinds/charts.ts';
import { RESULTS } from '../surveys/kinds/results-by-kind.ts';
import type { Question } from '../surveys/survey.ts';
import type { QuestionCounts } from '../surveys/counted/counts.ts';
import { sentenceOf } from './sentence.ts';

interface QuestionChartProps {
  question: Question;
  counts: QuestionCounts;
  /** The fewest people of whom anything is told. */
  least: number;
}

/** What people answered, three ways that say the same (rule A14): a sentence with its base, a drawing and a table. */
export function QuestionChart({ question, counts, least }: QuestionChartProps) {
  const { t } = useTranslation('results');
  const sentence = <bdi>{sentenceOf(question, counts, least, t)}</bdi>;
  if (counts.answered === 0) return <p>{sentence}</p>;
  const Chart = CHARTS[question.kind];
  return <Chart question={question} counts={counts} least={least} sentence={sentence} tallies={RESULTS[question.kind].tally(question, counts)} />;
}
