import { createClient, type EmailOtpType } from '@supabase/supabase-js';
import type { Backend } from '../../app/platform/backend.ts';
import type { Configuration } from '../configuration.ts';
import { projectStore } from './files/project-store.ts';
import { healthOf } from './health.ts';
import { readRoutines, sameRoutines } from './routines.ts';

/** How long the project may take to say that it does its work. */
const ANSWER_MS = 10_000;

/** PostgREST has no function of the name. */
const NO_SUCH_FUNCTION = 404;

/**
 * A hosted or self-hosted Supabase project. Its schema is brought up to date with Supabase's own command, see docs/operations.
 * @throws in words when the project's functions and views are not this version's. One that does not answer is no reason.
 */
export async function openHosted(configuration: Configuration): Promise<Backend> {
  const project = configuration.supabase;
  if (!project) throw new Error('No Supabase project is configured.');
  const ask = async (path: string, apikey: string, method = 'GET') => {
    const answer = await fetch(project.url + path, { method, headers: { apikey, authorization: `Bearer ${apikey}` }, signal: AbortSignal.timeout(ANSWER_MS) });
    if (!answer.ok) throw new Error(`The project answered ${answer.status}`, { cause: answer.status });
    return answer;
  };
  const applied = await ask('/rest/v1/rpc/applied_routines', project.secretKey, 'POST').then((answer) => answer.json() as Promise<Record<string, string>>, (fault: Error) => (fault.cause === NO_SUCH_FUNCTION ? {} : null));
  if (applied && !sameRoutines(applied, readRoutines().hashes)) {
    throw new Error('the functions and views of the Supabase project are not those of this version. Run npm run routines:migration, then npx supabase db push --include-all (docs/operations.md), and start again. Nothing was changed.');
  }
  return {
    kind: 'supabase',
    ...project,
    fetch: globalThis.fetch,
    files: projectStore(project),
    codeType: 'email',
    health: healthOf(() => ask('/rest/v1/rpc/can_write', project.secretKey, 'POST'), () => ask('/auth/v1/health', project.publishableKey)),
    async oneTimeCode(email) {
      // It makes the account where there is none; whoever gets here has one or an invitation.
      const admin = createClient(project.url, project.secretKey, { auth: { persistSession: false, autoRefreshToken: false } });
      const { data, error } = await admin.auth.admin.generateLink({ type: 'magiclink', email });
      if (error) throw new Error(`The sign-in service gave no code: ${error.status ?? 'unreachable'}.`);
      return { token: data.properties.email_otp, type: data.properties.verification_type as EmailOtpType };
    },
    close: () => Promise.resolve(),
  };
}
