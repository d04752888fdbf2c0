import { useTranslation } from 'react-i18next';
import { ChangedMeanwhile } from '../../platform/changed-meanwhile.tsx';
import { formState, type FormResult } from '../../platform/form-state.ts';
import type { Outcome } from '../theory/outcome.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { PartLinks } from '../../ui/part-links.tsx';
import { brokenQuestions, lookingAt } from './editing/conditions.ts';
import type { TakenOut } from './editing/questions-in-order.ts';
import { SectionList } from './editing/section-list.tsx';
import { SurveySettings } from './editing/survey-settings.tsx';
import { TakenOutNotice } from './editing/taken-out-notice.tsx';
import type { Wave } from './waves/wave.ts';
import { PlanWaveForm } from './waves/plan-wave-form.tsx';
import { QuestionList } from './question-list.tsx';
import { ArchivedNotice, SurveyKeeping } from './survey-keeping.tsx';
import type { Survey } from './surveys.server.ts';
import { WaveLine } from './waves/wave-line.tsx';
import { WordsOfSurvey } from './wordings/words-of-survey.tsx';

interface SurveyPageProps {
  slug: string;
  survey: Survey;
  outcomes: Outcome[];
  mayWrite: boolean;
  /** Made with the form, so that sending it twice plans one wave. */
  newWaveId: string;
  /** Made with the form, so that sending it twice makes one copy. */
  newSurveyId: string;
  /** The question that was taken out just now. */
  taken: TakenOut | null;
  result: FormResult;
}

/** One survey: what it says first, its questions in order and its sections. Its waves come first once there are any: they are what people come for then. */
export function SurveyPage({ slug, survey, outcomes, mayWrite, newWaveId, newSurveyId, taken, result }: SurveyPageProps) {
  const { t } = useTranslation('surveys');
  const here = `/desk/${slug}/surveys/${survey.id}`;
  const { definition, number, isLocked, lockedCore } = survey.version;
  const sent = result?.initialValue?.intent;
  const broken = brokenQuestions(definition.questions);
  const gone = countGone(definition.questions.flatMap((question) => question.outcomes), outcomes);
  const waves = <Waves here={here} waves={survey.waves} newWaveId={mayWrite ? newWaveId : null} result={sent === undefined ? result : undefined} />;
  return (
    <>
      <Breadcrumbs label={t('site:crumbs')} items={[{ href: `/desk/${slug}/surveys`, text: t('list.title') }]} />
      <ErrorSummary title={t('site:errors.title')} errors={formState(result, t).problems} />
      <ChangedMeanwhile result={result} href={here} />
      {taken ? <TakenOutNotice here={here} taken={taken} lookedAt={lookingAt(definition.questions, taken.question.id).length} /> : null}
      <PageTitle title={<bdi>{survey.title}</bdi>} caption={t('survey.caption')} />
      {survey.archivedOn ? <ArchivedNotice here={here} mayWrite={mayWrite} /> : null}
      <PartLinks
        quiet label={t('editing:parts')}
        links={[{ href: '#waves', text: t('waves.title'), count: survey.waves.length }, { href: '#questions', text: t('edit.questions'), count: definition.questions.length }, { href: '#sections', text: t('editing:sections.title'), count: definition.sections.length }]}
      />
      <SurveySettings here={here} survey={survey} mayWrite={mayWrite} result={sent === 'settings' ? result : undefined} />
      {survey.waves.length > 0 ? waves : null}
      <Section title={t('survey.questions')} id="questions" lead={definition.questions.length === 0 ? undefined : t(isLocked ? 'survey.version.locked' : 'survey.version.draft', { number, next: number + 1 })}>
        {broken.length > 0 ? (
          <Notice tone="warning" headingLevel={3} title={t('editing:broken.title', { count: broken.length })}>
            <ul>{broken.map(({ id, text }) => <li key={id}><a href={mayWrite ? `${here}/questions/${id}#tests` : `#question-${id}`}><bdi>{text}</bdi></a></li>)}</ul>
          </Notice>
        ) : null}
        {gone > 0 && mayWrite ? <Notice tone="warning" headingLevel={3} title={t('edit.gone', { count: gone })} /> : null}
        {outcomes.length === 0 && mayWrite ? <Notice headingLevel={3} title={t('edit.noOutcomes')} /> : null}
        {mayWrite ? <QuestionTools here={here} hasQuestions={definition.questions.length > 0} /> : null}
        {definition.questions.length === 0 ? (
          <EmptyState headingLevel={3} title={t('survey.noQuestions')}>{t(mayWrite ? 'survey.noQuestionsDo' : 'survey.noQuestionsRead')}</EmptyState>
        ) : <QuestionList here={here} definition={definition} lockedCore={lockedCore} outcomes={outcomes} mayWrite={mayWrite} />}
        {mayWrite && definition.questions.length > TOOLS_AGAIN ? <QuestionTools here={here} hasQuestions /> : null}
      </Section>
      <SectionList here={here} definition={definition} mayWrite={mayWrite} />
      {definition.questions.length === 0 ? null : <WordsOfSurvey here={here} survey={{ title: survey.title, definition }} mayWrite={mayWrite} />}
      {survey.waves.length > 0 ? null : waves}
      {mayWrite ? <SurveyKeeping here={here} survey={survey} newSurveyId={newSurveyId} /> : null}
    </>
  );
}

/** So long a list of questions has its tools at both ends. */
const TOOLS_AGAIN = 6;

/** What is done with the questions of a survey, above them rather than under the last of twenty cards. */
function QuestionTools({ here, hasQuestions }: { here: string; hasQuestions: boolean }) {
  const { t } = useTranslation('surveys');
  return (
    <ButtonRow>
      <ButtonLink href={`${here}/questions/new`}>{t('editing:add')}</ButtonLink>
      <ButtonLink href={`${here}/library`} tone="secondary">{t('library:title')}</ButtonLink>
      {hasQuestions ? <ButtonLink href={`${here}/preview`} tone="secondary">{t('wordings:preview.title')}</ButtonLink> : null}
      {hasQuestions ? <ButtonLink href={`${here}/check`} tone="secondary">{t('wordings:check.title')}</ButtonLink> : null}
    </ButtonRow>
  );
}

/** The waves of a survey, and where the next one is planned. */
function Waves({ here, waves, newWaveId, result }: { here: string; waves: readonly Wave[]; newWaveId: string | null; result: FormResult }) {
  const { t } = useTranslation('surveys');
  return (
    <Section title={t('waves.title')} id="waves" lead={t('waves.lead')}>
      {waves.length === 0 ? <p>{t('waves.none')}</p> : (
        <ul className="tl-plain">
          {waves.map((wave) => <WaveLine key={wave.id} wave={wave} href={`${here}/waves/${wave.id}`} />)}
        </ul>
      )}
      <p><a href={`${here}/purposes`}>{t('purposes.title')}</a></p>
      {newWaveId ? <PlanWaveForm id={newWaveId} result={result} /> : null}
    </Section>
  );
}

/** How many linked outcomes are no longer in the theory. */
function countGone(linked: readonly string[], outcomes: readonly Outcome[]): number {
  const known = new Set(outcomes.map(({ id }) => id));
  return new Set(linked.filter((id) => !known.has(id))).size;
}
