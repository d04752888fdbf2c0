import { useTranslation } from 'react-i18next';
import { findLanguage } from '../../platform/languages.ts';
import { writtenMoment } from '../../platform/written.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';

interface ShownLetter {
  id: number;
  to: string;
  subject: string;
  text: string;
  language?: string;
  sentAt: string;
}

/** Every letter the demonstration has sent, newest first. */
export function MailboxPage({ letters, notKept }: { letters: ShownLetter[]; notKept: number }) {
  const { t } = useTranslation('people');
  return (
    <>
      <PageTitle title={t('mailbox.title')} lead={t('mailbox.lead')} />
      {notKept > 0 ? <p>{t('mailbox.notKept', { count: notKept })}</p> : null}
      {letters.length === 0 ? <EmptyState title={t('mailbox.empty')}>{t('mailbox.emptyDo')}</EmptyState> : null}
      {letters.map((letter) => (
        <Card key={letter.id} title={<bdi lang={letter.language}>{letter.subject}</bdi>} meta={<>{t('mailbox.to')} <bdi>{letter.to}</bdi> · {writtenMoment(letter.sentAt, 'en')}</>}>
          <div lang={letter.language} dir={findLanguage(letter.language).direction}>
            {letter.text.split('\n\n').map((paragraph, index) => <p key={index}><Linked text={paragraph} /></p>)}
          </div>
        </Card>
      ))}
    </>
  );
}

/** A paragraph with its web address, if it has one, as a link. */
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) => (part.startsWith('http') ? <a key={index} href={part}>{part}</a> : part));
}
