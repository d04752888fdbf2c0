import { randomBytes } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Backend } from '../../app/platform/backend.ts';
import type { Database } from '../../app/platform/database.types.ts';
import type { Mailbox } from '../../app/platform/mail.ts';
import type { Role } from '../../app/platform/roles.ts';
import { keyedHash } from '../../app/platform/seal.server.ts';
import { clientOf, serviceClient } from '../../app/platform/service.server.ts';
import { demonstrationPeople, type DemonstrationPerson, type PlaceName } from './people.ts';

export type Db = SupabaseClient<Database>;

/** The demonstration while it is being loaded. */
export interface Demonstration {
  /** The programme of each place, by its id. */
  programmes: Record<PlaceName, string>;
  /** The database as nobody in particular sees it: someone answering a survey. */
  anyone: Db;
  /** The database as the first person with this role in this place sees it; `nth` counts from 0. */
  as(place: PlaceName, role: Role, nth?: number): Db;
  /** The keyed hash under which a receipt code is kept. */
  receiptHash(code: string): string;
  /** Signs everyone out again, so that people find no session they did not begin. */
  leave(): Promise<void>;
  /** What earlier stages made, by place and the seed files' own key. */
  made: Record<'board' | 'outcome' | 'receipt' | 'saying' | 'theme' | 'recommendation', Made>;
}

/** Ids by place and key. Asking for one that was never made stops the loading. */
export class Made {
  readonly #what: string;
  readonly #ids = new Map<string, string>();
  constructor(what: string) {
    this.#what = what;
  }
  note(place: PlaceName, key: string, id: string): void {
    this.#ids.set(`${place} ${key}`, id);
  }
  id(place: PlaceName, key: string): string {
    const found = this.#ids.get(`${place} ${key}`);
    if (!found) throw new Error(`The demonstration has no ${this.#what} "${key}" in ${place}.`);
    return found;
  }
}

/** Whom people ask about their rights: nobody real, at numbers kept for plays. */
const RESPONSIBLE: readonly { slug: PlaceName; contact: string }[] = [
  { slug: 'nottingham', contact: 'rights.nottingham@example.org, 0115 496 0100' },
  { slug: 'bristol', contact: 'rights.bristol@example.org, 0117 496 0100' },
];

/** Makes the two programmes and lets everyone in: the lead is invited as any first lead is, and invites the others. */
export async function openDemonstration(backend: Backend, mailbox: Mailbox, dataKey: string): Promise<Demonstration> {
  const service = serviceClient(backend, 'making the demonstration programmes and inviting their first lead, while nobody is in them yet');
  const programmes = {
    nottingham: await told(service.rpc('create_programme', { the_name: 'Changing Futures Nottingham', the_slug: 'nottingham', the_demonstration: true })),
    bristol: await told(service.rpc('create_programme', { the_name: 'Changing Futures Bristol', the_slug: 'bristol', the_demonstration: true })),
  };
  const [lead, ...others] = demonstrationPeople;
  if (!lead) throw new Error('The demonstration has no people.');
  const leads = await join(backend, mailbox, service, lead, programmes);
  const joined: { person: DemonstrationPerson; db: Db }[] = [{ person: lead, db: leads }];
  for (const person of others) joined.push({ person, db: await join(backend, mailbox, leads, person, programmes) });
  for (const { slug, contact } of RESPONSIBLE) await told(leads.rpc('set_responsible', { the_programme: programmes[slug], the_name: 'The Council of the demonstration', the_contact: contact }));
  return {
    programmes,
    anyone: clientOf(backend),
    as(place, role, nth = 0) {
      const found = joined.filter(({ person }) => person.roles.some((held) => held.programme === place && held.role === role))[nth];
      if (!found) throw new Error(`The demonstration has no ${role} number ${nth + 1} in ${place}.`);
      return found.db;
    },
    async leave() {
      for (const { db } of joined) {
        for (const { id } of await told(db.rpc('my_sessions'))) await told(db.rpc('end_session', { the_session: id }));
      }
    },
    receiptHash: (code) => keyedHash('receipt', code, dataKey),
    made: {
      board: new Made('board'), outcome: new Made('outcome'), receipt: new Made('receipt'),
      saying: new Made('saying'), theme: new Made('theme'), recommendation: new Made('recommendation'),
    },
  };
}

/** Invites a person to their roles in each programme and takes the invitations up as them; gives the database as they see it. */
async function join(backend: Backend, mailbox: Mailbox, inviting: Db, person: DemonstrationPerson, programmes: Record<PlaceName, string>): Promise<Db> {
  const db = clientOf(backend);
  const tokens: string[] = [];
  for (const programme of new Set(person.roles.map((one) => one.programme))) {
    const hash = randomBytes(32).toString('hex');
    const roles = person.roles.filter((one) => one.programme === programme).map(({ role }) => role);
    await told(inviting.rpc('invite_to', { the_programme: programmes[programme], the_email: person.email, the_roles: roles, the_token_hash: hash }));
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
