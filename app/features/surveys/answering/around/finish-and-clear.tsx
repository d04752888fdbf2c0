import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button.tsx';

/** One tap that leaves nothing of a person on a shared device (rule S4). */
export function FinishAndClear() {
  const { t } = useTranslation('respond');
  return (
    <form method="post" action="/respond/finished">
      <h2>{t('clear.title')}</h2>
      <p>{t('clear.words')}</p>
      <Button>{t('clear.button')}</Button>
    </form>
  );
}
