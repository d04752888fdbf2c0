import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { writtenDate } from '../../../platform/written.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx';
import { SurveyCrumbs } from '../survey-crumbs.tsx';
import { AssignedResearchers, type Researcher } from '../../listening/assigned-researchers.tsx';
import { OpenWaveForm } from './open-wave-form.tsx';
import type { DataPurpose } from '../../listening/purposes.ts';
import { GRACE_DAYS, graceUntil, type Hindrance, type ReachTarget, type Wave } from './wave.ts';
import type { Finding } from '../wordings/checker.ts';
import { FindingsNotice } from '../wordings/findings-notice.tsx';
import { WaveTag } from './wave-line.tsx';
import { WaveLinks, type LinkOnPaper } from './wave-links.tsx';

interface WavePageProps {
  slug: string;
  survey: { id: string; title: string };
  wave: Wave;
  /** The version it asks, or would open with: how many questions, and those that stay word for word the same. */
  version: { number: number; questions: number; core: string[]; asksEquality: boolean };
  links: LinkOnPaper[];
  targets: ReachTarget[];
  hindrances: Hindrance[];
  /** Purposes nobody has set down yet. */
  missing: DataPurpose[];
  /** Outcomes the questions speak to that have no plain name yet. */
  unnamed: { id: string; text: string }[];
  /** Where the reader sets down who is responsible for what people say; null for whoever may not. */
  settingsHref: string | null;
  /** What the checker found in the questions of a wave that is not open yet. */
  findings: Finding[];
  isDue: boolean;
  mayWrite: boolean;
  /** Whether the reader may enter paper answers. */
  mayEnter: boolean;
  /** Reaching the people who asked for it, between the plan and closing; null for whoever may not. */
  reaching: ReactNode;
  /** The peer researchers of the programme; null for whoever does not assign them. */
  researchers: Researcher[] | null;
  result: FormResult;
}

/** One wave: its plan, opening it, the links people answer through, closing it. */
export function WavePage({ slug, survey, wave, version, links, targets, hindrances, missing, unnamed, settingsHref, findings, isDue, mayWrite, mayEnter, reaching, researchers, result }: WavePageProps) {
  const { t } = useTranslation('surveys');
  const form = formState(result, t);
  const list = `/desk/${slug}/surveys`;
  const here = `${list}/${survey.id}/waves/${wave.id}`;
  const mayPlan = mayWrite && wave.state !== 'closed';
  return (
    <>
      <SurveyCrumbs slug={slug} survey={survey} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle title={<bdi>{wave.name}</bdi>} caption={t('wave.caption', { survey: survey.title })} tag={<WaveTag state={wave.state} />} action={wave.state === 'draft' ? undefined : <ButtonLink href={`${here}/results`} tone="secondary">{t('wave.results')}</ButtonLink>} />
      {isDue && wave.endsOn ? <Notice tone="warning" title={t('wave.due')}><p>{t('wave.dueWords', { date: writtenDate(wave.endsOn, 'en') })}</p></Notice> : null}
      {wave.state === 'draft' && version.questions > 0 ? <FindingsNotice here={`${list}/${survey.id}`} findings={findings} /> : null}
      {wave.state === 'draft' ? <OpenWaveForm form={form} questions={version.questions} hindrances={hindrances} missing={missing} purposesHref={`${list}/${survey.id}/purposes`} unnamed={unnamed} theoryHref={`/theory/${slug}`} settingsHref={settingsHref} mayWrite={mayWrite} /> : null}
      {wave.state === 'open' ? <WaveLinks slug={slug} links={links} groups={targets.map(({ group }) => group)} form={form} mayWrite={mayWrite} /> : null}
      {wave.closedOn ? <Notice title={t('wave.closedWords')}><p>{t('wave.graceWords', { date: writtenDate(graceUntil(wave.closedOn), 'en') })}</p></Notice> : null}
      {(mayEnter && wave.state !== 'draft') || (mayWrite && wave.state === 'open') ? (
        <Section title={t('wave.paper')} lead={t('wave.paperLead')}>
          {mayWrite && wave.state === 'open' ? <p><a href={`${here}/paper`}>{t('wave.print')}</a></p> : null}
          {mayEnter ? <p><a href={`${here}/enter`}>{t('wave.enter')}</a></p> : null}
        </Section>
      ) : null}
      <Section title={t('plan.title')} action={mayPlan ? { href: `${here}/plan`, text: t('plan.change') } : undefined}>
        <SummaryList rows={factsOf(wave, slug, t)} />
      </Section>
      <Targets targets={targets} />
      <Section title={t('wave.version')} lead={t(wave.state === 'draft' ? 'wave.versionDraft' : 'wave.versionLocked', { number: version.number, count: version.questions })}>
        {version.core.length === 0 ? <p>{t('wave.noCore')}</p> : (
          <Details summary={t('wave.core', { count: version.core.length })}>
            <p>{t('wave.coreWords')}</p>
            <ul>{version.core.map((text) => <li key={text} dir="auto">{text}</li>)}</ul>
          </Details>
        )}
      </Section>
      {researchers ? <AssignedResearchers researchers={researchers} /> : null}
      {reaching}
      {wave.state === 'open' && mayWrite ? (
        <Details summary={t('wave.close')}>
          <form method="post">
            <input type="hidden" name="intent" value="close" />
            <p>{t('wave.closeWords', { date: writtenDate(wave.replyBy, 'en'), days: GRACE_DAYS })}</p>
            {version.asksEquality ? <p>{t('wave.closePaper')}</p> : null}
            <Button tone="warning">{t('wave.closeDo')}</Button>
          </form>
        </Details>
      ) : null}
    </>
  );
}

/** Whom the wave must reach. How many came is for the results, which know what may be shown. */
function Targets({ targets }: { targets: ReachTarget[] }) {
  const { t } = useTranslation('surveys');
  return (
    <Section title={t('targets.title')}>
      {targets.length === 0 ? <p>{t('targets.none')}</p> : (
        <DataTable
          caption={t('targets.title')}
          captionHidden
          rows={targets}
          rowKey={({ group }) => group}
          columns={[
            { key: 'group', label: t('targets.group'), cell: ({ group }) => <bdi>{group}</bdi> },
            { key: 'people', label: t('targets.people'), numeric: true, cell: ({ people }) => people },
          ]}
        />
      )}
    </Section>
  );
}

function factsOf(wave: Wave, slug: string, t: TFunction): SummaryRow[] {
  const date = (iso: string | null) => (iso === null ? t('surveys:plan.notSet') : writtenDate(iso, 'en'));
  const facts: (SummaryRow | null)[] = [
    { key: 'starts', label: t('surveys:plan.startsOn'), value: date(wave.startsOn) },
    { key: 'ends', label: t('surveys:plan.endsOn'), value: date(wave.endsOn) },
    wave.openedOn === null ? null : { key: 'opened', label: t('surveys:wave.openedOn'), value: date(wave.openedOn) },
    wave.closedOn === null ? null : { key: 'closed', label: t('surveys:wave.closedOn'), value: date(wave.closedOn) },
    { key: 'replyBy', label: t('surveys:wave.replyBy'), value: date(wave.replyBy) },
    wave.responses === null || wave.state === 'draft'
      ? null
      : {
          key: 'people',
          label: t('surveys:wave.people'),
          value: wave.responses,
          actions: wave.responses === 0 ? [] : [{ href: `/desk/${slug}/contributions?wave=${wave.id}`, text: t('surveys:wave.read') }],
        },
  ];
  return facts.filter((fact) => fact !== null);
}
