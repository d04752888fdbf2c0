import type { Connection } from '@supabase/lite';
import { sql, type Kysely } from 'kysely';

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
    await sql`select set_config('request.jwt.claim.sub', ${auth.uid ?? ''}, true), set_config('request.jwt.claim.role', ${role}, true),
      set_config('request.jwt.claims', ${auth.jwt ? JSON.stringify(auth.jwt) : ''}, true), set_config('role', ${role}, true)`.execute(transaction);
  });
  // What a function could read of the request, or set of the answer's head.
  Reflect.set(connection, 'applyRpcRequestGucs', () => Promise.resolve());
}
