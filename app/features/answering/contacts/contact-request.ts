/** Ways to reach someone, as they mark them safe. */
export const CONTACT_WAYS = ['email', 'text', 'call', 'post', 'worker'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** Someone who asked to be contacted. Nothing here leads to what they said. */
export interface ContactRequest {
  id: string;
  name: string | null;
  ways: { way: ContactWay; to: string; note: string | null }[];
  /** When someone noted that they were contacted. */
  doneOn: string | null;
  /** What became of the letter that tells them what came of it; null when there is none. */
  letter: LetterState | null;
}

/** What a letter can be. Sending is noted before it goes: a letter nobody knows of is not written twice. */
export const LETTER_STATES = ['waiting', 'sending', 'sent', 'not_reachable'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** Where telling people about a wave stands. `yours` are left to the team, by the first way in which each can be reached. */
export interface LettersSummary {
  people: number;
  toWrite: number;
  waiting: number;
  sent: number;
  notReachable: number;
  done: number;
  yours: Partial<Record<ContactWay, number>>;
  everyone: boolean;
}

/** The way someone is told in: email first, because a letter goes by itself; as private.to_tell. */
export function firstWay({ ways }: Pick<ContactRequest, 'ways'>): ContactWay | null {
  return CONTACT_WAYS.find((way) => ways.some((one) => one.way === way)) ?? null;
}

/** What became of someone: ticked off by the team, what became of their letter, a letter still to be asked for, or the team's to do. */
export type Became = 'done' | LetterState | 'to_write' | 'yours';
export function whatBecame(contact: ContactRequest): Became {
  if (contact.doneOn !== null) return 'done';
  return contact.letter ?? (firstWay(contact) === 'email' ? 'to_write' : 'yours');
}
