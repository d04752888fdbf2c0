import { useTranslation } from 'react-i18next';

/** The last page: neutral, and the same for everyone. */
export function FinishedPage() {
  const { t } = useTranslation('respond');
  return (
    <>
      <h1>{t('finished.title')}</h1>
      <p>{t('finished.words')}</p>
      <p>{t('finished.close')}</p>
    </>
  );
}
