import { createTransport } from 'nodemailer';
import { findLanguage } from '../app/platform/languages.ts';
import { AddressRefused, letterHtml, type PostOffice } from '../app/platform/mail.ts';

/** Sends letters through a mail server, as plain text and as the same in HTML. Neutral subject and sender: a letter on a shared phone tells nobody anything. */
export function smtpPostOffice(settings: { smtpUrl: string; from: string }): PostOffice {
  const transport = createTransport(settings.smtpUrl);
  return {
    async send({ to, subject, text, language }) {
      const sent = transport.sendMail({ from: settings.from, to, subject, text, html: letterHtml({ text, language }), headers: { 'Content-Language': findLanguage(language).code } });
      await sent.catch((fault: unknown) => {
        throw isRefusedAddress(fault) ? new AddressRefused() : fault;
      });
    },
  };
}

const PERMANENT = 500;

/** A 5xx in answer to naming whom the letter is for (RFC 5321, 4.2.1): that address is refused, and will be next time. */
function isRefusedAddress(fault: unknown): boolean {
  const { code, command, responseCode } = (fault ?? {}) as { code?: string; command?: string; responseCode?: number };
  return code === 'EENVELOPE' && command === 'RCPT TO' && (responseCode ?? 0) >= PERMANENT;
}
