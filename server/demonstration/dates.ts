import { today } from '../../app/platform/written.ts';

/** The date so many weeks from today, yyyy-mm-dd: the demonstration never starts with anything overdue. */
export function inWeeks(weeks: number): string {
  const date = new Date(`${today()}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 7 * weeks);
  return date.toISOString().slice(0, 10);
}
