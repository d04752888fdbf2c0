import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { BackLink } from '../../ui/breadcrumbs.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Columns, TwoThirds } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { ThemeFields } from './theme-form.tsx';

/** Begins a theme with a name and a definition; contributions are put into it afterwards. */
export function NewThemePage({ slug, id, result }: { slug: string; id: string; result: FormResult }) {
  const { t } = useTranslation('themes');
  const form = formState(result, t, { id });
  return (
    <Columns>
      <TwoThirds>
        <BackLink href={`/desk/${slug}/themes`} text={t('back')} />
        <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
        <PageTitle title={t('new.title')} lead={t('new.lead')} />
        <form method="post" noValidate id="form">
          <input type="hidden" name="id" value={form.value('id')} />
          <ThemeFields form={form} />
          <Button>{t('new.save')}</Button>
        </form>
      </TwoThirds>
    </Columns>
  );
}
