import { readFileSync } from 'node:fs';
import type { Letter } from '../../app/platform/mail.ts';

const words = JSON.parse(readFileSync(new URL('../../app/locales/en/letters.json', import.meta.url), 'utf8')) as Record<string, string>;

/** Rewrites the sign-in service's message as our own plain letter: the code alone, no link to press by mistake. */
export function signInLetter(message: { to: string; text?: string }): Letter {
  const code = /\b\d{6}\b/.exec(message.text ?? '')?.[0];
  if (!code) throw new Error('The sign-in service sent a message without a code.');
  return {
    to: message.to,
    subject: words['signIn.subject'] ?? '',
    text: (words['signIn.text'] ?? '').replace('{{code}}', code),
  };
}
