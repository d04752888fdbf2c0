import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { TextQuestion } from '../../../ui/respond/question.tsx';
import { useEasyPicture } from './page-heading.tsx';

/** Where someone types the code they got when they stopped. */
export function ReturnPage({ result }: { result: FormResult }) {
  const { t } = useTranslation('respond');
  const form = formState(result, t);
  const picture = useEasyPicture('key');
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <form method="post" noValidate id="form">
        <TextQuestion name="code" picture={picture} short exact autoComplete="off" label={t('return.label')} hint={t('return.hint')} error={form.error('code')} defaultValue={form.value('code')} />
        <Button>{t('continue')}</Button>
      </form>
      <p>{t('return.lost')}</p>
    </>
  );
}
