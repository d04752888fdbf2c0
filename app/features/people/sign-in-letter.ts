import letters from '../../locales/en/letters.json' with { type: 'json' };
import type { Letter } from '../../platform/mail.ts';

/** The code alone, no link to press by mistake. */
export function signInLetter(to: string, code: string): Letter {
  return { to, subject: letters['signIn.subject'], text: letters['signIn.text'].replace('{{code}}', code) };
}

/** Tells a person, once a day at most, that many wrong codes were tried for their address. Neutral: others may see the screen it comes to. */
export function manyTriesLetter(to: string): Letter {
  return { to, subject: letters['signIn.manyTries.subject'], text: letters['signIn.manyTries.text'] };
}
