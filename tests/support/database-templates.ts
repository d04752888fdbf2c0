import { createPgliteConnection } from '@supabase/lite/pglite';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { Mailbox } from '../../app/platform/mail.ts';
import { startLiteApp } from '../../server/backend/lite-app.ts';
import { connectToPostgres } from '../../server/backend/postgres.ts';
import { TEMPLATE, TEST_SECRETS } from './template.ts';
import { startPostgres } from './postgres-server.ts';

/** Before all database tests: migrates once on each engine, so that every test file starts from a copy. */
export default async function makeTemplates(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-template-'));
  // One after the other: the embedded one keeps this process busy for seconds, in which a connection would be given up.
  const { CHECK_ENGINE, CHECK_DATABASE_URL } = process.env;
  const server = CHECK_ENGINE === 'pglite' ? null : await serverTemplate(CHECK_DATABASE_URL ? serverAt(CHECK_DATABASE_URL) : await startPostgres());
  if (CHECK_ENGINE !== 'postgres') await pgliteTemplate(folder);
  project.provide('pgliteTemplate', path.join(folder, 'data.tar'));
  project.provide('postgresUrl', server?.url() ?? '');
  return async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function pgliteTemplate(folder: string): Promise<void> {
  const connection = await createPgliteConnection({ url: 'memory://' });
  const backend = await startLiteApp('embedded', connection, TEST_SECRETS, new Mailbox());
  const data = await connection.driver.dumpDataDir('none');
  writeFileSync(path.join(folder, 'data.tar'), Buffer.from(await data.arrayBuffer()));
  await backend.close();
}

/** Somebody's server, whose role may make databases: what is made there goes again, and what is there is not touched. */
function serverAt(address: string) {
  return {
    url: (database?: string) => (database ? Object.assign(new URL(address), { pathname: database }).href : address),
    async stop() {
      const chief = connectToPostgres(address);
      await chief.exec(`drop database if exists ${TEMPLATE} with (force)`);
      await chief.close();
    },
  };
}

async function serverTemplate(server: Pick<ReturnType<typeof serverAt>, 'url' | 'stop'>) {
  const chief = connectToPostgres(server.url());
  await chief.exec(`create database ${TEMPLATE}`);
  await chief.close();
  const connection = connectToPostgres(server.url(TEMPLATE));
  const backend = await startLiteApp('postgres', connection, TEST_SECRETS, new Mailbox());
  await backend.close();
  return server;
}
