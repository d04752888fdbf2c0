import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { BackLink } from '../../ui/breadcrumbs.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageTitle } from '../../ui/page-title.tsx';

/** Says why something could not be done with a whole survey, and leads back to it. */
export function SurveyKeepingRefused({ here, result }: { here: string; result: FormResult }) {
  const { t } = useTranslation('surveys');
  return (
    <>
      <BackLink href={here} text={t('survey.caption')} />
      <ErrorSummary title={t('site:errors.title')} errors={formState(result, t).problems} />
      <PageTitle title={t('keep.title')} />
      <p id="form"><a href={`${here}#keep`}>{t('keep.back')}</a></p>
    </>
  );
}
