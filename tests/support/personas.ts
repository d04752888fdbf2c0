import { randomBytes } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../../app/platform/database.types.ts';
import { ROLES, type Role } from '../../app/platform/roles.ts';
import { clientOf, serviceClient } from '../../app/platform/service.server.ts';
import type { SqlRole, TestDatabase } from './database.ts';
import { told } from './told.ts';

export type Db = SupabaseClient<Database>;

/** Two programmes, so that every test can ask what the other one sees. */
export const PLACES = ['here', 'elsewhere'] as const;
export type Place = (typeof PLACES)[number];

/** What it takes to sign in: the backend and the letters it sends. */
export type Reachable = Pick<TestDatabase, 'backend' | 'mailbox'>;

export interface Programme {
  id: string;
  slug: string;
}

/** Someone, as the API and as the database know them. */
export interface Persona {
  name: string;
  db: Db;
  sql: SqlRole;
  /** Their account; empty for nobody in particular. */
  id: string;
}

export interface Cast {
  programmes: Record<Place, Programme>;
  /** The person who holds exactly this role in that programme; `nth` 1 is a second facilitator here. */
  as(role: Role, place?: Place, nth?: number): Persona;
  /** Signed in, in no programme. */
  stranger: Persona;
  /** Not signed in. */
  anon: Persona;
  /** The service key. */
  service: Persona;
}

/** Fills a fresh database with two programmes and one person for each role of each; here, facilitators are two. */
export async function gatherCast(database: TestDatabase): Promise<Cast> {
  const service = serviceClient(database.backend, 'setting the scene of a test');
  const made = async (slug: Place): Promise<Programme> => ({ slug, id: await told(service.rpc('create_programme', { the_name: `Programme ${slug}`, the_slug: slug, the_demonstration: false })) });
  const programmes = { here: await made('here'), elsewhere: await made('elsewhere') };
  const people = new Map<string, Persona>();
  for (const place of PLACES) {
    for (const role of ROLES) people.set(`${place} ${role} 0`, await join(database, service, programmes[place].id, role, `${role}.${place}`));
  }
  for (const place of PLACES) await nameResponsible(people.get(`${place} programme_lead 0`)?.db, programmes[place].id);
  people.set('here facilitator 1', await join(database, service, programmes.here.id, 'facilitator', 'second.facilitator.here'));
  return {
    programmes,
    as(role, place = 'here', nth = 0) {
      const found = people.get(`${place} ${role} ${nth}`);
      if (!found) throw new Error(`Nobody is ${role} number ${nth} ${place}.`);
      return found;
    },
    stranger: await signedIn(database, 'stranger'),
    anon: { name: 'anon', db: clientOf(database.backend), sql: { role: 'anon' }, id: '' },
    service: { name: 'service', db: service, sql: { role: 'service_role' }, id: '' },
  };
}

/** Sets down who is responsible for what people say, as the programme's lead does: no wave opens before. */
export async function nameResponsible(lead: Db | undefined, programme: string): Promise<void> {
  if (!lead) throw new Error('A programme without a lead.');
  await told(lead.rpc('set_responsible', { the_programme: programme, the_name: 'The Council', the_contact: 'rights@council.example' }));
}

/** Someone new with one role in a programme, by an invitation they take up. */
export async function join(database: Reachable, service: Db, programme: string, role: Role, name: string): Promise<Persona> {
  const hash = randomBytes(32).toString('hex');
  await told(service.rpc('invite_to', { the_programme: programme, the_email: address(name), the_roles: [role], the_token_hash: hash }));
  const person = await signedIn(database, name);
  await told(person.db.rpc('accept_invitation', { the_token_hash: hash, the_name: name }));
  return person;
}

/** Signs someone in with the code from the mailbox, as a person would. */
export async function signedIn(database: Reachable, name: string): Promise<Persona> {
  const db = clientOf(database.backend);
  const email = address(name);
  await told(db.auth.signInWithOtp({ email }));
  const token = /\d{6}/.exec(database.mailbox.newestTo(email)?.text ?? '')?.[0] ?? '';
  const { user, session } = await told(db.auth.verifyOtp({ email, token, type: 'magiclink' }));
  if (!user || !session) throw new Error(`${name} could not sign in.`);
  const claims = JSON.parse(Buffer.from(session.access_token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown> & { sub?: string };
  return { name, db, id: user.id, sql: { role: 'authenticated', claims } };
}

function address(name: string): string {
  return `${name}@example.org`.toLowerCase();
}
