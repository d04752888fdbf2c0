import { useTranslation } from 'react-i18next';
import { addRow } from '../../platform/form-intents.ts';
import { formState, type FormResult } from '../../platform/form-state.ts';
import type { Outcome } from '../theory/outcome.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { INTRODUCTION_MAX, QUESTIONS_MAX, TITLE_MAX } from './survey.schema.ts';
import type { Survey } from './surveys.server.ts';

interface SurveyEditorProps {
  slug: string;
  survey: Survey;
  outcomes: Outcome[];
  /** The id of the next question to be added. */
  newQuestionId: string;
  result: FormResult;
}

/**
 * The editor of a survey. One form: every button sends all of it, so nothing typed is lost when a question is added,
 * moved or removed, and nothing is kept until it is saved.
 */
export function SurveyEditor({ slug, survey, outcomes, newQuestionId, result }: SurveyEditorProps) {
  const { t } = useTranslation('surveys');
  const here = `/desk/${slug}/surveys/${survey.id}`;
  const { number, isLocked, definition } = survey.version;
  const form = formState(result, t, { title: survey.title, ...definition });
  const count = form.rows('questions');
  const gone = countGone(definition.questions.flatMap((question) => question.outcomes), outcomes);
  return (
    <>
      <Breadcrumbs label={t('site:crumbs')} items={[{ href: `/desk/${slug}/surveys`, text: t('list.title') }, { href: here, text: survey.title }]} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle title={t('edit.title', { title: survey.title })} lead={t('edit.lead')} />
      {isLocked ? <Notice title={t('edit.locked', { number })}><p>{t('edit.lockedWords', { next: number + 1 })}</p></Notice> : null}
      {gone > 0 ? <Notice tone="warning" title={t('edit.gone', { count: gone })} /> : null}
      {outcomes.length === 0 ? <Notice title={t('edit.noOutcomes')} /> : null}
      <form method="post" noValidate id="form">
        {/* Enter in a text box presses the first button of a form: that one must save, not move a question. */}
        <button className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="choosing" value={form.value('choosing')} />
        <TextField name="title" label={t('new.name')} hint={t('new.nameHint')} defaultValue={form.value('title')} error={form.error('title')} maxLength={TITLE_MAX} dir="auto" autoComplete="off" />
        <TextArea name="introduction" label={t('edit.introduction')} optionalText={t('optional')} hint={t('edit.introductionHint')} rows={4} defaultValue={form.value('introduction')} error={form.error('introduction')} maxLength={INTRODUCTION_MAX} />
        <h2 id="questions">{t('edit.questions')}</h2>
        {count === 0 ? <EmptyState headingLevel={3} title={t('edit.empty')}>{t('edit.emptyDo')}</EmptyState> : (
          <ol className="tl-numbered">
            {Array.from({ length: count }, (_, index) => <QuestionEditor key={form.value(`questions[${index}].id`)} form={form} index={index} count={count} outcomes={outcomes} />)}
          </ol>
        )}
        {count >= QUESTIONS_MAX ? <p>{t('edit.full', { count })}</p> : (
          <ButtonRow>
            {(['statement', 'open'] as const).map((kind) => (
              <Button key={kind} tone="secondary" formAction={`#question-${newQuestionId}`} {...addRow('questions', { id: newQuestionId, kind })}>
                {t(kind === 'statement' ? 'edit.addStatement' : 'edit.addOpen')}
              </Button>
            ))}
          </ButtonRow>
        )}
        <ButtonRow>
          <Button>{t('edit.save')}</Button>
          <a href={here}>{t('edit.cancel')}</a>
        </ButtonRow>
      </form>
    </>
  );
}

/** How many linked outcomes are no longer in the theory. */
function countGone(linked: readonly string[], outcomes: readonly Outcome[]): number {
  const known = new Set(outcomes.map(({ id }) => id));
  return new Set(linked.filter((id) => !known.has(id))).size;
}
