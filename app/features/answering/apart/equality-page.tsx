import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { AskedQuestion } from '../../surveys/asked/asked-question.ts';
import { GoOn } from '../question/question-page.tsx';
import { QuestionFields } from '../question/question-fields.tsx';
import { InAnotherLanguage, SaidBlock } from '../../surveys/asked/said-words.tsx';
import { wordsOf } from '../../surveys/wording.ts';

interface EqualityPageProps {
  question: AskedQuestion;
  count: { step: number; total: number };
  /** The fewest people of a group that are ever shown. */
  leastCount: number;
  /** What was chosen before, when someone goes back. */
  initial: Record<string, unknown>;
  /** Where to go on to without answering again. */
  next: string;
  result: FormResult;
}

/** One question about who someone is, after sending: why it is asked, and two ways past it (rule C8). */
export function EqualityPage({ question, count, leastCount, initial, next, result }: EqualityPageProps) {
  const { t } = useTranslation('respond');
  const form = formState(result, t, initial);
  const { why } = question.wording;
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      {count.step === 1 ? <div className="tl-notice"><p>{t('equality.sent')}</p><p>{t('equality.apart')}</p></div> : null}
      <p className="hint">{t('equality.title', count)}</p>
      <InAnotherLanguage said={wordsOf(question.wording)} />
      <form method="post" noValidate id="form">
        <QuestionFields question={question} form={form} files={(file) => file} />
        <Details summary={t('question.why')}><p>{t('equality.why')} {t('least', { count: leastCount })}</p>{why ? <SaidBlock as="p" said={why} /> : null}</Details>
        <GoOn question={question} isAnswered={Boolean(initial.choice)} next={next}>{t('continue')}</GoOn>
        <Button tone="quiet" name="intent" value="skip">{t('question.skip')}</Button>
        <Button tone="quiet" name="intent" value="end">{t('equality.end')}</Button>
      </form>
    </>
  );
}
