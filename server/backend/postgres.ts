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

/** A PostgreSQL of one's own, named by DATABASE_URL. The role in it must own its database: it makes schemas and roles. */
export async function openPostgres(configuration: Configuration, post: PostOffice): Promise<LiteBackend> {
  return startLiteApp('postgres', connectToPostgres(configuration.databaseUrl ?? ''), configuration.secrets, post);
}
