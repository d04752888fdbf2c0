import { createTransport } from 'nodemailer';
import type { PostOffice } from '../app/platform/mail.ts';

/** Sends letters as plain text through a mail server. Neutral subject and sender: a letter on a shared phone tells nobody anything. */
export function smtpPostOffice(settings: { smtpUrl: string; from: string }): PostOffice {
  const transport = createTransport(settings.smtpUrl);
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ from: settings.from, to, subject, text });
    },
  };
}
