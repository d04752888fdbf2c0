import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Columns, TwoThirds } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NAME_MAX } from './person.schema.ts';
import type { InvitationOffer } from './programme.server.ts';

interface InvitationPageProps {
  offer: InvitationOffer;
  signedInAs: string | null;
  name: string;
  result: FormResult;
}

/** What is offered, then, once signed in under the invited address, a name and yes. */
export function InvitationPage({ offer, signedInAs, name, result }: InvitationPageProps) {
  const { t } = useTranslation('people');
  const form = formState(result, t, { name });
  const isOver = offer.state !== 'sent' || offer.expired;
  const lead = t('invitation.lead', { programme: offer.programme, role: offer.roles.map((role) => t(`role.${role}`)).join(', ') });
  return (
    <Columns>
      <TwoThirds>
        <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
        <PageTitle title={t('invitation.title')} lead={isOver ? undefined : lead} />
        {isOver ? <Over state={offer.state} /> : signedInAs === offer.email ? (
          <form method="post" noValidate id="form">
            <TextField name="name" label={t('invitation.name')} hint={t('invitation.nameHint')} defaultValue={form.value('name')} error={form.error('name')} autoComplete="name" maxLength={NAME_MAX} width={30} dir="auto" />
            <Button>{t('invitation.accept')}</Button>
          </form>
        ) : (
          <form method="post" id="form">
            <p>{t('invitation.code')} <bdi>{offer.email}</bdi></p>
            <Button>{t('signIn.send')}</Button>
          </form>
        )}
      </TwoThirds>
    </Columns>
  );
}

function Over({ state }: { state: InvitationOffer['state'] }) {
  const { t } = useTranslation('people');
  return state === 'accepted' ? (
    <>
      <p>{t('invitation.accepted')}</p>
      <ButtonLink href="/my">{t('invitation.start')}</ButtonLink>
    </>
  ) : (
    <p>{t(state === 'withdrawn' ? 'invitation.withdrawn' : 'invitation.expired')}</p>
  );
}
