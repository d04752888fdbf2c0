import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FinishAndClear } from '../answering/around/finish-and-clear.tsx';
import { SaidBlock, SaidWords } from '../surveys/asked/said-words.tsx';
import { HeldWays } from './held-ways.tsx';
import type { HeldWay } from './receipt-contact.ts';
import { Said } from './receipt-line.tsx';
import type { HeardWords, ReceiptTrail } from './receipt-trail.ts';
import type { Did } from './receipt.schema.ts';
import { PageHeading } from '../answering/around/page-heading.tsx';

interface ReceiptChangePageProps {
  trail: Pick<ReceiptTrail, 'consents' | 'contributions'>;
  ways: HeldWay[];
  did: Did | null;
}

/** Taking back a part: how to be reached, one thing agreed to, one answer (A7). Each says what it did. */
export function ReceiptChangePage({ trail, ways, did }: ReceiptChangePageProps) {
  const { t } = useTranslation('receipt');
  return (
    <>
      {did ? <Notice tone="success" announce title={t('change.done')}><p>{t(`change.did.${did}`)}</p></Notice> : null}
      <PageHeading picture="choice-arrows">{t('change.title')}</PageHeading>
      <p>{t('change.words')}</p>
      <h2>{t('contact.title')}</h2>
      {ways.length === 0 ? <p>{t('change.contact.none')}</p> : (
        <form method="post">
          <p>{t('change.contact.has')}</p>
          <HeldWays ways={ways} />
          <Button tone="secondary" name="intent" value="contact">{t('change.contact.button')}</Button>
        </form>
      )}
      <h2>{t('consents.title')}</h2>
      {trail.consents.map((consent) => <ConsentPart key={`${consent.purpose} ${consent.question}`} consent={consent} />)}
      {trail.contributions.length > 0 ? <h2>{t('change.answers')}</h2> : null}
      {trail.contributions.map((words) => <AnswerPart key={words.id} words={words} />)}
      <FinishAndClear />
    </>
  );
}

/** In the words that were read when it was asked. Taking part is changed by taking everything back. */
function ConsentPart({ consent: { purpose, question, wording, language, given } }: { consent: ReceiptTrail['consents'][number] }) {
  const { t } = useTranslation('receipt');
  return (
    <form method="post">
      <SaidBlock as="p" said={{ text: wording, language }} />
      <p><strong>{t(given ? 'consents.yes' : 'consents.no')}</strong></p>
      {purpose === 'take_part' ? <p><a className="alone" href="/receipt/withdraw">{t('withdraw.button')}</a></p> : (
        <>
          <input type="hidden" name="intent" value="consent" />
          <input type="hidden" name="purpose" value={purpose} />
          <input type="hidden" name="question" value={question} />
          <Button tone="secondary" name="given" value={given ? 'no' : 'yes'}>{t(given ? 'change.no' : 'change.yes')}</Button>
        </>
      )}
    </form>
  );
}

function AnswerPart({ words }: { words: HeardWords }) {
  const { t } = useTranslation('receipt');
  if (words.question === null) return null;
  return (
    <form method="post">
      <h3><SaidWords said={words.question.wording.text} /></h3>
      <Said words={words} />
      <Details summary={t('change.answer')}>
        <p>{t('change.answer.words')}</p>
        <input type="hidden" name="question" value={words.question.id} />
        <Button tone="warning" name="intent" value="answer">{t('change.answer')}</Button>
      </Details>
    </form>
  );
}
