import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';

/** Where the link of a letter leads: one press, no account, no reason. Afterwards it says that it is done, whatever was there. */
export function StopWritingPage({ isDone }: { isDone: boolean }) {
  const { t } = useTranslation('respond');
  if (isDone) {
    return (
      <>
        <h1>{t('stopWriting.done')}</h1>
        <p>{t('stopWriting.doneWords')}</p>
      </>
    );
  }
  return (
    <>
      <h1>{t('stopWriting.title')}</h1>
      <p>{t('stopWriting.words')}</p>
      <form method="post" id="form">
        <Button>{t('stopWriting.do')}</Button>
      </form>
    </>
  );
}
