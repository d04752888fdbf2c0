import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { PageHeading } from './page-heading.tsx';

/**
 * For whoever opens a link again on a device that has sent answers there. The code opens every answer, and whoever holds the
 * device now may be someone else: it was shown when they were sent, and is not shown again.
 */
export function AlreadySentPage() {
  const { t } = useTranslation('respond');
  return (
    <>
      <PageHeading picture="paper-form">{t('again.title')}</PageHeading>
      <p>{t('again.words')} {t('device:again.code')}</p>
      <p><a className="alone" href="/receipt">{t('stopped.code')}</a></p>
      <p>{t('device:again.other')}</p>
      <form method="post">
        <Button tone="secondary" name="intent" value="again">{t('again.button')}</Button>
      </form>
    </>
  );
}
