import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { PageTitle } from '../ui/page-title.tsx';

/** Says that the session ended while someone was typing, and holds what they typed until they can send it again. */
export function SignedOutPage({ fields }: { fields: { name: string; value: string }[] }) {
  const { t } = useTranslation('site');
  return (
    <>
      <PageTitle title={t('signedOut.title')} lead={t('signedOut.lead')} />
      <ol>
        <li><a href="/sign-in?next=%2Fmy%2Faccount" target="_blank" rel="noreferrer">{t('signedOut.signIn')}</a></li>
        <li>{t('signedOut.comeBack')}</li>
      </ol>
      <form method="post">
        {fields.map(({ name, value }, index) => <input key={index} type="hidden" name={name} value={value} />)}
        <Button>{t('signedOut.send')}</Button>
      </form>
    </>
  );
}
