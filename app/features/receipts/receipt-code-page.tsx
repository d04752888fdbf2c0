import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextQuestion } from '../../ui/respond/question.tsx';
import { PageHeading, useEasyPicture } from '../answering/around/page-heading.tsx';

/** Asks for the code that was shown when answers were sent. No account, no name. */
export function ReceiptCodePage({ result }: { result: FormResult }) {
  const { t } = useTranslation('receipt');
  const form = formState(result, t);
  const picture = useEasyPicture('key');
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <form method="post" noValidate id="form">
        <TextQuestion short exact name="code" picture={picture} label={t('code.label')} hint={t('code.hint')} error={form.error('code')} defaultValue={form.value('code')} autoComplete="off" />
        <Details summary={t('code.lost')}><p>{t('code.lost.words')}</p></Details>
        <Button>{t('respond:continue')}</Button>
      </form>
    </>
  );
}

/** When the browser did not keep the code from one page to the next. */
export function ReceiptLostPage() {
  const { t } = useTranslation('receipt');
  return (
    <>
      <PageHeading picture="key">{t('lost.title')}</PageHeading>
      <p>{t('lost.words')}</p>
      <p><a className="alone" href="/receipt">{t('lost.again')}</a></p>
    </>
  );
}
