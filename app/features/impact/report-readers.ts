import type { ProgrammeOfViewer, Role } from '../../platform/roles.ts';

/** Who reads the board report and what its figures open. */
export const REPORT_READERS: readonly Role[] = ['board_member', 'secretary', 'facilitator', 'programme_lead'];

/** Whether someone works with raw contributions, and so sees all words and where they stand. */
export const readsRaw = ({ roles }: Pick<ProgrammeOfViewer, 'roles'>) => roles.includes('facilitator');

/** Where a page of a long list goes on: the number after which it starts, 0 for the beginning. */
export function startOf(url: string): number {
  const asked = new URL(url).searchParams.get('after') ?? '';
  return /^\d{1,9}$/.test(asked) ? Number(asked) : 0;
}
