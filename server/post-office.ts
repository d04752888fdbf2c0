import { createTransport } from 'nodemailer';
import { findLanguage } from '../app/platform/languages.ts';
import { letterHtml, type PostOffice } from '../app/platform/mail.ts';

/** Sends letters through a mail server, as plain text and as the same in HTML. Neutral subject and sender: a letter on a shared phone tells nobody anything. */
export function smtpPostOffice(settings: { smtpUrl: string; from: string }): PostOffice {
  const transport = createTransport(settings.smtpUrl);
  return {
    async send({ to, subject, text, language }) {
      await transport.sendMail({ from: settings.from, to, subject, text, html: letterHtml({ text, language }), headers: { 'Content-Language': findLanguage(language).code } });
    },
  };
}
