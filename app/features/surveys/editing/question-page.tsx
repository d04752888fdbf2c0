import { numbersOf } from '../numbers.ts';
import { useTranslation } from 'react-i18next';
import { ChangedMeanwhile, revisionOf } from '../../../platform/changed-meanwhile.tsx';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import type { Outcome } from '../../theory/outcome.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Columns, TwoThirds } from '../../../ui/layout.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Select } from '../../../ui/select.tsx';
import { SurveyCrumbs } from '../survey-crumbs.tsx';
import type { Question } from '../survey.ts';
import type { Survey } from '../surveys.server.ts';
import { ConditionRows } from './condition-rows.tsx';
import { EasyReadFields } from './easy-read-fields.tsx';
import { OptionRows } from './option-rows.tsx';
import { formOf } from './question-form.ts';
import { QuestionMeaning, type Measured } from './question-meaning.tsx';
import { QuestionWords } from './question-words.tsx';
import { RemoveQuestion } from './remove-question.tsx';
import { SurveyFilesProvider } from './survey-files-context.ts';
import type { SurveyFile } from './survey-files.server.ts';
import { DEFINITIONS } from '../kinds/definitions.ts';

interface QuestionPageProps {
  slug: string;
  survey: Survey;
  /** As it is kept, or as it begins. */
  question: Question;
  outcomes: Outcome[];
  measured: Measured[];
  files: SurveyFile[];
  /** The id of the next option to be added. */
  newId: string;
  result: FormResult;
}

/** One question of a survey, in one form: every button sends all of it, so nothing typed is lost. */
export function QuestionPage({ slug, survey, question, outcomes, measured, files, newId, result }: QuestionPageProps) {
  const { t } = useTranslation('editing');
  const list = `/desk/${slug}/surveys`;
  const here = `${list}/${survey.id}`;
  const { definition, revision, lockedCore } = survey.version;
  const form = formState(result, t, formOf(question, revision));
  const { kind } = question;
  const place = definition.questions.findIndex(({ id }) => id === question.id);
  const isNew = place === -1;
  const numbers = numbersOf(definition.questions);
  const number = numbers.get(question.id) ?? numbers.size + 1;
  const isLocked = lockedCore.some(({ id }) => id === question.id);
  return (
    <SurveyFilesProvider value={{ files, address: (id) => `${here}/files/${id}` }}>
      <Columns>
        <TwoThirds>
          <SurveyCrumbs slug={slug} survey={survey} />
          <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
          <ChangedMeanwhile result={result} href={isNew ? here : `${here}/questions/${question.id}`} />
          <PageTitle title={t(isNew ? 'question.new' : DEFINITIONS[kind].asks ? 'question.edit' : 'question.information', { number })} caption={t(`surveys:kind.${kind}`)} lead={t(`kindWords.${kind}`)} />
          <form method="post" encType="multipart/form-data" noValidate id="form">
            {/* Enter in a text box presses the first button of a form: that one must save, not move an option. */}
            <button className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />
            <input type="hidden" name="id" value={form.value('id')} />
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="revision" value={revisionOf(form, result, revision)} />
            <input type="hidden" name="choosing" value={form.value('choosing')} />
            <QuestionWords form={form} kind={kind} isLocked={isLocked} />
            {DEFINITIONS[kind].hasOptions ? <OptionRows form={form} kind={kind} newId={newId} isLocked={isLocked} /> : null}
            <QuestionMeaning form={form} kind={kind} questionId={question.id} number={number} isLocked={isLocked} outcomes={outcomes} measured={measured} />
            {definition.sections.length > 0 ? (
              <Select name="section" label={t('section')} labelSize="s" hint={t('section.hint')} options={definition.sections.map(({ id, title }) => ({ value: id, label: title }))} emptyText={t('section.none')} defaultValue={form.value('section')} error={form.error('section')} />
            ) : null}
            <ConditionRows form={form} questionId={question.id} questions={definition.questions} />
            <EasyReadFields form={form} isOffered={definition.easyRead} />
            <ButtonRow>
              <Button>{t('save')}</Button>
              <a href={here}>{t('cancel')}</a>
            </ButtonRow>
          </form>
          {isNew || isLocked ? null : <RemoveQuestion here={here} question={question} summary={t('remove')} />}
        </TwoThirds>
      </Columns>
    </SurveyFilesProvider>
  );
}
