import { randomBytes } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Backend } from '../../app/platform/backend.ts';
import type { Database } from '../../app/platform/database.types.ts';
import type { Mailbox } from '../../app/platform/mail.ts';
import { clientOf, serviceClient } from '../../app/platform/service.server.ts';
import { demonstrationPeople, type DemonstrationPerson } from './people.ts';

export type Db = SupabaseClient<Database>;

/**
 * Loads the demonstration when the database holds no programme yet. Everything goes in through the doors real people
 * use: invitations are taken up with a code from the mailbox, and each step is done by whoever would do it.
 */
export async function loadDemonstration(backend: Backend, mailbox: Mailbox): Promise<void> {
  const service = serviceClient(backend, 'making the demonstration programmes while nobody is in them yet');
  const { data: programmes, error } = await service.from('programmes').select('id').limit(1);
  if (error) throw new Error(`The database cannot be read: ${error.code}`);
  if (programmes.length > 0) return;
  console.log('Loading the demonstration. This takes a moment, once.');
  const ids = {
    nottingham: await told(service.rpc('create_programme', { the_name: 'Changing Futures Nottingham', the_slug: 'nottingham', the_demonstration: true })),
    bristol: await told(service.rpc('create_programme', { the_name: 'Changing Futures Bristol', the_slug: 'bristol', the_demonstration: true })),
  };
  const people = new Map<string, Db>();
  for (const person of demonstrationPeople) people.set(person.email, await join(backend, mailbox, service, person, ids));
}

/** Invites a person to each of their roles and takes the invitations up as them; gives the database as they see it. */
async function join(backend: Backend, mailbox: Mailbox, service: Db, person: DemonstrationPerson, programmes: Record<string, string>): Promise<Db> {
  const db = clientOf(backend);
  const tokens: string[] = [];
  for (const { programme, role } of person.roles) {
    const hash = randomBytes(32).toString('hex');
    await told(service.rpc('invite', { the_programme: programmes[programme] ?? null, the_email: person.email, the_role: role, the_token_hash: hash }));
    tokens.push(hash);
  }
  await db.auth.signInWithOtp({ email: person.email });
  const code = /\d{6}/.exec(mailbox.newestTo(person.email)?.text ?? '')?.[0] ?? '';
  const { error } = await db.auth.verifyOtp({ email: person.email, token: code, type: backend.codeType === 'email' ? 'email' : 'magiclink' });
  if (error) throw new Error(`${person.name} could not sign in: ${error.message}`);
  for (const hash of tokens) await told(db.rpc('accept_invitation', { the_token_hash: hash, the_name: person.name }));
  return db;
}

/** The data of an answer; the demonstration stops at the first refusal. */
export async function told<T>(asked: PromiseLike<{ data: T; error: { message: string } | null }>): Promise<NonNullable<T>> {
  const { data, error } = await asked;
  if (error) throw new Error(`The demonstration could not be loaded: ${error.message}`);
  return data as NonNullable<T>;
}
