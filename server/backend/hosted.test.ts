import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfiguration } from '../configuration.ts';
import { openHosted } from './hosted.ts';
import { readRoutines } from './routines.ts';

const { hashes } = readRoutines();

/** A project that answers every request the same way, and how to reach it. */
let project: Server | undefined;
async function projectThatSays(status: number, body: unknown): Promise<ReturnType<typeof readConfiguration>> {
  project = createServer((_request, response) => void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body)));
  await new Promise<void>((resolve) => project?.listen(0, '127.0.0.1', resolve));
  const address = project.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return readConfiguration({ NODE_ENV: 'test', SUPABASE_URL: `http://127.0.0.1:${port}`, SUPABASE_PUBLISHABLE_KEY: 'p', SUPABASE_SECRET_KEY: 's', DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1', BACKUP_DAYS: '0' }, 'command');
}

describe('a start on a Supabase project', () => {
  afterEach(() => project?.close());

  it('goes on when its functions and views are those of this version', async () => {
    await expect(openHosted(await projectThatSays(200, hashes))).resolves.toMatchObject({ kind: 'supabase' });
  });

  it.each([
    ['are of another version', 200, { ...hashes, migrations: 'a'.repeat(64) }],
    ['are of one that had a file more', 200, { ...hashes, 'work/gone.sql': 'a'.repeat(64) }],
    ['were never brought in', 404, { code: 'PGRST202' }],
  ])('says what to do when they %s', async (_when, status, body) => {
    await expect(openHosted(await projectThatSays(status, body))).rejects.toThrow(/not those of this version. Run npm run routines:migration, then npx supabase db push/);
  });

  it('goes on when the project does not answer now: whoever watches over it is told so', async () => {
    await expect(openHosted(await projectThatSays(503, {}))).resolves.toMatchObject({ kind: 'supabase' });
  });
});
