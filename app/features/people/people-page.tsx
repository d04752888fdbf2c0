import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { ROLES, type Role } from '../../platform/roles.ts';
import { writtenDate } from '../../platform/written.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxGroup } from '../../ui/choice-group.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EMAIL_MAX } from '../../platform/reading/email.ts';
import type { OpenInvitation, PersonInProgramme } from './programme.server.ts';

interface PeoplePageProps {
  people: PersonInProgramme[];
  invitations: OpenInvitation[];
  /** The private link just made, to pass on by hand; shown once. */
  link: string | null;
  isLead: boolean;
  result: FormResult;
}

/** The people of a programme, what they may do, and who has been invited. */
export function PeoplePage({ people, invitations, link, isLead, result }: PeoplePageProps) {
  const { t } = useTranslation('people');
  const form = formState(result, t);
  const invitable: readonly Role[] = isLead ? ROLES : ['member'];
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle title={t('people.title')} lead={t(isLead ? 'people.lead' : 'people.leadFacilitator')} />
      {link ? <Notice title={t('people.linkTitle')}><p>{t('people.linkWords')}</p><p><code>{link}</code></p></Notice> : null}
      <DataTable
        caption={t('people.caption')}
        captionHidden
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', label: t('people.name'), cell: (person) => <bdi>{person.name}</bdi> },
          { key: 'email', label: t('people.email'), cell: (person) => <bdi>{person.email}</bdi> },
          { key: 'roles', label: t('people.roles'), cell: (person) => person.roles.map(({ membershipId, role }) => <RoleHeld key={membershipId} id={membershipId} role={role} name={person.name} mayEnd={isLead} />) },
        ]}
      />
      {invitations.length === 0 ? null : (
        <Section title={t('people.invited.title')}>
          <DataTable
            caption={t('people.invited.title')}
            captionHidden
            rows={invitations}
            rowKey={({ id }) => id}
            columns={[
              { key: 'email', label: t('people.email'), cell: (invitation) => <bdi>{invitation.email}</bdi> },
              { key: 'role', label: t('people.role'), cell: (invitation) => invitation.roles.map((role) => t(`role.${role}`)).join(', ') },
              { key: 'until', label: t('people.until'), cell: (invitation) => writtenDate(invitation.expiresAt, 'en') },
              {
                key: 'withdraw',
                label: t('people.withdraw'),
                cell: (invitation) => (
                  <form method="post">
                    <input type="hidden" name="intent" value="withdraw" />
                    <Button tone="quiet" name="id" value={invitation.id} hiddenText={invitation.email}>{t('people.withdraw')}</Button>
                  </form>
                ),
              },
            ]}
          />
        </Section>
      )}
      <Section title={t('people.invite.title')} boxed>
        <form method="post" noValidate id="form">
          <input type="hidden" name="intent" value="invite" />
          <TextField name="email" type="email" label={t('people.email')} hint={t('people.invite.hint')} defaultValue={form.value('email')} error={form.error('email')} autoComplete="off" spellCheck={false} width={30} maxLength={EMAIL_MAX} />
          <CheckboxGroup name="role" label={t('people.roles')} hint={t('people.invite.roles')} options={invitable.map((role) => ({ value: role, label: t(`role.${role}`) }))} defaultValue={isLead ? form.chosen('role') : ['member']} error={form.error('role')} />
          <Button>{t('people.invite.send')}</Button>
        </form>
      </Section>
    </>
  );
}

/** A role someone holds. Ending it asks once; it can be given again by an invitation. */
function RoleHeld({ id, role, name, mayEnd }: { id: string; role: Role; name: string; mayEnd: boolean }) {
  const { t } = useTranslation('people');
  if (!mayEnd) return <p>{t(`role.${role}`)}</p>;
  return (
    <Details summary={t(`role.${role}`)}>
      <form method="post">
        <input type="hidden" name="intent" value="end" />
        <p>{t('people.end.words', { name, role: t(`role.${role}`) })}</p>
        <Button tone="warning" name="id" value={id} hiddenText={`${t(`role.${role}`)}, ${name}`}>{t('people.end.do')}</Button>
      </form>
    </Details>
  );
}
