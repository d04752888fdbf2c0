import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Columns, TwoThirds } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EMAIL_MAX } from '../../platform/reading/email.ts';

/** Asks for an address to send a code to. */
export function SignInForm({ next, result }: { next: string; result: FormResult }) {
  const { t } = useTranslation('people');
  const form = formState(result, t);
  return (
    <Columns>
      <TwoThirds>
        <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
        <PageTitle title={t('signIn.title')} lead={t('signIn.lead')} />
        <form method="post" action={`/sign-in?next=${encodeURIComponent(next)}`} noValidate id="form">
          <TextField name="email" type="email" label={t('signIn.email')} hint={t('signIn.hint')} defaultValue={form.value('email')} error={form.error('email')} autoComplete="email" spellCheck={false} width={30} maxLength={EMAIL_MAX} />
          <Button>{t('signIn.send')}</Button>
        </form>
      </TwoThirds>
    </Columns>
  );
}
