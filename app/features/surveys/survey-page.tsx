import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import type { Outcome } from '../theory/outcome.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Prose, Section } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { PlanWaveForm } from './plan-wave-form.tsx';
import { QuestionList } from './question-list.tsx';
import type { Survey } from './surveys.server.ts';
import { WaveLine } from './wave-line.tsx';
import { WordsOfSurvey } from './wordings/words-of-survey.tsx';

interface SurveyPageProps {
  slug: string;
  survey: Survey;
  outcomes: Outcome[];
  mayWrite: boolean;
  /** Made with the form, so that sending it twice plans one wave. */
  newWaveId: string;
  result: FormResult;
}

/** One survey: its waves, and its questions as they will be asked. */
export function SurveyPage({ slug, survey, outcomes, mayWrite, newWaveId, result }: SurveyPageProps) {
  const { t } = useTranslation('surveys');
  const here = `/desk/${slug}/surveys/${survey.id}`;
  const { definition, number, isLocked } = survey.version;
  const edit = mayWrite ? <ButtonLink href={`${here}/edit`} tone={definition.questions.length === 0 ? 'primary' : 'secondary'}>{t(definition.questions.length === 0 ? 'survey.addQuestions' : 'survey.change')}</ButtonLink> : undefined;
  return (
    <>
      <Breadcrumbs label={t('site:crumbs')} items={[{ href: `/desk/${slug}/surveys`, text: t('list.title') }]} />
      <ErrorSummary title={t('site:errors.title')} errors={formState(result, t).problems} />
      <PageTitle title={<bdi>{survey.title}</bdi>} caption={t('survey.caption')} action={edit} />
      <Section title={t('waves.title')} lead={t('waves.lead')}>
        {survey.waves.length === 0 ? <p>{t('waves.none')}</p> : (
          <ul className="tl-plain">
            {survey.waves.map((wave) => <WaveLine key={wave.id} wave={wave} href={`${here}/waves/${wave.id}`} />)}
          </ul>
        )}
        <p><a href={`${here}/purposes`}>{t('purposes.title')}</a></p>
        {mayWrite ? <PlanWaveForm id={newWaveId} result={result} /> : null}
      </Section>
      {definition.questions.length === 0 ? (
        <EmptyState title={t('survey.noQuestions')}>{t(mayWrite ? 'survey.noQuestionsDo' : 'survey.noQuestionsRead')}</EmptyState>
      ) : (
        <Section title={t('survey.questions')} lead={t(isLocked ? 'survey.version.locked' : 'survey.version.draft', { number, next: number + 1 })}>
          {definition.introduction ? <Prose><h3>{t('survey.introduction')}</h3><div className="tl-lines" dir="auto">{definition.introduction}</div></Prose> : null}
          <QuestionList questions={definition.questions} outcomes={outcomes} />
        </Section>
      )}
      {definition.questions.length === 0 ? null : <WordsOfSurvey here={here} survey={{ title: survey.title, definition }} mayWrite={mayWrite} />}
    </>
  );
}
