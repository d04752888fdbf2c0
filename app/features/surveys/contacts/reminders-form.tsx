import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { Section } from '../../../ui/layout.tsx';
import type { ReminderKind } from './contact-request.ts';

interface RemindersFormProps {
  contactsHref: string;
  kind: ReminderKind;
  /** How many would be written to; null when that is too few to say, or nobody. */
  reachable: number | null;
}

/** Reaching the people who asked for it: who they are, and one letter about this wave. Asks once. */
export function RemindersForm({ contactsHref, kind, reachable }: RemindersFormProps) {
  const { t } = useTranslation('contacts');
  return (
    <Section title={t('reach.title')} lead={t('reach.lead')}>
      <p><a href={contactsHref}>{t('reach.list')}</a></p>
      <Details summary={t(`remind.${kind}`)}>
        <form method="post">
          <input type="hidden" name="intent" value="remind" />
          <p>{t(`remind.${kind}.words`)} {reachable === null ? t('remind.those') : t('remind.people', { count: reachable })}</p>
          <p>{t('remind.how')}</p>
          <Button>{t('remind.do')}</Button>
        </form>
      </Details>
    </Section>
  );
}
