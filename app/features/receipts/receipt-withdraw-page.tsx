import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageHeading } from '../answering/around/page-heading.tsx';

/** Asks once whether words are to be taken back. A reason may be given and is never needed (rule C3). */
export function ReceiptWithdrawPage({ backupDays, result }: { backupDays: number; result: FormResult }) {
  const { t } = useTranslation('receipt');
  const form = formState(result, t);
  const error = form.error('reason');
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageHeading picture="choice-arrows">{t('withdraw.title')}</PageHeading>
      <p>{t('withdraw.words')} {t('withdraw.contact')} {t('withdraw.disk', { count: backupDays })}</p>
      <p>{t('withdraw.final')}</p>
      <form method="post" noValidate id="form">
        <p><label htmlFor="reason">{t('withdraw.reason')}</label></p>
        {error ? <p className="bad" id="error">{error}</p> : null}
        <textarea id="reason" name="reason" rows={3} dir="auto" defaultValue={form.value('reason')} aria-describedby={error ? 'error' : undefined} />
        <Button tone="warning">{t('withdraw.button')}</Button>
        <ButtonLink href="/receipt/words" tone="quiet">{t('withdraw.keep')}</ButtonLink>
      </form>
    </>
  );
}
