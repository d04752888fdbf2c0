import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { PageHeading } from '../around/page-heading.tsx';

/** Where the link of a letter leads: one press, no account, no reason. Afterwards it says that it is done, whatever was there. */
export function StopWritingPage({ isDone }: { isDone: boolean }) {
  const { t } = useTranslation('respond');
  if (isDone) {
    return (
      <>
        <PageHeading picture="thumbs-up">{t('stopWriting.done')}</PageHeading>
        <p>{t('stopWriting.doneWords')}</p>
      </>
    );
  }
  return (
    <>
      <PageHeading picture="paper-form">{t('stopWriting.title')}</PageHeading>
      <p>{t('stopWriting.words')}</p>
      <form method="post" id="form">
        <Button>{t('stopWriting.do')}</Button>
      </form>
    </>
  );
}
