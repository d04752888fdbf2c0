import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { CONTACT_WAYS, type LettersSummary } from './contact-request.ts';
import type { ReminderKind } from '../../surveys/waves/wave.ts';

interface RemindersFormProps {
  contactsHref: string;
  kind: ReminderKind;
  letters: LettersSummary;
}

/**
 * Reaching the people who asked for it: who they are, how many a letter would go to and how many are left to the team; after
 * writing, what happened to each. That everyone was told is said only when the record says so.
 */
export function RemindersForm({ contactsHref, kind, letters }: RemindersFormProps) {
  const { t } = useTranslation('contacts');
  const yours = CONTACT_WAYS.flatMap((way) => (letters.yours[way] ? [t(`yours.${way}`, { count: letters.yours[way] })] : []));
  const happened = [
    ...(letters.sent > 0 ? [t('letters.sent', { count: letters.sent })] : []),
    ...(letters.waiting > 0 ? [t('letters.waiting', { count: letters.waiting })] : []),
    ...(letters.notReachable > 0 ? [t('letters.notReachable', { count: letters.notReachable })] : []),
    ...(letters.done > 0 ? [t('letters.done', { count: letters.done })] : []),
  ];
  return (
    <Section title={t('reach.title')} lead={t('reach.lead')}>
      <p><a href={contactsHref}>{t('reach.list')}</a></p>
      {letters.everyone ? <Notice tone="success" title={t('letters.everyone')} /> : null}
      {happened.length > 0 ? (
        <>
          <p>{t('letters.happened')}</p>
          <ul>{happened.map((line) => <li key={line}>{line}</li>)}</ul>
        </>
      ) : null}
      {yours.length > 0 ? (
        <>
          <p>{t('letters.yours')}</p>
          <ul>{yours.map((line) => <li key={line}>{line}</li>)}</ul>
        </>
      ) : null}
      <Details summary={t(`remind.${kind}`)}>
        <p>{t(`remind.${kind}.words`)} {t('remind.toWrite', { count: letters.toWrite })}</p>
        {letters.toWrite > 0 ? (
          <form method="post">
            <input type="hidden" name="intent" value="remind" />
            <input type="hidden" name="kind" value={kind} />
            <p>{t('remind.how')}</p>
            <Button>{t('remind.do')}</Button>
          </form>
        ) : null}
      </Details>
    </Section>
  );
}
