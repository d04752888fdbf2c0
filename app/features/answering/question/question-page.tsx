import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { ANSWERING } from '../../surveys/kinds/answerings.ts';
import { DEFINITIONS } from '../../surveys/kinds/definitions.ts';
import { isOnePress, type AskedQuestion } from '../../surveys/asked/asked-question.ts';
import { ClosingNotice, type Closing } from '../around/closing-notice.tsx';
import { countWords, type QuestionCount } from './question-count.ts';
import { QuestionFields } from './question-fields.tsx';
import { InAnotherLanguage, SaidBlock } from '../../surveys/asked/said-words.tsx';
import { wordsOf } from '../../surveys/wording.ts';

interface QuestionPageProps {
  question: AskedQuestion;
  /** What fills the form: typed before, or answered. */
  initial: Record<string, unknown>;
  /** Which question it is; null for a page of information. */
  count: QuestionCount | null;
  /** Where the survey's files are: an address that their id follows. */
  files: string;
  closing: Closing;
  /** Where to go on to without answering again, for someone who comes back to an answer. */
  next?: string;
  /** What someone may need after the part that has just ended. */
  support?: ReactNode;
  result: FormResult;
}

/** One question, with the answer given before, why it is asked, a way past it and a way to stop. */
export function QuestionPage({ question, initial, count, files, closing, next, support, result }: QuestionPageProps) {
  const { t } = useTranslation('respond');
  const form = formState(result, t, initial);
  const { why } = question.wording;
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <ClosingNotice closing={closing} />
      {support}
      {count ? <p className="hint">{countWords(t, count)}</p> : null}
      <InAnotherLanguage said={wordsOf(question.wording)} />
      <form method="post" noValidate id="form">
        <QuestionFields question={question} form={form} files={(file) => files + file} />
        {why ? <Details summary={t('question.why')}><SaidBlock as="p" said={why} /></Details> : null}
        <GoOn question={question} isAnswered={Object.keys(initial).length > 0} next={next}>{t(ANSWERING[question.kind].goOn)}</GoOn>
        {question.required || !DEFINITIONS[question.kind].asks ? null : <Button tone="quiet" name="intent" value="skip">{t('question.skip')}</Button>}
        <StopButton />
      </form>
    </>
  );
}

/** Goes on with what was answered. Where one press answers and goes on, only whoever comes back needs it, to leave the answer as it is. */
export function GoOn({ question, isAnswered, next, children }: { question: AskedQuestion; isAnswered: boolean; next?: string; children: ReactNode }) {
  if (!isOnePress(question)) return <Button>{children}</Button>;
  return isAnswered && next ? <ButtonLink href={next}>{children}</ButtonLink> : null;
}

/** Stops here, with a code to come back by. */
export function StopButton() {
  const { t } = useTranslation('respond');
  return <Button tone="quiet" name="intent" value="pause">{t('pause.button')}</Button>;
}
