import { App, type Connection } from '@supabase/lite';
import { applyPendingMigrations } from '@supabase/lite/cli';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Backend } from '../../app/platform/backend.ts';
import type { Letter, PostOffice } from '../../app/platform/mail.ts';
import { ROWS_AT_ONCE } from '../../app/platform/whole-lists.ts';
import type { AppSecrets } from '../secrets.ts';
import { healthOf } from './health.ts';
import { requireMatchingMigrations } from './migrations-match.ts';
import { allAtOnce, oneAtATime, type InTurn } from './one-at-a-time.ts';
import { settleAskerAtOnce } from './request-settings.ts';
import { tellOfTheApiAlone } from './schema-of-the-api.ts';
import { Rewriting } from './rewriting.ts';
import { applyRoutines } from './routines.ts';
import { signInLetter } from './sign-in-letter.ts';

/** A sign-in code lives ten minutes (rule X6); an access token fifteen, then the session is asked again. */
const CODE_SECONDS = 600;
const TOKEN_SECONDS = 900;

export interface LiteBackend extends Backend {
  /** How many migrations this start applied. */
  migrationsApplied: number;
  /** Embedded: takes what was removed off the disk, now. */
  rewrite?: () => Promise<void>;
}

/** The API and the sign-in service; where files are kept is its opener's to say. */
export type LiteApp = Omit<LiteBackend, 'files'>;

/**
 * Runs Supabase's API in this process over a PostgreSQL connection, embedded or remote, and brings the schema up to
 * date from supabase/migrations and supabase/routines. It listens on no port: only code holding the returned object can reach it.
 * @param inTurn how several requests share the connection, and what each waits for before it is answered
 */
export async function startLiteApp(
  kind: 'embedded' | 'postgres', connection: Connection, secrets: AppSecrets, post: PostOffice, inTurn: InTurn = kind === 'embedded' ? oneAtATime() : allAtOnce,
): Promise<LiteApp> {
  await requireMatchingMigrations(connection);
  keepGrants(connection);
  settleAskerAtOnce(connection);
  tellOfTheApiAlone(connection);
  const outbox = new AsyncLocalStorage<Letter[]>();
  const app = new App({
    connection,
    project_id: 'throughline',
    api: { max_rows: ROWS_AT_ONCE },
    auth: {
      enabled: true,
      jwt_secret: secrets.tokenSecret,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      jwt_expiry: TOKEN_SECONDS,
      email: { enable_signup: true, enable_confirmations: true, otp_length: 6, otp_expiry: CODE_SECONDS, max_frequency: '0s' },
    },
    options: { drivers: { email: { send: (message) => Promise.resolve(void outbox.getStore()?.push(signInLetter(message))) } } },
  });
  await app.init();
  const { applied } = await applyPendingMigrations(app);
  await applyRoutines(connection);
  const rewriting = kind === 'embedded' ? new Rewriting(connection, inTurn) : null;
  return {
    kind,
    url: 'http://embedded.invalid',
    publishableKey: secrets.publishableKey,
    secretKey: secrets.secretKey,
    codeType: 'magiclink',
    migrationsApplied: applied.length,
    async fetch(input, init) {
      rewriting?.noticeRequest();
      const letters: Letter[] = [];
      const answer = await inTurn(() => outbox.run(letters, async () => app.fetch(new Request(input, init))));
      // Nobody waits for the mail server: how long it takes, or that it fails, would tell whether an address is known (rule X6).
      for (const letter of letters) post.send(letter).catch((fault: unknown) => console.error('A sign-in code could not be sent.', fault));
      return answer;
    },
    health: healthOf(() => inTurn(() => connection.exec('select private.can_write()')), () => inTurn(() => connection.exec('select 1'))),
    async oneTimeCode(email, mayJoin) {
      const letters: Letter[] = [];
      const request = new Request('http://embedded.invalid/auth/v1/otp', {
        method: 'POST', headers: { apikey: secrets.publishableKey, 'content-type': 'application/json' }, body: JSON.stringify({ email, create_user: mayJoin }),
      });
      const answer = await inTurn(() => outbox.run(letters, async () => app.fetch(request)));
      const token = /\b\d{6}\b/.exec(letters[0]?.text ?? '')?.[0];
      if (!token) throw new Error(`The sign-in service gave no code: ${answer.status}.`);
      return { token, type: 'magiclink' };
    },
    ...(rewriting ? { tidy: () => tidy(connection, inTurn, rewriting), planAnew: () => planAnew(connection, inTurn), rewrite: () => rewriting.rewrite() } : {}),
    async close() {
      await connection.close?.();
    },
  };
}

/**
 * What a server of its own would do by itself: clear up, count rows, and record a checkpoint, without which the log
 * would grow for as long as the process runs.
 */
async function tidy(connection: Connection, inTurn: InTurn, rewriting: Rewriting): Promise<void> {
  await inTurn(() => connection.exec('vacuum analyze'));
  await inTurn(() => connection.exec('checkpoint'));
  await rewriting.whenDue();
}

/** Its one session never ends, and would keep a plan made while a table was empty, which reads it whole however large it grew. */
async function planAnew(connection: Connection, inTurn: InTurn): Promise<void> {
  await inTurn(() => connection.exec('discard plans'));
}

/** The library looks for a text in every warning, and fails where Node warns with an Error: it gets the words alone. */
const warnInWords = process.emitWarning.bind(process) as (words: string, options: NodeJS.EmitWarningOptions) => void;
process.emitWarning = (warning: string | Error, ...options: unknown[]) => {
  if (warning instanceof Error) warnInWords(warning.message, { type: warning.name });
  else Reflect.apply(warnInWords, process, [warning, ...options]);
};

/**
 * At its first request the library grants every table to anon and authenticated, as a new Supabase project does. Our
 * migrations revoke those grants and give them back column by column, so here the library must leave them alone; the
 * roles it would make exist by then. The access matrix fails if this ever stops working.
 */
function keepGrants(connection: Connection): void {
  Reflect.set(connection, 'ensureRlsContext', () => Promise.resolve(true));
}
