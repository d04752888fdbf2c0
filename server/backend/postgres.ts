import { PostgresConnection } from '@supabase/lite/postgres';
import { Kysely } from 'kysely';
import type { FileStore } from '../../app/platform/files/file-store.ts';
import type { PostOffice } from '../../app/platform/mail.ts';
import type { Configuration } from '../configuration.ts';
import { databaseStore } from './files/database-store.ts';
import { startLiteApp, type LiteBackend } from './lite-app.ts';
import { postgresDialect, type PoolLimits } from './postgres-pool.ts';

/** Longer than the slowest page takes, and short enough that nobody believes a page is lost. */
const SERVING: PoolLimits = { statementMs: 30_000, lockMs: 10_000, connectMs: 10_000 };
/** While the schema is brought up to date: that may take its time, and nobody waits for a page. */
const MIGRATING: PoolLimits = { statementMs: 0, lockMs: 0, connectMs: 60_000 };

/**
 * The library's connection with node-postgres beneath. The driver it brings ends the process when a connection is lost
 * between two statements (decision 019); it is made, since the library's class makes it, and never connects.
 */
class SteadyConnection extends PostgresConnection {
  constructor(url: string, limits: PoolLimits) {
    super({ url, postgresOptions: { max: 1 } });
    this.kysely = new Kysely({ dialect: postgresDialect(url, limits) });
  }

  override async close(): Promise<void> {
    await this.kysely.destroy();
    await super.close();
  }
}

/** Connections to a PostgreSQL server. */
export function connectToPostgres(url: string, limits: PoolLimits = MIGRATING): PostgresConnection {
  return new SteadyConnection(url, limits);
}

/** Names the lock that a start holds while it brings the schema up to date: any number, the same in every copy. */
const STARTING = 7_305_021;

/**
 * A PostgreSQL of one's own, named by DATABASE_URL. The role in it must own its database: it makes schemas and roles.
 * Of copies that start at once on one database, one brings the schema up to date and the others wait for it.
 */
export async function openPostgres(configuration: Configuration, post: PostOffice): Promise<LiteBackend> {
  const url = configuration.databaseUrl ?? '';
  const gate = connectToPostgres(url);
  let migrationsApplied: number;
  try {
    await gate.exec(`select pg_advisory_lock(${STARTING})`);
    const migrating = connectToPostgres(url);
    try {
      ({ migrationsApplied } = await startLiteApp('postgres', migrating, configuration.secrets, post));
    } finally {
      await migrating.close();
    }
  } finally {
    // The lock goes with its connection.
    await gate.close();
  }
  const serving = connectToPostgres(url, SERVING);
  return { ...(await startLiteApp('postgres', serving, configuration.secrets, post)), files: storeOf(serving), migrationsApplied };
}

/** Files in the database that a connection leads to, over the same pool. */
export function storeOf({ kysely }: PostgresConnection): FileStore {
  return databaseStore(kysely);
}
