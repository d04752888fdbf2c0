import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Db, RequestContext } from '../../platform/context.server.ts';
import { mayBe, must } from '../../platform/refusals.server.ts';
import { ROLES, type Role } from '../../platform/roles.ts';

export interface PersonInProgramme {
  id: string;
  name: string;
  email: string;
  roles: { membershipId: string; role: Role }[];
}

export interface OpenInvitation {
  id: string;
  email: string;
  roles: Role[];
  expiresAt: string;
}

/** The people of a programme with their roles, by name. */
export async function listPeople(db: Db, programmeId: string): Promise<PersonInProgramme[]> {
  const memberships = must(await db.from('memberships').select('id, person_id, role').eq('programme_id', programmeId));
  const ids = [...new Set(memberships.map(({ person_id }) => person_id))];
  const people = must(await db.from('people').select('id, name, email').in('id', ids).order('name'));
  return people.map((person) => ({
    ...person,
    roles: memberships.filter(({ person_id }) => person_id === person.id).map(({ id, role }) => ({ membershipId: id, role: role as Role })),
  }));
}

/** Invitations nobody has taken up yet. */
export async function listInvitations(db: Db, programmeId: string): Promise<OpenInvitation[]> {
  const rows = must(await db.from('invitations').select('id, email, roles, expires_at').eq('programme_id', programmeId).eq('state', 'sent').order('created_at'));
  return rows.map(({ id, email, roles, expires_at }) => ({ id, email, roles: roles as Role[], expiresAt: expires_at }));
}

/**
 * Makes an invitation and gives its private link, which is shown or sent once and kept only as a hash; null when the address is
 * of someone in the programme already, who then holds the roles at once.
 */
export async function invite(db: Db, hash: RequestContext['hash'], publicUrl: string, programmeId: string, email: string, roles: Role[]): Promise<string | null> {
  const token = randomBytes(24).toString('base64url');
  const made = mayBe(await db.rpc('invite_to', { the_programme: programmeId, the_email: email, the_roles: roles, the_token_hash: hash('invitation', token) }));
  return made === null ? null : `${publicUrl}/invitation/${token}`;
}

const offerShape = z.object({ programme: z.string(), roles: z.array(z.enum(ROLES)), email: z.string(), state: z.enum(['sent', 'accepted', 'withdrawn']), expired: z.boolean() });
export type InvitationOffer = z.infer<typeof offerShape>;

/** What an invitation link offers; 404 when there is no such invitation. */
export async function getInvitation(db: Db, tokenHash: string): Promise<InvitationOffer> {
  return offerShape.parse(must(await db.rpc('read_invitation', { the_token_hash: tokenHash })));
}

const sessionShape = z.array(z.object({ id: z.string(), started_at: z.string(), is_this_one: z.boolean() }));

/** Where the person is signed in, newest first. */
export async function listSessions(db: Db) {
  return sessionShape.parse(must(await db.rpc('my_sessions')));
}
