import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { writtenDate } from '../../platform/written.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx';
import { OpenWaveForm } from './open-wave-form.tsx';
import type { SurveyPurpose } from './purpose.ts';
import type { Hindrance, Wave } from './wave.ts';
import { WaveTag } from './wave-line.tsx';
import { WaveLinks, type LinkOnPaper } from './wave-links.tsx';

interface WavePageProps {
  slug: string;
  survey: { id: string; title: string; questions: number };
  wave: Wave;
  links: LinkOnPaper[];
  hindrances: Hindrance[];
  /** Purposes nobody has set down yet. */
  missing: SurveyPurpose[];
  mayWrite: boolean;
  result: FormResult;
}

/** One wave: opening it, the links people answer through, closing it. */
export function WavePage({ slug, survey, wave, links, hindrances, missing, mayWrite, result }: WavePageProps) {
  const { t } = useTranslation('surveys');
  const form = formState(result, t);
  const list = `/desk/${slug}/surveys`;
  return (
    <>
      <Breadcrumbs label={t('site:crumbs')} items={[{ href: list, text: t('list.title') }, { href: `${list}/${survey.id}`, text: survey.title }]} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle title={<bdi>{wave.name}</bdi>} caption={t('wave.caption', { survey: survey.title })} tag={<WaveTag state={wave.state} />} />
      {wave.state === 'draft' ? <OpenWaveForm form={form} questions={survey.questions} hindrances={hindrances} missing={missing} purposesHref={`${list}/${survey.id}/purposes`} mayWrite={mayWrite} /> : null}
      {wave.state === 'open' ? <WaveLinks slug={slug} links={links} form={form} mayWrite={mayWrite} /> : null}
      {wave.state === 'closed' ? <Notice title={t('wave.closedWords')} /> : null}
      <SummaryList rows={factsOf(wave, slug, t)} />
      {wave.state === 'open' && mayWrite ? (
        <Details summary={t('wave.close')}>
          <form method="post">
            <input type="hidden" name="intent" value="close" />
            <p>{t('wave.closeWords', { date: writtenDate(wave.replyBy, 'en') })}</p>
            <Button tone="warning">{t('wave.closeDo')}</Button>
          </form>
        </Details>
      ) : null}
    </>
  );
}

function factsOf(wave: Wave, slug: string, t: (key: string) => string): SummaryRow[] {
  const facts: (SummaryRow | null)[] = [
    wave.openedOn === null ? null : { key: 'opened', label: t('wave.openedOn'), value: writtenDate(wave.openedOn, 'en') },
    wave.closedOn === null ? null : { key: 'closed', label: t('wave.closedOn'), value: writtenDate(wave.closedOn, 'en') },
    { key: 'replyBy', label: t('wave.replyBy'), value: writtenDate(wave.replyBy, 'en') },
    wave.responses === null || wave.state === 'draft'
      ? null
      : {
          key: 'people',
          label: t('wave.people'),
          value: wave.responses,
          actions: wave.responses === 0 ? [] : [{ href: `/desk/${slug}/contributions?wave=${wave.id}`, text: t('wave.read') }],
        },
  ];
  return facts.filter((fact) => fact !== null);
}
