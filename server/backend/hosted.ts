import type { Backend } from '../../app/platform/backend.ts';
import type { Configuration } from '../configuration.ts';
import { healthOf } from './health.ts';

/** How long the project may take to say that it does its work. */
const ANSWER_MS = 10_000;

/** A hosted or self-hosted Supabase project. Its schema is brought up to date with Supabase's own command, see docs/operations. */
export function openHosted(configuration: Configuration): Promise<Backend> {
  const project = configuration.supabase;
  if (!project) throw new Error('No Supabase project is configured.');
  const ask = async (path: string, apikey: string, method = 'GET') => {
    const answer = await fetch(project.url + path, { method, headers: { apikey, authorization: `Bearer ${apikey}` }, signal: AbortSignal.timeout(ANSWER_MS) });
    if (!answer.ok) throw new Error(`The project answered ${answer.status}`);
  };
  return Promise.resolve({
    kind: 'supabase',
    ...project,
    fetch: globalThis.fetch,
    codeType: 'email',
    health: healthOf(() => ask('/rest/v1/rpc/can_write', project.secretKey, 'POST'), () => ask('/auth/v1/health', project.publishableKey)),
    close: () => Promise.resolve(),
  });
}
