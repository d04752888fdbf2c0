import { createPostgresConnection, type PostgresConnection } from '@supabase/lite/postgres';
import type { PostOffice } from '../../app/platform/mail.ts';
import type { Configuration } from '../configuration.ts';
import { startLiteApp, type LiteBackend } from './lite-app.ts';

const JSON_TYPE = 114;
const JSONB_TYPE = 3802;

/** The API in this process hands JSON to the driver written out already: the driver must not write it a second time. */
function writtenJson(type: number) {
  const serialize = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  return { to: type, from: [type], serialize, parse: (text: string): unknown => JSON.parse(text) };
}

/** Connections to a PostgreSQL server, at most ten at once. */
export function connectToPostgres(url: string): PostgresConnection {
  return createPostgresConnection({
    url,
    postgresOptions: { max: 10, connect_timeout: 5, onnotice: () => undefined, types: { json: writtenJson(JSON_TYPE), jsonb: writtenJson(JSONB_TYPE) } },
  });
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
  try {
    await gate.exec(`select pg_advisory_lock(${STARTING})`);
    return await startLiteApp('postgres', connectToPostgres(url), configuration.secrets, post);
  } finally {
    // The lock goes with its connection.
    await gate.close();
  }
}
