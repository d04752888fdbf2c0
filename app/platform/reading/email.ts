import { z } from 'zod';
import { asMeant } from './typed-line.ts';

export const EMAIL_MAX = 254;

/**
 * One address for letters as people type or paste it: without "mailto:", the brackets or the full stop around it. Null for
 * everything a letter could not go to, or could go to somebody else: two addresses, a comma for a point, no domain.
 */
export function readEmail(typed: string): string | null {
  const bare = asMeant(typed).replace(/^<(.*)>[.,;]?$/, '$1').replace(/^mailto:/i, '').replace(/[.,;]+$/, '');
  const [, name, domain] = /^([^@\s]+)@([^@\s]+)$/.exec(bare) ?? [];
  if (name === undefined || domain === undefined) return null;
  const email = `${name}@${/[^\x21-\x7e]/.test(domain) ? asciiDomain(domain) : domain}`;
  return email.length <= EMAIL_MAX && name.length <= 64 && z.email().safeParse(email).success ? email : null;
}

/** A domain in letters of any script, as letters travel to it; empty when it is none. */
function asciiDomain(domain: string): string {
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : '';
}

/** An address in a form of staff; small letters, since people are known by it. */
export const emailField = z.string({ error: 'email' }).max(2 * EMAIL_MAX, 'tooLong').transform((typed, context) => {
  const email = readEmail(typed);
  if (email !== null) return email.toLowerCase();
  context.addIssue({ code: 'custom', message: asMeant(typed).length > EMAIL_MAX ? 'tooLong' : 'email' });
  return z.NEVER;
});
