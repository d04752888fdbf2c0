import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../../../platform/form-state.ts';
import { Button } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { CheckAnswersList } from '../../../../ui/respond/check-answers-list.tsx';
import { TextQuestion } from '../../../../ui/respond/question.tsx';
import { WholeNumbers } from '../../../../ui/whole-numbers.tsx';
import type { Consent } from '../consent.ts';
import { AnswerWords } from '../question/answer-words.tsx';
import type { AskedQuestion } from '../question/asked-question.ts';
import { ClosingNotice, type Closing } from './closing-notice.tsx';
import type { Answer } from '../draft/draft.ts';
import { useInLanguage } from '../question/said-words.tsx';
import { PageHeading } from './page-heading.tsx';

interface CheckPageProps {
  answers: { question: AskedQuestion; answer?: Answer; changeHref: string }[];
  closing: Closing;
  consents: Consent[];
  consentHref: string;
  /** Whether to ask for the code from an earlier wave. */
  asksEarlier: boolean;
  result: FormResult;
}

/** Everything that will be sent, each with a way to change it that comes straight back (rule A5). */
export function CheckPage({ answers, closing, consents, consentHref, asksEarlier, result }: CheckPageProps) {
  const { t } = useTranslation('respond');
  const form = formState(result, t);
  const inLanguage = useInLanguage();
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <ClosingNotice closing={closing} />
      <PageHeading picture="paper-form">{t('check.title')}</PageHeading>
      <p>{t('check.lead')}</p>
      <form method="post" noValidate id="form">
        <Button>{t('check.send')}</Button>
        <CheckAnswersList
          changeText={t('change')}
          answers={answers.map(({ question, answer, changeHref }) => ({
            key: question.id,
            question: <WholeNumbers text={question.wording.text.text} />,
            questionIn: inLanguage(question.wording.text),
            answer: <AnswerWords question={question} answer={answer} />,
            changeHref,
          }))}
        />
        <h2>{t('check.consents')}</h2>
        <CheckAnswersList
          changeText={t('change')}
          answers={consents.map(({ purpose, given, wording, language }) => ({
            key: purpose,
            question: wording,
            questionIn: inLanguage({ language }),
            answer: given ? t('check.yes') : t('check.no'),
            changeHref: `${consentHref}#${purpose}`,
          }))}
        />
        {asksEarlier ? (
          <TextQuestion
            name="earlier"
            exact
            level={2}
            short
            autoComplete="off"
            label={t('check.earlier')}
            hint={t('check.earlier.hint')}
            error={form.error('earlier')}
            defaultValue={form.value('earlier')}
          />
        ) : null}
        <Button>{t('check.send')}</Button>
      </form>
    </>
  );
}
