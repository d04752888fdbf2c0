import { createPostgresConnection } from '@supabase/lite/postgres';
import type { PostOffice } from '../../app/platform/mail.ts';
import type { Configuration } from '../configuration.ts';
import { startLiteApp, type LiteBackend } from './lite-app.ts';

/** A PostgreSQL of one's own, named by DATABASE_URL. The role in it must own its database: it makes schemas and roles. */
export async function openPostgres(configuration: Configuration, post: PostOffice): Promise<LiteBackend> {
  const connection = createPostgresConnection({ url: configuration.databaseUrl ?? '', postgresOptions: { max: 10, connect_timeout: 5, onnotice: () => undefined } });
  return startLiteApp('postgres', connection, configuration.secrets, post);
}
