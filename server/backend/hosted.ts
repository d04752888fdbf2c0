import type { Backend } from '../../app/platform/backend.ts';
import type { Configuration } from '../configuration.ts';

/** A hosted or self-hosted Supabase project. Its schema is brought up to date with Supabase's own command, see docs/operations. */
export function openHosted(configuration: Configuration): Promise<Backend> {
  const project = configuration.supabase;
  if (!project) throw new Error('No Supabase project is configured.');
  return Promise.resolve({
    kind: 'supabase',
    ...project,
    fetch: globalThis.fetch,
    codeType: 'email',
    async isReachable() {
      try {
        const answer = await fetch(`${project.url}/auth/v1/health`, { headers: { apikey: project.publishableKey }, signal: AbortSignal.timeout(3000) });
        return answer.ok;
      } catch {
        return false;
      }
    },
    close: () => Promise.resolve(),
  });
}
