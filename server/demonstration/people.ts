import type { Role } from '../../app/platform/roles.ts';

/** The places whose published plans the demonstration stands on; also the addresses of their programmes. */
export const PLACES = ['nottingham', 'bristol'] as const;
export type PlaceName = (typeof PLACES)[number];

export interface DemonstrationPerson {
  name: string;
  email: string;
  roles: { programme: PlaceName; role: Role }[];
}

/** Invented people, one for each role; the first is lead of both places and invites the others. Their addresses can receive no mail: it lands in the demonstration's mailbox. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  { name: 'Nia Brook', email: 'nia.brook@example.org', roles: [{ programme: 'nottingham', role: 'programme_lead' }, { programme: 'bristol', role: 'programme_lead' }] },
  { name: 'Rosa Lind', email: 'rosa.lind@example.org', roles: [{ programme: 'nottingham', role: 'facilitator' }] },
  { name: 'Tomas Field', email: 'tomas.field@example.org', roles: [{ programme: 'nottingham', role: 'facilitator' }] },
  { name: 'Sunita Hale', email: 'sunita.hale@example.org', roles: [{ programme: 'nottingham', role: 'secretary' }] },
  { name: 'George Pell', email: 'george.pell@example.org', roles: [{ programme: 'nottingham', role: 'board_member' }] },
  { name: 'Kofi March', email: 'kofi.march@example.org', roles: [{ programme: 'nottingham', role: 'member' }] },
  { name: 'Jo Ashby', email: 'jo.ashby@example.org', roles: [{ programme: 'nottingham', role: 'peer_researcher' }] },
  { name: 'Ellen Marsh', email: 'ellen.marsh@example.org', roles: [{ programme: 'nottingham', role: 'safeguarding_lead' }] },
  { name: 'Priya Lowe', email: 'priya.lowe@example.org', roles: [{ programme: 'bristol', role: 'facilitator' }, { programme: 'bristol', role: 'secretary' }] },
];

/** Endings that belong to nobody (RFC 2606): no letter to them can reach anyone, so that all may read it. */
const NOBODYS = /@(?:[a-z0-9-]+\.)*(?:example\.(?:org|com|net)|example|test|invalid)$/i;

/** Whether an address is the demonstration's own: one of its people's, or of somebody invented who was invited in it. */
export function isOfDemonstration(address: string): boolean {
  return NOBODYS.test(address);
}

/** The receipt code of one invented voice whose words went all the way to a decision. Printed at start; worth nothing elsewhere. */
export const RECEIPT_CODE = 'DEM0-V01C-E001';
