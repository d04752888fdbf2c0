import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { RadioQuestion, TextQuestion } from '../../../ui/respond/question.tsx';
import { RATINGS } from '../../voices/contribution.ts';
import type { Question } from '../survey.ts';
import type { Answer } from './draft.ts';
import { AsWritten } from './as-written.tsx';

interface QuestionPageProps {
  question: Question;
  answer?: Answer;
  step: number;
  total: number;
  result: FormResult;
}

/** One question, with the answer given before, why it is asked, and a way past it. */
export function QuestionPage({ question, answer, step, total, result }: QuestionPageProps) {
  const { t } = useTranslation('respond');
  const form = formState(result, t, { ...answer });
  const asked = { label: <AsWritten>{question.text}</AsWritten>, hint: question.hint ? <AsWritten>{question.hint}</AsWritten> : undefined };
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <p className="hint">{t('question.title', { step, total })}</p>
      <form method="post" noValidate id="form">
        {question.kind === 'statement' ? (
          <RadioQuestion
            {...asked}
            name="rating"
            error={form.error('rating')}
            answers={RATINGS.map((rating) => ({ value: rating, label: t(`voices:rating.${rating}`) }))}
            defaultValue={form.value('rating')}
          />
        ) : (
          <TextQuestion {...asked} name="body" optionalText={t('question.optional')} error={form.error('body')} defaultValue={form.value('body')} autoComplete="off" />
        )}
        {question.why ? <Details summary={t('question.why')}><p><AsWritten>{question.why}</AsWritten></p></Details> : null}
        <Button>{t('continue')}</Button>
        <Button tone="quiet" name="intent" value="skip">{t('question.skip')}</Button>
      </form>
    </>
  );
}
