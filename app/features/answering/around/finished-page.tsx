import { useTranslation } from 'react-i18next';
import { PageHeading } from './page-heading.tsx';

/** The last page: neutral, and the same for everyone. */
export function FinishedPage() {
  const { t } = useTranslation('respond');
  return (
    <>
      <PageHeading picture="thumbs-up">{t('finished.title')}</PageHeading>
      <p>{t('finished.words')}</p>
      <p>{t('finished.close')}</p>
    </>
  );
}
