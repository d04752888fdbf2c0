import type { Health } from '../../app/platform/backend.ts';

/** How long whoever watches over the service waits. */
const LIMIT_MS = 5000;
/** For how long an answer is told again, so that asking often writes little. */
const FRESH_MS = 1000;

/**
 * Whether a database does its work: it is asked to write, since a full disk still reads. However many ask, one try runs at
 * a time, and nobody waits for it longer than a moment: one that still waits is what "slow" means.
 */
export function healthOf(write: () => Promise<unknown>, read: () => Promise<unknown>, limitMs = LIMIT_MS): () => Promise<Health> {
  let trying: Promise<Health> | null = null;
  let told: { health: Health; at: number } | null = null;
  const attempt = async (): Promise<Health> => {
    const health = await write().then(() => 'ok' as const, () => read().then(() => 'unwritable' as const, () => 'unreachable' as const));
    told = { health, at: performance.now() };
    trying = null;
    return health;
  };
  return async () => {
    if (told && performance.now() - told.at < FRESH_MS) return told.health;
    trying ??= attempt();
    const waited = new AbortController();
    const late = new Promise<Health>((resolve) => {
      const timer = setTimeout(() => resolve('slow'), limitMs);
      waited.signal.addEventListener('abort', () => clearTimeout(timer));
    });
    try {
      return await Promise.race([trying, late]);
    } finally {
      waited.abort();
    }
  };
}
