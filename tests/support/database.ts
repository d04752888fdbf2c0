import type { Connection } from '@supabase/lite';
import { createPgliteConnection, type PgliteConnection } from '@supabase/lite/pglite';
import type { PostgresConnection } from '@supabase/lite/postgres';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import postgres, { type Sql } from 'postgres';
import { inject } from 'vitest';
import { Mailbox } from '../../app/platform/mail.ts';
import { openEmbeddedDatabase, readOnlyListsOfOurs } from '../../server/backend/embedded-database.ts';
import { filesFolder } from '../../server/backend/embedded.ts';
import { startLiteApp, type LiteBackend } from '../../server/backend/lite-app.ts';
import { oneAtATimeOnDisk, type InTurn } from '../../server/backend/one-at-a-time.ts';
import { connectToPostgres } from '../../server/backend/postgres.ts';
import { inDatabase, inFolder, type TestStore } from './file-stores.ts';
import { TEMPLATE, TEST_SECRETS } from './template.ts';

export type Engine = 'pglite' | 'postgres';
/** Every database test runs on both: the embedded one and a real PostgreSQL; on one, where a backend is checked. */
export const ENGINES = (['pglite', 'postgres'] as const).filter((engine) => [engine, undefined].includes(process.env.CHECK_ENGINE as Engine | undefined));

export type Row = Record<string, unknown>;

/** Who a statement is run as: a role of the database and, for someone signed in, what their token says. */
export interface SqlRole {
  role: 'anon' | 'authenticated' | 'service_role' | 'postgres';
  claims?: Row & { sub?: string };
}

/** What a statement came to: its rows, or the code and message it was refused with. */
export type SqlOutcome = { rows: Row[]; count: number; error: null } | { rows: null; count: null; error: { code: string; message: string } };

export interface TestDatabase {
  engine: Engine;
  /** The address of a server's database; null for one that has none. */
  url: string | null;
  backend: LiteBackend;
  /** What the backend reaches the data through, for what is done to the schema itself. */
  connection: Connection;
  mailbox: Mailbox;
  /** Makes every file of its store two days old. */
  ageFiles(): Promise<void>;
  /** Runs a statement as the database's owner, past every policy, and keeps what it did. */
  sql<T extends Row>(statement: string, parameters?: unknown[]): Promise<T[]>;
  /** Tries a statement as someone else, inside a transaction that is always taken back. */
  attempt(as: SqlRole, statement: string, parameters?: unknown[]): Promise<SqlOutcome>;
  /** Opens the same data anew, as a second start of the server does. */
  reopen(): Promise<LiteBackend>;
  close(): Promise<void>;
}

declare module 'vitest' {
  interface ProvidedContext {
    pgliteTemplate: string;
    postgresUrl: string;
  }
}

/** A fresh, migrated, empty database of its own for whoever asks. */
export function openTestDatabase(engine: Engine): Promise<TestDatabase> {
  return engine === 'pglite' ? openPglite() : openOnServer();
}

