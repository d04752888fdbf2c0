import { Trans, useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import type { SafeguardingLead } from './danger.server.ts';

/** What someone of the team does when what they read says that a person may be in danger (rule S7). Always there, never folded. */
export function DangerNotice({ leads }: { leads: SafeguardingLead[] }) {
  const { t } = useTranslation('people');
  return (
    <Notice title={t('danger.title')}>
      <ul>
        <li><Trans t={t} i18nKey="danger.now" components={[<a key="999" href="tel:999" />]} /></li>
        <li>
          {leads.length === 0 ? t('danger.nobody') : t('danger.tell')}{' '}
          {leads.map(({ name, email }, index) => <span key={email}>{index > 0 ? ', ' : ''}<bdi>{name}</bdi> (<a href={`mailto:${email}`}>{email}</a>)</span>)}
        </li>
        <li>{t('danger.promise')}</li>
        <li>{t('danger.words')}</li>
      </ul>
    </Notice>
  );
}
