import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { NumberField } from '../../ui/text-field.tsx';

/** How small a group may be shown: a programme may be stricter, never looser (C6). */
export function LeastCountPage({ least, result }: { least: number; result: FormResult }) {
  const { t } = useTranslation('results');
  const form = formState(result, t, { least: String(least) });
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle title={t('least.title')} lead={t('least.lead')} />
      <p>{t('least.now', { count: least })}</p>
      <form method="post">
        <NumberField name="least" label={t('least.label')} hint={t('least.hint', { count: least })} defaultValue={form.value('least')} error={form.error('least')} />
        <Button>{t('least.save')}</Button>
      </form>
    </>
  );
}
