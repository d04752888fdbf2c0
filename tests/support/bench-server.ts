import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Backend } from '../../app/platform/backend.ts';
import { Mailbox } from '../../app/platform/mail.ts';
import { clientOf, serviceClient } from '../../app/platform/service.server.ts';
import { openBackend } from '../../server/backend/open.ts';
import { readConfiguration } from '../../server/configuration.ts';
import { build } from '../../server/set-up.mjs';
import { freePort, startServer } from './e2e-server.ts';
import { nameResponsible, type Db } from './personas.ts';
import { told } from './told.ts';

/** The built app, running on data of its own. */
export interface BenchServer {
  origin: string;
  /** Stops it. `look` then looks at its data as the facilitator, and gives what it found. */
  stop<T>(look?: (facilitator: Db) => Promise<T>): Promise<T | undefined>;
}

const EMAIL = 'bench@example.org';
export const PROGRAMME = 'Changing Futures Nottingham';

/**
 * Builds the app, fills a new data folder as a facilitator of a new programme would, and starts the server on it as
 * `npm start` does. The folder goes when the server is stopped.
 */
export async function startBenchServer(fill: (facilitator: Db, programme: string) => Promise<void>, more: Record<string, string> = {}): Promise<BenchServer> {
  await build();
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  // In real use, whose mail nobody fetches.
  const env = { DATA_DIR: dataDirectory, PORT: String(await freePort()), DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1', BACKUP_DAYS: '30', ...more };
  await fillData({ ...env, NODE_ENV: 'production' }, fill);

  const server = await startServer(env);
  return {
    origin: server.url,
    async stop(look) {
      await server.stop();
      const found = look && (await lookAt({ ...env, NODE_ENV: 'production' }, look));
      rmSync(dataDirectory, { recursive: true, force: true });
      return found;
    },
  };
}

async function fillData(env: NodeJS.ProcessEnv, fill: (facilitator: Db, programme: string) => Promise<void>): Promise<void> {
  const mailbox = new Mailbox();
  const backend = await openBackend(readConfiguration(env), mailbox);
  try {
    const service = serviceClient(backend, 'making the programme of a benchmark, while nobody is in it yet');
    const programme = await told(service.rpc('create_programme', { the_name: PROGRAMME, the_slug: 'bench', the_demonstration: false }));
    await fill(await joinAsFacilitator(backend, mailbox, service, programme), programme);
  } finally {
    await backend.close();
  }
}

async function lookAt<T>(env: NodeJS.ProcessEnv, look: (facilitator: Db) => Promise<T>): Promise<T> {
  const mailbox = new Mailbox();
  const backend = await openBackend(readConfiguration(env), mailbox);
  try {
    return await look(await signInAsFacilitator(backend, mailbox));
  } finally {
    await backend.close();
  }
}

async function joinAsFacilitator(backend: Backend, mailbox: Mailbox, service: Db, programme: string): Promise<Db> {
  const hash = randomBytes(32).toString('hex');
  await told(service.rpc('invite_to', { the_programme: programme, the_email: EMAIL, the_roles: ['facilitator', 'programme_lead'], the_token_hash: hash }));
  const db = await signInAsFacilitator(backend, mailbox);
  await told(db.rpc('accept_invitation', { the_token_hash: hash, the_name: 'Bench' }));
  await nameResponsible(db, programme);
  return db;
}

async function signInAsFacilitator(backend: Backend, mailbox: Mailbox): Promise<Db> {
  const db = clientOf(backend);
  await told(db.auth.signInWithOtp({ email: EMAIL }));
  const token = /\d{6}/.exec(mailbox.newestTo(EMAIL)?.text ?? '')?.[0] ?? '';
  await told(db.auth.verifyOtp({ email: EMAIL, token, type: backend.codeType }));
  return db;
}
