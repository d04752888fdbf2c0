import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table.tsx';
import { ShareBar } from '../../ui/figure-link.tsx';
import type { Question } from '../surveys/survey.ts';
import { RESULTS } from '../surveys/kinds/results-by-kind.ts';
import { groupNames } from './names.ts';
import type { ShownQuestion, Split } from './result.ts';

interface BreakdownTableProps {
  question: Question;
  shown: ShownQuestion | undefined;
  split: Split;
  least: number;
}

/** One question by group, as the database lets it out: rounded to five, small groups counted together. */
export function BreakdownTable({ question, shown, split, least }: BreakdownTableProps) {
  const { t } = useTranslation('results');
  // A question told in no one figure has no row at all; one asked only of some is told apart, since that is a group already.
  if (!shown) return question.when ? <p className="tl-result__base">{t('by.conditional')}</p> : null;
  if (shown.groups.length === 0) return <p className="tl-result__base">{t('by.none', { split: t(`by.${split}`), least })}</p>;
  const what = RESULTS[question.kind].picked(question, shown.picked, t);
  return (
    <DataTable
      id={`by-${question.id}`}
      narrow="scroll"
      caption={<bdi>{t('by.caption', { split: t(`by.${split}`), what })}</bdi>}
      rows={shown.groups}
      rowKey={({ groups }) => groups.join()}
      columns={[
        { key: 'group', label: t(`by.heading.${split}`), cell: ({ groups }) => <bdi>{groupNames(split, groups, t)}</bdi> },
        { key: 'agree', label: t('table.people'), cell: ({ people, agree = 0 }) => <ShareBar share={Math.min(1, agree / people)}>{t('by.about', { part: agree, people })}</ShareBar> },
      ]}
    />
  );
}
