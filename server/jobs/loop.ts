import type { Backend } from '../../app/platform/backend.ts';
import { must, mayBe } from '../../app/platform/refusals.server.ts';
import { serviceClient } from '../../app/platform/service.server.ts';
import type { Db } from '../../app/platform/context.server.ts';
import type { FileStore } from '../../app/platform/files/file-store.ts';
import type { PostOffice } from '../../app/platform/mail.ts';
import { dropDrafts, mixUnlinked } from './hourly.ts';
import { recount } from './counts.ts';
import { sweepFiles } from './files.ts';
import { writeLetter } from './letters.ts';
import { runRetention } from './retention.ts';

/** What a job may need from the outside world. */
export interface JobTools {
  db: Db;
  files: FileStore;
  post: PostOffice;
  publicUrl: string;
  hash(purpose: string, value: string): string;
}

export interface Job {
  id: string;
  kind: string;
  programme: string | null;
  about: string | null;
  attempts: number;
}

/** Does a job; throws when it is to be tried again later. `hasLastTry` when there will be no other. */
export type Work = (tools: JobTools, job: Job, hasLastTry: boolean) => Promise<void>;

const WORK: Record<string, Work> = { letter: writeLetter, retention: runRetention, drafts: dropDrafts, mix: mixUnlinked, counts: recount, files: sweepFiles };

/** As private.job_attempts. */
const ATTEMPTS = 8;
const AT_ONCE = 5;
/** How long a server rests when nothing waits, and how much longer by chance, so that many do not ask at once. */
const REST_MS = 2000;
const JITTER_MS = 1000;
const PLAN_MS = 600_000;

/**
 * Takes the next jobs that are due and does them, each alone: one that fails is tried again later and keeps no other.
 * Gives how many there were.
 */
export async function runJobs(tools: JobTools): Promise<number> {
  const claimed = must(await tools.db.rpc('claim_jobs', { the_count: AT_ONCE }));
  for (const { id, kind, programme_id, about_id, attempts } of claimed) {
    if (!id) continue;
    try {
      const work = WORK[kind ?? ''];
      if (!work) throw new Error('unknown_kind');
      await work(tools, { id, kind: kind ?? '', programme: programme_id, about: about_id, attempts: attempts ?? 1 }, (attempts ?? 1) >= ATTEMPTS);
      mayBe(await tools.db.rpc('finish_job', { the_job: id }));
    } catch (fault) {
      // A code, never the message: a mail server may put an address into it.
      mayBe(await tools.db.rpc('fail_job', { the_job: id, the_error: codeOf(fault) }));
    }
  }
  return claimed.length;
}

function codeOf(fault: unknown): string {
  const { code, name } = (fault ?? {}) as { code?: unknown; name?: unknown };
  return typeof code === 'string' && /^[\w:]{1,60}$/.test(code) ? code : typeof name === 'string' && name ? name.slice(0, 60) : 'fault';
}

/** Does jobs for as long as the server runs. Any number of servers may: each job is taken by one. Gives what stops it. */
export function startJobs(backend: Backend, tools: Omit<JobTools, 'db' | 'files'>): { stop(): Promise<void> } {
  const db = serviceClient(backend, 'jobs belong to nobody who is signed in: they come due by the clock, and letters are written after the page was answered');
  let isStopped = false;
  let planned = -PLAN_MS;
  let wake = () => undefined as void;
  const rest = (ms: number) => new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  const running = (async () => {
    while (!isStopped) {
      let found = 0;
      try {
        if (performance.now() - planned >= PLAN_MS) {
          mayBe(await db.rpc('plan_jobs'));
          planned = performance.now();
        }
        found = await runJobs({ ...tools, db, files: backend.files });
      } catch (fault) {
        console.error('Jobs could not be taken; they wait.', codeOf(fault));
      }
      if (found < AT_ONCE && !isStopped) await rest(REST_MS + Math.random() * JITTER_MS);
    }
  })();
  return {
    async stop() {
      isStopped = true;
      wake();
      await running;
    },
  };
}
