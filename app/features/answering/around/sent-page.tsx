import { Trans, useTranslation } from 'react-i18next';
import { usePageState } from '../../../platform/page-state.tsx';
import { writtenDate } from '../../../platform/written.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { CodeToKeep } from './code-to-keep.tsx';
import { FinishAndClear } from './finish-and-clear.tsx';
import { PageHeading } from './page-heading.tsx';

interface SentPageProps {
  /** As it is written and copied: ABCD-EFGH-JKMN. */
  code: string;
  programme: string;
  replyBy: string;
  /** Where the code is used, as an address to type. */
  address: string;
  /** Questions about oneself that someone may answer now, if there are any. */
  equality: { href: string; count: number } | null;
}

/** That it arrived, the code, what happens next and by which date, and a way to leave nothing behind. */
export function SentPage({ code, programme, replyBy, address, equality }: SentPageProps) {
  const { t } = useTranslation('respond');
  const { language } = usePageState();
  return (
    <>
      <PageHeading picture="heart">{t('sent.title')}</PageHeading>
      <CodeToKeep label={t('sent.code')} code={code} keep={t('sent.keep')} />
      {equality ? (
        <>
          <h2>{t('device:equality.title')}</h2>
          <p>{t('device:equality.words', { count: equality.count })} {t('device:equality.choose')}</p>
          <ButtonLink href={equality.href} tone="secondary">{t('device:equality.go')}</ButtonLink>
        </>
      ) : null}
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
