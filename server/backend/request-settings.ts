import type { Connection } from '@supabase/lite';
import { sql, type Kysely } from 'kysely';
import pg from 'pg';

/** Who asks, as the library hands it on: nobody in particular is the role anon without a token. */
interface Asker {
  auth: { uid?: string | null; role?: string; jwt?: object | null };
}

/**
 * Says who asks in one statement at the beginning of a request's transaction. The library takes nine or ten, which together take
 * several times as long as most of what is asked; four of the settings it makes are read by nothing of ours.
 */
export function settleAskerAtOnce(connection: Connection): void {
  Reflect.set(connection, 'applyJwtSessionContext', async (transaction: Kysely<unknown>, { auth }: Asker) => {
    const role = auth.role ?? 'anon';
    const settings = { 'request.jwt.claim.sub': auth.uid ?? '', 'request.jwt.claim.role': role, 'request.jwt.claims': auth.jwt ? JSON.stringify(auth.jwt) : '', role };
    // Without parameters, so that it can go with the statement that begins the transaction (postgres-pool.ts).
    const all = Object.entries(settings).map(([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`);
    await sql.raw(`select ${all.join(', ')}`).execute(transaction);
  });
  // What a function could read of the request, or set of the answer's head.
  Reflect.set(connection, 'applyRpcRequestGucs', () => Promise.resolve());
}
