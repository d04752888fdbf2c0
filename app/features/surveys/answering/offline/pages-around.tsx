import { useTranslation } from 'react-i18next';
import { usePageState } from '../../../../platform/page-state.tsx';
import { writtenDate } from '../../../../platform/written.ts';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { ReceiptCode } from '../../../../ui/respond/receipt-code.tsx';
import type { Consent } from '../consent.ts';
import { FinishAndClear } from '../around/finish-and-clear.tsx';
import { SaidBlock } from '../question/said-words.tsx';

// Pages a phone shows without signal, besides the questions. They are made on the server with the pack. Places marked
// {{name}} are filled on the phone.

/** For whoever opens the link, or anything else of ours, without signal: where to go on. */
export function AwayPage() {
  const { t } = useTranslation('respond');
  return (
    <>
      <h1>{t('away.title')}</h1>
      <p>{t('away.words')}</p>
      <ButtonLink href="{{on}}">{t('away.on')}</ButtonLink>
      <FinishAndClear />
    </>
  );
}

/** The answers before they are sent, as the page to check has them with signal. */
export function CheckWithoutSignalPage({ consents }: { consents: Consent[] }) {
  const { t } = useTranslation('respond');
  return (
    <>
      <h1>{t('check.title')}</h1>
      <p>{t('check.lead')}</p>
      <form method="post" id="form">
        <Button>{t('check.send')}</Button>
      </form>
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
      <form method="post">
        <Button>{t('check.send')}</Button>
      </form>
    </>
  );
}

/** After Send: that it is kept and not yet sent, the code it will have, and when people hear what came of it. */
export function WaitingPage({ code, replyBy }: { code: string; replyBy: string }) {
  const { t } = useTranslation('respond');
  const { language } = usePageState();
  return (
    <>
      <h1 data-waits>{t('waiting.title')}</h1>
      <p>{t('waiting.words')}</p>
      <form>
        <Button>{t('waiting.now')}</Button>
      </form>
      <ReceiptCode label={t('waiting.code')} code={code}><p>{t('sent.keep')}</p></ReceiptCode>
      <p>{t('waiting.reply', { date: writtenDate(replyBy, language) })}</p>
      <FinishAndClear />
    </>
  );
}

/** Why answers that were kept are taken no more, and how not to lose them. */
export function RefusedPage() {
  const { t } = useTranslation('respond');
  return (
    <>
      <h1>{t('refused.title')}</h1>
      <p><b>{'{{why}}'}</b></p>
      <p>{t('refused.words')}</p>
      <p><a href="data:text/html;charset=utf-8,{{file}}" download="answers.html">{t('refused.file')}</a></p>
      <dl>{'{{answers}}'}</dl>
      <form method="post" id="form" action="check">
        <Button>{t('refused.again')}</Button>
      </form>
      <FinishAndClear />
    </>
  );
}

/** For whoever opens the link after someone left in a hurry: nothing of what was answered shows unless it is asked for. */
export function LeftPage() {
  const { t } = useTranslation('respond');
  return (
    <>
      <h1>{t('left.title')}</h1>
      <p>{t('left.words')}</p>
      <form method="post" action="{{on}}" id="form">
        <Button>{t('left.on')}</Button>
      </form>
      <FinishAndClear />
    </>
  );
}

/** Before clearing what was not sent. */
export function ClearingPage() {
  const { t } = useTranslation('respond');
  return (
    <>
      <h1>{t('clearing.title')}</h1>
      <p>{t('clearing.words')}</p>
      <form method="post" action="/respond/finished" id="form">
        <Button tone="warning" name="sure" value="yes">{t('clearing.sure')}</Button>
      </form>
      <p><a href="{{on}}">{t('clearing.keep')}</a></p>
    </>
  );
}
