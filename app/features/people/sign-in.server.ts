import type { Backend } from '../../platform/backend.ts';
import type { Db } from '../../platform/context.server.ts';

/**
 * Sends a one-time code. Says nothing about whether the address is known (rule X6): the answer is the same.
 * @param mayJoin true only for someone holding an invitation to that address
 * @throws when the mail could not be sent at all
 */
export async function sendCode(db: Db, email: string, mayJoin: boolean): Promise<void> {
  const { error } = await db.auth.signInWithOtp({ email, options: { shouldCreateUser: mayJoin } });
  const isUnknown = error?.code === 'otp_disabled' || error?.status === 422;
  if (error && !isUnknown && error.status !== 429) throw new Response(null, { status: 503 });
}

/** Signs in with a code; false when it is wrong, used or too old. */
export async function useCode(db: Db, backend: Backend, email: string, code: string): Promise<boolean> {
  const { data, error } = await db.auth.verifyOtp({ email, token: code, type: backend.codeType });
  return !error && data.session !== null;
}

/** Ends this session here and in the database. */
export async function signOut(db: Db): Promise<void> {
  await db.auth.signOut({ scope: 'local' });
}
