import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Columns, TwoThirds } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Asks for the code that was sent. The words are the same whether or not the address is known. */
export function CodeForm({ email, isDemonstration, result }: { email: string; isDemonstration: boolean; result: FormResult }) {
  const { t } = useTranslation('people');
  const form = formState(result, t);
  return (
    <Columns>
      <TwoThirds>
        <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
        <PageTitle title={t('code.title')} lead={<>{t('code.lead')} <bdi>{email}</bdi></>} />
        {isDemonstration ? <Notice title={t('code.demonstration')}><p><a href="/mailbox">{t('code.mailbox')}</a></p></Notice> : null}
        <form method="post" noValidate id="form">
          <TextField name="code" exact label={t('code.label')} hint={t('code.hint')} defaultValue={form.value('code')} error={form.error('code')} inputMode="numeric" autoComplete="one-time-code" spellCheck={false} width={10} />
          <Button>{t('code.send')}</Button>
        </form>
        <p><a href="/sign-in">{t('code.again')}</a></p>
      </TwoThirds>
    </Columns>
  );
}
