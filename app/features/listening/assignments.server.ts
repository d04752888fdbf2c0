import type { Db } from '../../platform/context.server.ts';
import { mayBe, must } from '../../platform/refusals.server.ts';
import type { Researcher } from './assigned-researchers.tsx';

/** The peer researchers of a programme, by name, and whether each is assigned to a listening. For those who assign them. */
export async function listResearchers(db: Db, programmeId: string, listeningId: string): Promise<Researcher[]> {
  const [members, assigned] = await Promise.all([
    db.from('memberships').select('person_id').eq('programme_id', programmeId).eq('role', 'peer_researcher'),
    db.from('assignments').select('person_id').eq('listening_id', listeningId),
  ]);
  const ids = must(members).map(({ person_id }) => person_id);
  if (ids.length === 0) return [];
  const people = must(await db.from('people').select('id, name').in('id', ids).order('name').order('id'));
  const isAssigned = new Set(must(assigned).map(({ person_id }) => person_id));
  return people.map(({ id, name }) => ({ id, name, isAssigned: isAssigned.has(id) }));
}

/** Assigns a peer researcher to a listening. @throws Refusal when they have the role no longer. */
export async function assignResearcher(db: Db, listeningId: string, personId: string): Promise<void> {
  mayBe(await db.rpc('assign_researcher', { the_listening: listeningId, the_person: personId }));
}

export async function unassignResearcher(db: Db, listeningId: string, personId: string): Promise<void> {
  mayBe(await db.rpc('unassign_researcher', { the_listening: listeningId, the_person: personId }));
}
