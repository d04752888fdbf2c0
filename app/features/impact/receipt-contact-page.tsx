import { useTranslation } from 'react-i18next';
import { usePageState } from '../../platform/page-state.tsx';
import { writtenDate } from '../../platform/written.ts';
import { Button } from '../../ui/button.tsx';
import { FinishAndClear } from '../surveys/answering/around/finish-and-clear.tsx';
import type { KeptContact } from './receipt-contact.ts';

/** What the code of a paper page holds: the ways someone may be reached, never where they lead, and the way to take them back. */
export function ReceiptContactPage({ contact: { programme, givenOn, ways } }: { contact: KeptContact }) {
  const { t } = useTranslation('receipt');
  const { language } = usePageState();
  if (!ways) {
    return (
      <>
        <h1>{t('contact.gone.title')}</h1>
        <p>{t('contact.gone.words')}</p>
        <FinishAndClear />
      </>
    );
  }
  return (
    <>
      <h1>{t('contact.title')}</h1>
      <p>{t('contact.has', { programme, date: writtenDate(givenOn, language) })}</p>
      <ul>{ways.map((way) => <li key={way}>{t(`respond:contact.way.${way}`)}</li>)}</ul>
      <p>{t('contact.words')}</p>
      <form method="post">
        <Button tone="warning">{t('contact.button')}</Button>
      </form>
      <FinishAndClear />
    </>
  );
}
