import { Trans, useTranslation } from 'react-i18next';
import { usePageState } from '../../../../platform/page-state.tsx';
import { writtenDate } from '../../../../platform/written.ts';
import { Button } from '../../../../ui/button.tsx';
import { ReceiptCode } from '../../../../ui/respond/receipt-code.tsx';
import { FinishAndClear } from './finish-and-clear.tsx';
import { PageHeading } from './page-heading.tsx';

interface SentPageProps {
  /** As it is written and copied: ABCD-EFGH-JKMN. */
  code: string;
  programme: string;
  replyBy: string;
  /** Where the code is used, as an address to type. */
  address: string;
}

/** That it arrived, the code, what happens next and by which date, and a way to leave nothing behind. */
export function SentPage({ code, programme, replyBy, address }: SentPageProps) {
  const { t } = useTranslation('respond');
  const { language } = usePageState();
  return (
    <>
      <PageHeading picture="heart">{t('sent.title')}</PageHeading>
      <ReceiptCode label={t('sent.code')} code={code}><p>{t('sent.keep')}</p></ReceiptCode>
      <h2>{t('sent.next.title')}</h2>
      <p>{t('sent.next.words', { programme, date: writtenDate(replyBy, language) })}</p>
      <h2>{t('sent.use.title')}</h2>
      <p><Trans t={t} i18nKey="sent.use.words" values={{ address }} components={[<a key="address" href="/receipt" dir="ltr" />]} /></p>
      <form method="post" action="/receipt">
        <input type="hidden" name="code" value={code} />
        <Button tone="secondary">{t('sent.use.now')}</Button>
      </form>
      <FinishAndClear />
    </>
  );
}
