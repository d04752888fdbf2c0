import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { FinishAndClear } from '../answering/around/finish-and-clear.tsx';
import { HeldWays } from './held-ways.tsx';
import type { KeptContact } from './receipt-contact.ts';
import { PageHeading } from '../answering/around/page-heading.tsx';

/** What the code of a paper page holds: the ways someone may be reached, and the way to take them back. */
export function ReceiptContactPage({ contact: { programme, ways } }: { contact: KeptContact }) {
  const { t } = useTranslation('receipt');
  if (!ways) {
    return (
      <>
        <PageHeading picture="thumbs-up">{t('contact.gone.title')}</PageHeading>
        <p>{t('contact.gone.words')}</p>
        <FinishAndClear />
      </>
    );
  }
  return (
    <>
      <PageHeading picture="phone">{t('contact.title')}</PageHeading>
      <p>{t('contact.has', { programme })}</p>
      <HeldWays ways={ways} />
      <p>{t('contact.words')}</p>
      <form method="post">
        <Button tone="warning">{t('contact.button')}</Button>
      </form>
      <FinishAndClear />
    </>
  );
}
