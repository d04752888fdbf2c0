import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';

/** One tap that leaves nothing of a person on a shared device (rule S4). Whatever is not sent yet is asked about first. */
export function FinishAndClear({ what = 'all' }: { what?: 'all' | 'code' | 'unsent' }) {
  const { t } = useTranslation('respond');
  const clear = <Button tone={what === 'unsent' ? 'warning' : undefined}>{t(what === 'unsent' ? 'clearing.sure' : 'clear.button')}</Button>;
  return (
    <form method="post" action="/respond/finished">
      <h2>{t('clear.title')}</h2>
      <p>{t(what === 'code' ? 'device:clear.code' : 'clear.words')}</p>
      {what === 'unsent' ? <Details summary={t('clear.button')}><p>{t('clearing.title')}. {t('clearing.words')}</p>{clear}</Details> : clear}
    </form>
  );
}
