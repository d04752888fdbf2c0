import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button.tsx';

/** For whoever opens a link again on a device that has sent answers there: back to the code, or another person's turn. */
export function AlreadySentPage({ sent }: { sent: string }) {
  const { t } = useTranslation('respond');
  return (
    <>
      <h1>{t('again.title')}</h1>
      <p>{t('again.words')}</p>
      <p><a href={sent}>{t('again.code')}</a></p>
      <p>{t('again.other')}</p>
      <form method="post">
        <Button tone="secondary" name="intent" value="again">{t('again.button')}</Button>
      </form>
    </>
  );
}
