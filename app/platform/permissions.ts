import type { Role } from './roles.ts';

const TEAM = ['facilitator', 'programme_lead'] as const;
const DECIDERS = ['board_member', 'secretary', 'facilitator', 'programme_lead'] as const;

/**
 * What may be done in a programme beyond being in it, and by whom. The one list of it: pages are guarded by these and show
 * what they allow, the database holds the same (private.may, written from it by npm run permissions:database), and docs/access.md
 * says it in words. Tests compare all four.
 */
export const PERMISSIONS = {
  'write theory': TEAM,
  'read surveys': ['facilitator', 'programme_lead', 'secretary'],
  'write surveys': TEAM,
  'assign researchers': ['facilitator'],
  'work where assigned': ['peer_researcher'],
  'count responses': ['facilitator'],
  'enter paper': ['facilitator'],
  'reach contributors': ['facilitator'],
  'read results': DECIDERS,
  'export answers': ['facilitator'],
  'read contributions': ['facilitator'],
  'read held contributions': ['safeguarding_lead'],
  'write contributions': ['facilitator'],
  'read themes': ['member', 'peer_researcher', 'facilitator', 'secretary', 'board_member', 'programme_lead'],
  'write themes': ['facilitator'],
  'write recommendations': ['facilitator'],
  'answer recommendations': ['secretary', 'board_member'],
  'read decisions in hand': DECIDERS,
  'write decisions': ['secretary'],
  'read unnamed outcomes': ['secretary', 'facilitator', 'programme_lead'],
  'write boards': ['secretary'],
  'read report': DECIDERS,
  'invite members': TEAM,
  'manage people': ['programme_lead'],
  'read safeguarding leads': ['peer_researcher', 'facilitator', 'safeguarding_lead', 'programme_lead'],
  'write settings': ['programme_lead'],
  'read audit': ['programme_lead'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether someone with these roles in a programme may do something there. */
export function may({ roles }: { roles: readonly Role[] }, permission: Permission): boolean {
  const allowed: readonly Role[] = PERMISSIONS[permission];
  return roles.some((role) => allowed.includes(role));
}
