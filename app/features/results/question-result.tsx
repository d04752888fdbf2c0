import { useTranslation } from 'react-i18next';
import type { Question } from '../surveys/survey.ts';
import { BreakdownTable } from './breakdown-table.tsx';
import { RESULTS } from '../surveys/kinds/results-by-kind.ts';
import { QuestionChart } from './question-chart.tsx';
import type { Breakdown, Change, Split } from './result.ts';
import { percent, type QuestionCounts } from '../surveys/counted/counts.ts';

interface QuestionResultProps {
  number: number;
  question: Question;
  counts: QuestionCounts;
  /** The fewest people of whom anything is told. */
  least: number;
  change: Change | undefined;
  split: Split;
  /** Null while the wave is open. */
  breakdown: Breakdown | null;
  /** Where the words are read, for those who may. */
  words: string | null;
}

/** One question: what people answered, how that stands beside the wave before, and how it is by group. */
export function QuestionResult({ number, question, counts, least, change, split, breakdown, words }: QuestionResultProps) {
  const { t } = useTranslation('results');
  const apart = (['skipped', 'notAsked', 'preferNot'] as const).filter((what) => counts[what] > 0).map((what) => t(`apart.${what}`, { count: counts[what] }));
  if (counts.rest) apart.push(t('apart.rest', { count: counts.rest }));
  return (
    <section className="tl-result" aria-labelledby={`q-${question.id}`}>
      <h3 className="govuk-heading-m" id={`q-${question.id}`}>{number}. <bdi>{question.text}</bdi></h3>
      {counts.isShown ? <QuestionChart question={question} counts={counts} least={least} /> : <p className="tl-result__base">{t('told.question', { least })}</p>}
      {RESULTS[question.kind].areWords && words && counts.answered > 0 ? <p className="tl-result__words"><a href={words}>{t('readWords')}</a></p> : null}
      {apart.length > 0 ? <p className="tl-result__base">{t('apart.words', { parts: apart.join(' · ') })}</p> : null}
      {change ? <ChangeWords change={change} question={question} /> : null}
      {breakdown && counts.isShown ? <BreakdownTable question={question} shown={breakdown.questions[question.id]} split={split} least={breakdown.least} /> : null}
    </section>
  );
}

/** The wave before and this one: everyone, who are not the same people, and those who answered both apart. Never mixed (P7). */
function ChangeWords({ change, question }: { change: Change; question: Question }) {
  const { t } = useTranslation('results');
  const counted = RESULTS[question.kind];
  const what = counted.picked(question, counted.marked(question), t);
  const { before, after, same, wave } = change;
  const share = (part: number, whole: number) => t('change.share', { part, count: whole, share: percent(part, whole) });
  return (
    <>
      <h4 className="govuk-heading-s">{t('change.title')}</h4>
      <ul className="tl-change">
        <li><bdi>{t('change.different', { wave: wave.name, before: share(before.agree, before.answered), after: share(after.agree, after.answered), what })}</bdi></li>
        <li>{same ? t('change.same', { count: same.people, what, before: same.before, after: same.after, beforeShare: percent(same.before, same.people), afterShare: percent(same.after, same.people) }) : t('change.fewSame')}</li>
      </ul>
    </>
  );
}
