import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table.tsx';
import { ShareBar } from '../../ui/figure-link.tsx';
import { Section } from '../../ui/layout.tsx';
import { groupNames } from './names.ts';
import { countedQuestions, countsOf, type Breakdown, type Reach, type ShownGroup, type Split, type WaveResults } from './result.ts';
import { percent } from '../surveys/counted/counts.ts';

/** How many people of each group took part, once the wave has closed. */
export function PeopleByGroup({ split, breakdown }: { split: Split; breakdown: Breakdown }) {
  const { t } = useTranslation('results');
  const groups = breakdown.questions['']?.groups ?? [];
  if (groups.length === 0) return <p>{t('people.few', { split: t(`by.${split}`), least: breakdown.least })}</p>;
  return (
    <DataTable
      id="people-by-group"
      narrow="scroll"
      caption={t('people.caption', { split: t(`by.${split}`) })}
      rows={groups}
      rowKey={({ groups: names }) => names.join()}
      columns={[
        { key: 'group', label: t(`by.heading.${split}`), cell: ({ groups: names }) => <bdi>{groupNames(split, names, t)}</bdi> },
        { key: 'people', label: t('table.aboutPeople'), numeric: true, cell: ({ people }) => people },
      ]}
    />
  );
}

/** Reach targets beside who took part. While a wave is open only whether a target is reached is said: a count that grows tells itself. */
export function ReachPart({ reach, groups, isOpen, least }: { reach: Reach[]; groups: ShownGroup[]; isOpen: boolean; least: number | null }) {
  const { t } = useTranslation('results');
  if (reach.length === 0) return <Section id="reach" title={t('reach.title')}><p>{t('reach.none')}</p></Section>;
  const standing = ({ group, target, isReached }: Reach) => {
    if (isOpen) return t(isReached ? 'reach.reached' : 'reach.notYet');
    const alone = groups.find((shown) => shown.groups.length === 1 && shown.groups[0] === group);
    return alone ? <ShareBar share={Math.min(1, alone.people / target)}>{t('reach.about', { count: alone.people })}</ShareBar> : t('reach.together');
  };
  return (
    <Section id="reach" title={t('reach.title')} lead={isOpen ? t('reach.openLead') : t('reach.closedLead', { least: least ?? 0 })}>
      <DataTable
        id="reach-table"
        caption={t('reach.title')}
        captionHidden
        rows={reach}
        rowKey={({ group }) => group}
        columns={[
          { key: 'group', label: t('by.heading.priority_group'), cell: ({ group }) => <bdi>{group}</bdi> },
          { key: 'target', label: t('reach.target'), numeric: true, cell: ({ target }) => target },
          { key: 'standing', label: t('reach.standing'), cell: standing },
        ]}
      />
    </Section>
  );
}

/** How far people came, question by question, of those who began and were not left out by a condition. Who did not send is taken to have been asked. */
export function DropOff({ results }: { results: WaveResults }) {
  const { t } = useTranslation('results');
  const sent = results.people - (results.paper ?? 0);
  const rows = countedQuestions(results.definition).map(({ question, number }) => ({ ...question, ...countsOf(results, question), number })).filter(({ isShown }) => isShown);
  if (results.told === 'open') return <Section id="stopped" title={t('stopped.title')}><p>{t('told.openStopped')}</p></Section>;
  if (results.began === 0) return <Section id="stopped" title={t('stopped.title')}><p>{t('stopped.none')}</p></Section>;
  return (
    <Section id="stopped" title={t('stopped.title')} lead={t('stopped.lead', { count: results.began, sent })}>
      <DataTable
        id="stopped-table"
        caption={t('stopped.title')}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'question', label: t('table.question'), cell: ({ number, text }) => <>{number}. <bdi>{text}</bdi></> },
          { key: 'passed', label: t('stopped.passed'), cell: ({ passed, couldPass }) => <ShareBar share={couldPass === 0 ? 0 : Math.min(1, passed / couldPass)}>{t('stopped.of', { count: passed, base: couldPass, share: Math.min(100, percent(passed, couldPass)) })}</ShareBar> },
        ]}
      />
    </Section>
  );
}
