import { Trans, useTranslation } from 'react-i18next';
import { usePageState } from '../../../platform/page-state.tsx';
import { writtenDate } from '../../../platform/written.ts';
import { CodeToKeep } from './code-to-keep.tsx';
import { FinishAndClear } from './finish-and-clear.tsx';
import { PageHeading } from './page-heading.tsx';

interface PausedPageProps {
  /** As it is written and copied: ABCD-EFGH. */
  code: string;
  until: string;
  /** Where the code is used, as an address to type. */
  address: string;
}

/** That the answers are put aside, the code to come back by, and until when. */
export function PausedPage({ code, until, address }: PausedPageProps) {
  const { t } = useTranslation('respond');
  const { language } = usePageState();
  return (
    <>
      <PageHeading picture="clock">{t('pause.title')}</PageHeading>
      <CodeToKeep label={t('pause.code')} code={code} keep={t('pause.keep')} />
      <p><Trans t={t} i18nKey="pause.use" values={{ address }} components={[<a key="address" href="/respond/return" dir="ltr" />]} /> {t('pause.until', { date: writtenDate(until, language) })}</p>
      <p>{t('pause.unsent')}</p>
      <FinishAndClear what="code" />
    </>
  );
}
