import { createPgliteConnection } from '@supabase/lite/pglite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { Mailbox } from '../../app/platform/mail.ts';
import { folderStore } from '../../server/backend/files/folder-store.ts';
import { startLiteApp, type LiteBackend } from '../../server/backend/lite-app.ts';
import { connectToPostgres, storeOf } from '../../server/backend/postgres.ts';
import { drawSecrets } from '../../server/secrets.ts';
import { startPostgres } from './postgres-server.ts';

/** An empty, migrated database of its own, with the API in front as the server has it. */
export interface BenchDatabase {
  engine: 'embedded' | 'postgres';
  backend: LiteBackend;
  mailbox: Mailbox;
  /** Runs one statement as the owner and gives its rows. */
  sql<Row extends Record<string, unknown>>(statement: string, parameters?: unknown[]): Promise<Row[]>;
  /** Runs several statements as the owner. */
  run(statements: string): Promise<void>;
  /** Runs a statement as someone signed in, with what is done as it ends, in a transaction that is taken back; gives the milliseconds it took. */
  timeTakenBack(person: string, statement: string): Promise<number>;
  close(): Promise<void>;
}

/** Longer than any page may take: a read that runs into it is reported as such. */
const STATEMENT_MS = 120_000;
const SECRETS = drawSecrets('secrets of a benchmark');

/** Opens a new database on one engine. */
export function openBenchDatabase(engine: BenchDatabase['engine']): Promise<BenchDatabase> {
  return engine === 'embedded' ? openEmbedded() : openServer();
}

/** The first statements of a transaction that speaks as someone signed in, as the API begins one. */
function speakAs(person: string): string[] {
  const claims = JSON.stringify({ sub: person, role: 'authenticated' });
  return [
    `select set_config('request.jwt.claims', '${claims}', true), set_config('request.jwt.claim.sub', '${person}', true), set_config('request.jwt.claim.role', 'authenticated', true)`,
    'set local role authenticated',
  ];
}

async function openEmbedded(): Promise<BenchDatabase> {
  const connection = await createPgliteConnection({ url: 'memory://' });
  const mailbox = new Mailbox();
  // Nothing that is measured has a file.
  const files = folderStore(path.join(tmpdir(), 'throughline-bench-files'));
  const backend = { ...(await startLiteApp('embedded', connection, SECRETS, mailbox)), files };
  const { driver } = connection;
  return {
    engine: 'embedded',
    backend,
    mailbox,
    sql: async <Row>(statement: string, parameters: unknown[] = []) => (await driver.query<Row>(statement, parameters)).rows,
    run: async (statements) => void (await driver.exec(statements)),
    async timeTakenBack(person, statement) {
      let took = 0;
      await driver.transaction(async (tx) => {
        for (const before of speakAs(person)) await tx.query(before);
        const began = performance.now();
        await tx.query(statement);
        await tx.query('set constraints all immediate');
        took = performance.now() - began;
        await tx.rollback();
      });
      return took;
    },
    close: () => backend.close(),
  };
}

async function openServer(): Promise<BenchDatabase> {
  const server = await startPostgres();
  const url = server.url('postgres');
  const mailbox = new Mailbox();
  // Migrated over a connection of its own, which may take its time; then as the server serves.
  await (await startLiteApp('postgres', connectToPostgres(url), SECRETS, mailbox)).close();
  const connection = connectToPostgres(url, { statementMs: STATEMENT_MS, lockMs: 10_000, connectMs: 10_000 });
  const backend = { ...(await startLiteApp('postgres', connection, SECRETS, mailbox)), files: storeOf(connection) };
  const owner = postgres(url, { max: 1, onnotice: () => undefined });
  return {
    engine: 'postgres',
    backend,
    mailbox,
    sql: async <Row>(statement: string, parameters: unknown[] = []) => [...(await owner.unsafe(statement, parameters as never[]))] as Row[],
    run: async (statements) => void (await owner.unsafe(statements)),
    async timeTakenBack(person, statement) {
      let took = 0;
      await owner.unsafe('begin');
      try {
        for (const before of speakAs(person)) await owner.unsafe(before);
        const began = performance.now();
        await owner.unsafe(statement);
        await owner.unsafe('set constraints all immediate');
        took = performance.now() - began;
      } finally {
        await owner.unsafe('rollback');
      }
      return took;
    },
    async close() {
      await owner.end();
      await backend.close();
      await server.stop();
    },
  };
}
