import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TITLE_MAX } from './limits.ts';

/** A survey begins with its title. */
export function NewSurveyForm({ slug, id, result }: { slug: string; id: string; result: FormResult }) {
  const { t } = useTranslation('surveys');
  const form = formState(result, t, { id });
  return (
    <>
      <Breadcrumbs label={t('site:crumbs')} items={[{ href: `/desk/${slug}/surveys`, text: t('list.title') }]} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle title={t('new.title')} lead={t('new.lead')} />
      <form method="post" noValidate id="form">
        <input type="hidden" name="id" value={form.value('id')} />
        <TextField name="title" label={t('new.name')} hint={t('new.nameHint')} defaultValue={form.value('title')} error={form.error('title')} maxLength={TITLE_MAX} dir="auto" autoComplete="off" />
        <Button>{t('new.do')}</Button>
      </form>
    </>
  );
}
