import { useTranslation } from 'react-i18next';
import { usePageState } from '../../platform/page-state.tsx';
import { writtenDate, writtenMonth } from '../../platform/written.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FinishAndClear } from '../answering/around/finish-and-clear.tsx';
import { SaidBlock, SaidWords } from '../surveys/asked/said-words.tsx';
import { ReceiptLine, Said } from './receipt-line.tsx';
import { waitingOf, waysOf, type HeardWords, type ReceiptTrail } from './receipt-trail.ts';
import { PageHeading } from '../answering/around/page-heading.tsx';

/** What one person said and where each of their words went, for whoever holds the code (rule P5). */
export function ReceiptWordsPage({ trail, isOverdue }: { trail: ReceiptTrail; isOverdue: boolean }) {
  const { t } = useTranslation('receipt');
  const { language } = usePageState();
  const { programme, slug, survey, receivedIn, replyBy } = trail;
  const ways = waysOf(trail.contributions);
  const waiting = waitingOf(trail.contributions);
  const total = trail.contributions.length;
  const goneFurther = total - waiting.read.length - waiting.counted.length;
  const date = writtenDate(replyBy, language);
  return (
    <>
      <PageHeading picture="listening">{t('words.title')}</PageHeading>
      <p>{t('words.given', { programme, month: writtenMonth(receivedIn, language) })} <SaidWords said={survey} /></p>
      {isOverdue ? <Notice title={t('promise.late')}><p>{t('promise.late.words', { date })}</p></Notice> : null}
      {ways.length > 0 ? <h2>{t('words.gone', { number: goneFurther, total })}</h2> : null}
      {ways.map((way) => <ReceiptLine key={way.key} way={way} slug={slug} replyBy={replyBy} />)}
      {waiting.read.length > 0 ? <Kept title={t('words.waiting', { number: waiting.read.length, total })} said={waiting.read} /> : null}
      {waiting.counted.length > 0 ? <Kept title={t('words.counted', { number: waiting.counted.length, total })} said={waiting.counted} /> : null}
      {goneFurther < total && !isOverdue ? <p>{t('promise.by', { date })}</p> : null}
      <h2>{t('consents.title')}</h2>
      <dl>
        {trail.consents.map(({ wording, language: read, given }) => (
          <div key={wording}>
            <SaidBlock as="dt" said={{ text: wording, language: read }} />
            <dd>{t(given ? 'consents.yes' : 'consents.no')}</dd>
          </div>
        ))}
      </dl>
      <p><a className="alone" href="/receipt/change">{t('change.link')}</a></p>
      <h2>{t('words.back.title')}</h2>
      <p>{t('words.back.words')}</p>
      <p><ButtonLink href="/receipt/withdraw" tone="secondary">{t('withdraw.button')}</ButtonLink></p>
      <FinishAndClear />
    </>
  );
}

/** Answers that have not gone further, each under what was asked. */
function Kept({ title, said }: { title: string; said: HeardWords[] }) {
  return (
    <>
      <h2>{title}</h2>
      <dl>
        {said.map((words) => (
          <div key={words.id}>
            {words.question ? <SaidBlock as="dt" said={words.question.wording.text} /> : <dt />}
            <dd><Said words={words} /></dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** After words were taken back: what went and what stays. */
export function WithdrawnPage({ withdrawnIn, backupDays }: { withdrawnIn: string; backupDays: number }) {
  const { t } = useTranslation('receipt');
  const { language } = usePageState();
  return (
    <>
      <PageHeading picture="thumbs-up">{t('withdrawn.title')}</PageHeading>
      <p>{t('withdrawn.on', { month: writtenMonth(withdrawnIn, language) })}</p>
      <h2>{t('withdrawn.gone.title')}</h2>
      <p>{t('withdrawn.gone')} {t('withdraw.disk', { count: backupDays })}</p>
      <h2>{t('withdrawn.stays.title')}</h2>
      <p>{t('withdrawn.stays')}</p>
      <FinishAndClear />
    </>
  );
}
