import type { TFunction } from 'i18next';
import type { PostOffice } from '../../platform/mail.ts';
import type { Role } from '../../platform/roles.ts';
import { writtenDate } from '../../platform/written.ts';

export const INVITATION_DAYS = 14;

/** Sends the private link; false when the mail server failed. The link still stands, and the page shows it to pass on by hand. */
export async function sendInvitation(post: PostOffice, t: TFunction, invitation: { to: string; programme: string; roles: Role[]; link: string }): Promise<boolean> {
  const until = new Date(Date.now() + INVITATION_DAYS * 86_400_000).toISOString();
  try {
    await post.send({
      to: invitation.to,
      subject: t('letters:invitation.subject'),
      text: t('letters:invitation.text', { programme: invitation.programme, role: invitation.roles.map((role) => t(`people:role.${role}`)).join(', '), date: writtenDate(until, 'en'), link: invitation.link }),
    });
    return true;
  } catch (fault) {
    console.error('An invitation could not be sent.', fault);
    return false;
  }
}
