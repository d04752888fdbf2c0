/** What a person may be in a programme (docs/glossary). Rights stand in the database; these names are shared with it. */
export const ROLES = ['member', 'peer_researcher', 'facilitator', 'secretary', 'board_member', 'safeguarding_lead', 'programme_lead'] as const;
export type Role = (typeof ROLES)[number];

export interface ProgrammeOfViewer {
  id: string;
  slug: string;
  name: string;
  isDemonstration: boolean;
  roles: Role[];
}

/** The person who is signed in, with every programme and role they hold. */
export interface Viewer {
  id: string;
  name: string;
  email: string;
  session: string;
  programmes: ProgrammeOfViewer[];
}
