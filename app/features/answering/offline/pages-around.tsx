import { useTranslation } from 'react-i18next';
import { usePageState } from '../../../platform/page-state.tsx';
import { writtenDate } from '../../../platform/written.ts';
import { AS_TYPED } from '../../../ui/as-typed.ts';
import { Button } from '../../../ui/button.tsx';
import { EnterKey } from '../../../ui/languages.tsx';
import { ReceiptCode } from '../../../ui/respond/receipt-code.tsx';
import type { Consent } from '../consent.ts';
import { EarlierCode } from '../around/earlier-code.tsx';
import { FinishAndClear } from '../around/finish-and-clear.tsx';
import { InAnotherLanguage, SaidBlock } from '../../surveys/asked/said-words.tsx';
import { PageHeading } from '../around/page-heading.tsx';
import type { Said } from '../../surveys/wording.ts';

// Pages a phone shows without signal, besides the questions. They are made on the server with the pack. Places marked
// {{name}} are filled on the phone.

/** For whoever opens a page of ours that this phone has not. */
export function AwayPage() {
  const { t } = useTranslation('respond');
  return (
    <>
      <PageHeading picture="phone">{t('away.title')}</PageHeading>
      <p>{t('device:away.words')}</p>
    </>
  );
}

/** The answers before they are sent, as the page to check has them with signal. Takes what everyone was asked. */
export function CheckWithoutSignalPage({ asked, consents, asksEarlier }: { asked: Said[]; consents: Consent[]; asksEarlier: boolean }) {
  const { t } = useTranslation('respond');
  return (
    <>
      <PageHeading picture="paper-form">{t('check.title')}</PageHeading>
      <p>{t('check.lead')}</p>
      <InAnotherLanguage said={[...asked, ...consents]} />
      <form method="post" id="form">
        <EnterKey form="form" />
        <Button>{t('check.send')}</Button>
        <dl>{'{{answers}}'}</dl>
        <h2>{t('check.consents')}</h2>
        <dl>
          {consents.map(({ purpose, given, wording, language }) => (
            <div key={purpose}>
              <SaidBlock as="dt" said={{ text: wording, language }} />
              <dd>{given ? t('check.yes') : t('check.no')}</dd>
            </div>
          ))}
        </dl>
        {asksEarlier ? <EarlierCode /> : null}
        <Button>{t('check.send')}</Button>
      </form>
    </>
  );
}

/** After Send: that it is kept and not yet sent, the code it will have, and by when they can see what came of it. */
export function WaitingPage({ code, replyBy }: { code: string; replyBy: string }) {
  const { t } = useTranslation('respond');
  const { language } = usePageState();
  return (
    <>
      <PageHeading picture="clock" data-waits>{t('waiting.title')}</PageHeading>
      <p>{t('waiting.words')}</p>
      <form>
        <Button>{t('waiting.now')}</Button>
      </form>
      <ReceiptCode label={t('waiting.code')} code={code}><p>{t('sent.keep')}</p></ReceiptCode>
      <p>{t('waiting.reply', { date: writtenDate(replyBy, language) })}</p>
      <FinishAndClear what="unsent" />
    </>
  );
}

/** Why answers that were kept are taken no more, and how not to lose them. */
export function RefusedPage() {
  const { t } = useTranslation('respond');
  return (
    <>
      <PageHeading picture="sad-face">{t('refused.title')}</PageHeading>
      <p><b>{'{{why}}'}</b></p>
      <p>{t('refused.words')}</p>
      <p><a className="alone" href="data:text/html;charset=utf-8,%3Cmeta%20charset=utf-8%3E%3Cdl%3E{{file}}" download="answers.html">{t('refused.file')}</a></p>
      <dl>{'{{answers}}'}</dl>
      <form method="post" id="form" action="check">
        <input name="earlier" hidden autoComplete="off" {...AS_TYPED} />
        <Button>{t('refused.again')}</Button>
      </form>
      <FinishAndClear what="unsent" />
    </>
  );
}

/** After stopping without signal: the code, and that it alone opens what stays on this phone. */
export function PausedHerePage({ code }: { code: string }) {
  const { t } = useTranslation('respond');
  return (
    <>
      <PageHeading picture="clock">{t('pause.title')}</PageHeading>
      <ReceiptCode label={t('pause.code')} code={code}><p>{t('pause.keep')}</p></ReceiptCode>
      <p>{t('device:pausedHere.use')}</p>
      <p>{t('device:pausedHere.unsent')}</p>
    </>
  );
}
