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
}

/** What people who asked for it can be told: that a survey they answered is open again, or that what came of it is ready. */
export const REMINDER_KINDS = ['open_again', 'ready'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** What can be told about a wave now, by its state; nothing while it is planned. */
export function reminderOf(state: 'draft' | 'open' | 'closed'): ReminderKind | null {
  if (state === 'draft') return null;
  return state === 'open' ? 'open_again' : 'ready';
}