async function openPglite(): Promise<TestDatabase> {
  const connection = await createPgliteConnection({ url: 'memory://', pgliteOptions: { loadDataDir: await openAsBlob(inject('pgliteTemplate')) } });
  await readOnlyListsOfOurs(connection);
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-files-'));
  const opened = await standUp('pglite', connection, inFolder(folder), () => Promise.resolve(connection), pgliteSession(connection.driver));
  return {
    ...opened,
    async close() {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An embedded database in a data folder of its own, as the server opens it. */
export async function openInFolder(dataDirectory: string): Promise<TestDatabase> {
  const { connection, files } = await openEmbeddedDatabase(dataDirectory);
  return standUp('pglite', connection, inFolder(filesFolder(dataDirectory)), () => Promise.resolve(connection), pgliteSession(connection.driver), oneAtATimeOnDisk(files));
}

const JSON_TYPE = 114;
const JSONB_TYPE = 3802;

/** A line to a server of our own, by another driver than the app's: what is JSON already is not written a second time. */
function connectAsOwner(url: string): Sql {
  const written = (type: number) => ({ to: type, from: [type], serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)), parse: (text: string): unknown => JSON.parse(text) });
  const read = (from: number[], parse: (text: string) => unknown) => ({ to: from[0] ?? 0, from, serialize: String, parse });
  const types = {
    json: written(JSON_TYPE), jsonb: written(JSONB_TYPE), days: read([1082, 1083, 1114, 1184, 1266], (text) => text), bigint: read([20], Number),
    numeric: read([1700], (text) => (String(Number(text)) === text ? Number(text) : text)),
  };
  return postgres(url, { max: 10, onnotice: () => undefined, connection: { TimeZone: 'UTC' }, types });
}

async function openOnServer(): Promise<TestDatabase> {
  const server = new URL(inject('postgresUrl'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  const chief = connectToPostgres(server.href);
  await chief.exec(`create database ${name} template ${TEMPLATE}`);
  server.pathname = name;
  const connect = () => connectToPostgres(server.href);
  const connection = connect();
  const driver = connectAsOwner(server.href);
  const opened = await standUp('postgres', connection, inDatabase(connection), () => Promise.resolve(connect()), postgresSession(driver));
  return {
    ...opened,
    url: server.href,
    async close() {
      await driver.end();
      await opened.close();
      await chief.exec(`drop database if exists ${name} with (force)`);
      await chief.close();
    },
  };
}

interface Session {
  run(statement: string, parameters: unknown[]): Promise<Row[]>;
  takenBack(before: [string, unknown[]][], statement: string, parameters: unknown[]): Promise<{ rows: Row[]; count: number }>;
}

async function standUp(
  engine: Engine, connection: PgliteConnection | PostgresConnection, { files, age }: TestStore, again: () => Promise<PgliteConnection | PostgresConnection>, session: Session, inTurn?: InTurn,
): Promise<TestDatabase> {
  const mailbox = new Mailbox();
  const kind = engine === 'pglite' ? 'embedded' : 'postgres';
  const backend = { ...(await startLiteApp(kind, connection, TEST_SECRETS, mailbox, inTurn)), files };
  return {
    engine,
    url: null,
    backend,
    connection,
    mailbox,
    ageFiles: age,
    sql: async <T extends Row>(statement: string, parameters: unknown[] = []) => (await session.run(statement, parameters)) as T[],
    attempt: (as, statement, parameters = []) => attempt(session, as, statement, parameters),
    reopen: async () => ({ ...(await startLiteApp(kind, await again(), TEST_SECRETS, mailbox)), files }),
    close: () => backend.close(),
  };
}

/** Sets up the identity exactly as the API does: token first, then the role. */
async function attempt(session: Session, { role, claims = {} }: SqlRole, statement: string, parameters: unknown[]): Promise<SqlOutcome> {
  const told = { role, ...claims };
  const settings = { 'request.jwt.claims': JSON.stringify(told), 'request.jwt.claim.sub': claims.sub ?? '', 'request.jwt.claim.role': role };
  const before: [string, unknown[]][] = Object.entries(settings).map(([name, value]) => ['select set_config($1, $2, true)', [name, value]]);
  try {
    const { rows, count } = await session.takenBack([...before, [`set local role ${role}`, []]], statement, parameters);
    return { rows, count, error: null };
  } catch (fault) {
    const { code, message } = fault as { code?: string; message: string };
    return { rows: null, count: null, error: { code: code ?? 'unknown', message } };
  }
}

class TakeBack extends Error {}

function pgliteSession(driver: PGlite): Session {
  return {
    run: async (statement, parameters) => (await driver.query<Row>(statement, parameters)).rows,
    async takenBack(before, statement, parameters) {
      let outcome = { rows: [] as Row[], count: 0 };
      await driver.transaction(async (tx) => {
        for (const [setting, values] of before) await tx.query(setting, values);
        const answer = await tx.query<Row>(statement, parameters);
        outcome = { rows: answer.rows, count: answer.affectedRows ?? answer.rows.length };
        await tx.rollback();
      });
      return outcome;
    },
  };
}

function postgresSession(driver: Sql): Session {
  return {
    run: async (statement, parameters) => driver.unsafe<Row[]>(statement, parameters as never[]),
    async takenBack(before, statement, parameters) {
      let outcome = { rows: [] as Row[], count: 0 };
      await driver
        .begin(async (tx) => {
          for (const [setting, values] of before) await tx.unsafe(setting, values as never[]);
          const answer = await tx.unsafe<Row[]>(statement, parameters as never[]);
          outcome = { rows: [...answer], count: answer.count };
          throw new TakeBack();
        })
        .catch((fault: unknown) => {
          if (!(fault instanceof TakeBack)) throw fault;
        });
      return outcome;
    },
  };
}
