import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { CheckAnswersList } from '../../../ui/respond/check-answers-list.tsx';
import type { Consent } from './consent.ts';
import type { Answer } from './draft.ts';
import { AsWritten } from './as-written.tsx';

interface CheckPageProps {
  answers: { id: string; asked: string; answer?: Answer; changeHref: string }[];
  consents: Consent[];
  consentHref: string;
  result: FormResult;
}

/** Everything that will be sent, each with a way to change it that comes straight back (rule A5). */
export function CheckPage({ answers, consents, consentHref, result }: CheckPageProps) {
  const { t } = useTranslation('respond');
  const { problems } = formState(result, t);
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={problems} />
      <h1>{t('check.title')}</h1>
      <p>{t('check.lead')}</p>
      <CheckAnswersList
        changeText={t('change')}
        answers={answers.map(({ id, asked, answer, changeHref }) => ({ key: id, question: <AsWritten>{asked}</AsWritten>, answer: inWords(answer, t), changeHref }))}
      />
      <h2>{t('check.consents')}</h2>
      <CheckAnswersList
        changeText={t('change')}
        answers={consents.map(({ purpose, given, wording, language }) => ({
          key: purpose,
          question: <span lang={language} dir="auto">{wording}</span>,
          answer: given ? t('check.yes') : t('check.no'),
          changeHref: `${consentHref}#${purpose}`,
        }))}
      />
      <form method="post" id="form">
        <Button>{t('check.send')}</Button>
      </form>
    </>
  );
}

function inWords(answer: Answer | undefined, t: TFunction) {
  if (!answer) return <i>{t('check.unasked')}</i>;
  if ('rating' in answer) return t(`voices:rating.${answer.rating}`);
  return 'body' in answer ? answer.body : <i>{t('check.skipped')}</i>;
}
