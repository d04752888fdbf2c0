import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../platform/written.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterLinks } from '../../ui/filter-links.tsx';
import { Prose, Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { PartLinks } from '../../ui/part-links.tsx';
import { Stat, StatRow } from '../../ui/stat.tsx';
import { WaveTag } from '../surveys/waves/wave-line.tsx';
import { DropOff, PeopleByGroup, ReachPart } from './people-parts.tsx';
import { QuestionResult } from './question-result.tsx';
import { ResultCrumbs, resultsPath, type WhichWave } from './result-crumbs.tsx';
import { countedQuestions, countsOf, equalityQuestions, SPLITS, type Breakdown, type Change, type Reach, type Split, type WaveResults } from './result.ts';

interface ResultsPageProps {
  which: WhichWave;
  results: WaveResults;
  changes: Change[];
  reach: Reach[];
  split: Split;
  /** By the chosen split; null while the wave is open. */
  breakdown: Breakdown | null;
  /** By priority group, to set beside the reach targets. */
  byGroup: Breakdown | null;
  mayReadWords: boolean;
}

/** What a wave came to, as counts: question by question, then who took part, who is missing, and where people stopped. */
export function ResultsPage({ which, results, changes, reach, split, breakdown, byGroup, mayReadWords }: ResultsPageProps) {
  const { t } = useTranslation('results');
  const here = resultsPath(which);
  const isOpen = results.state === 'open';
  const isTold = results.told === 'raw' ? results.people > 0 : results.told === 'published' && results.people > 0;
  const questions = countedQuestions(results.definition);
  return (
    <>
      <ResultCrumbs which={which} results={results} />
      <PageTitle
        title={<bdi>{t('page.title', { wave: results.name })}</bdi>}
        caption={<bdi>{results.title}</bdi>}
        tag={<WaveTag state={results.state} />}
        lead={results.closedOn ? t('page.closed', { date: writtenDate(results.closedOn, 'en') }) : t(results.told === 'open' ? 'page.openTold' : 'page.open')}
        action={<ButtonLink href={`${here}/export`} tone="secondary">{t('page.files')}</ButtonLink>}
      />
      <Figures results={results} />
      {results.told === 'raw' ? null : <Notice title={t('told.title')}><p>{t(results.told === 'open' ? 'told.open' : 'told.published', { least: results.least })}</p></Notice>}
      {!isTold ? results.told === 'raw' ? <EmptyState title={t('page.nobody')}>{t('page.nobodyDo')}</EmptyState> : null : (
        <>
          <PartLinks
            quiet
            label={t('page.parts')}
            links={[
              { href: '#questions', text: t('page.questions') },
              { href: '#people', text: t('people.title') },
              { href: '#reach', text: t('reach.title') },
              { href: '#stopped', text: t('stopped.title') },
              ...(equalityQuestions(results.definition).length > 0 ? [{ href: `${here}/equality`, text: t('equality.title') }] : []),
            ]}
          />
          <Section id="questions" title={t('page.questions')} lead={t('page.questionsLead')}>
            {isOpen ? <Notice headingLevel={3} title={t('by.openTitle')}><p>{t('by.open')}</p></Notice> : <SplitLinks here={here} split={split} />}
            {questions.map(({ question, number }) => (
              <QuestionResult
                key={question.id}
                number={number}
                question={question}
                counts={countsOf(results, question)}
                least={results.least}
                change={changes.find((change) => change.question === question.id)}
                split={split}
                breakdown={breakdown}
                words={mayReadWords ? `/desk/${which.slug}/contributions?wave=${which.wave}` : null}
              />
            ))}
          </Section>
        </>
      )}
      <Section id="people" title={t('people.title')} lead={agreedWords(results, t)}>
        {breakdown ? <PeopleByGroup split={split} breakdown={breakdown} /> : <p>{t('by.open')}</p>}
      </Section>
      <ReachPart reach={reach} groups={byGroup?.questions['']?.groups ?? []} isOpen={isOpen} least={byGroup?.least ?? null} />
      <DropOff results={results} />
    </>
  );
}

function SplitLinks({ here, split }: { here: string; split: Split }) {
  const { t } = useTranslation('results');
  return (
    <>
      <FilterLinks
        label={t('by.label')}
        rows={[{ key: 'by', label: t('by.label'), choices: SPLITS.map((one) => ({ href: `${here}?by=${one}#questions`, text: t(`by.choice.${one}`), current: one === split })) }]}
      />
      <Prose><p>{t('by.lead')}</p></Prose>
    </>
  );
}

/** How many agreed to be quoted, where that may be told. */
function agreedWords({ agreedTo, people }: WaveResults, t: TFunction<'results'>): string | undefined {
  const said = [
    agreedTo.quoteBoards === null ? '' : t('people.leadBoards', { boards: agreedTo.quoteBoards, count: people }),
    agreedTo.quotePublic === null ? '' : t('people.leadPublic', { public: agreedTo.quotePublic, count: people }),
  ].filter(Boolean);
  return said.length > 0 ? said.join(' ') : undefined;
}

/** The few figures of a wave; how it was answered only where it was. */
function Figures({ results }: { results: WaveResults }) {
  const { t } = useTranslation('results');
  const { told, least, people, withdrawn, paper, offline, afterClosing, minutes } = results;
  return (
    <StatRow label={t('figures.label')}>
      {told !== 'raw' && people === 0
        ? <Stat figure={t('figures.fewer', { least })} label={t('figures.people', { count: least })} />
        : <Stat figure={people} label={t(told === 'open' ? 'figures.atLeast' : 'figures.people', { count: people })} note={withdrawn > 0 ? t('figures.withdrawn', { count: withdrawn }) : undefined} />}
      {paper ? <Stat figure={paper} label={t('figures.paper')} /> : null}
      {offline ? <Stat figure={offline} label={t('figures.offline')} /> : null}
      {afterClosing ? <Stat figure={afterClosing} label={t('figures.afterClosing')} note={t('figures.afterClosingNote')} /> : null}
      {minutes === null ? null : <Stat figure={Math.round(minutes)} label={t('figures.minutes', { count: Math.round(minutes) })} note={t('figures.minutesNote')} />}
    </StatRow>
  );
}
