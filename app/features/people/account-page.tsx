import { useTranslation } from 'react-i18next';
import { writtenMoment } from '../../platform/written.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';

interface SignInSession {
  id: string;
  started_at: string;
  is_this_one: boolean;
}

/** Who I am here, and everywhere I am signed in, each of which I can end (rule X6). */
export function AccountPage({ name, email, sessions }: { name: string; email: string; sessions: SignInSession[] }) {
  const { t } = useTranslation('people');
  return (
    <>
      <PageTitle title={t('account.title')} />
      <SummaryList rows={[{ key: 'name', label: t('account.name'), value: <bdi>{name}</bdi> }, { key: 'email', label: t('account.email'), value: <bdi>{email}</bdi> }]} />
      <Section title={t('account.sessions')} lead={t('account.sessionsLead')}>
        <DataTable
          caption={t('account.sessions')}
          captionHidden
          rows={sessions}
          rowKey={({ id }) => id}
          columns={[
            { key: 'started', label: t('account.started'), cell: (session) => writtenMoment(session.started_at, 'en') },
            { key: 'here', label: t('account.where'), cell: (session) => t(session.is_this_one ? 'account.here' : 'account.elsewhere') },
            {
              key: 'end',
              label: t('account.end'),
              cell: (session) => (
                <form method="post">
                  <Button tone="secondary" name="session" value={session.id} hiddenText={writtenMoment(session.started_at, 'en')}>{t('account.end')}</Button>
                </form>
              ),
            },
          ]}
        />
      </Section>
    </>
  );
}
