import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { PEOPLE } from '../support/browser.ts';
import { freePort, startServer } from '../support/e2e-server.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { Visitor } from '../support/visitor.ts';

const PAGES_MAX = 120;

test('reading writes nothing: whatever anyone opens, no table changes (X5)', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-reading-'));
  const database = await startPostgres();
  const server = await startServer({ DATA_DIR: folder, PORT: String(await freePort()), DATABASE_URL: database.url('postgres'), DEMO: '1' });
  const sql = postgres(database.url('postgres'), { max: 1, onnotice: () => undefined });
  try {
    const visitors = [new Visitor(server.url)];
    for (const email of Object.values(PEOPLE)) {
      const visitor = new Visitor(server.url);
      await visitor.signIn(email);
      visitors.push(visitor);
    }
    const before = await contents(sql);
    let opened = 0;
    for (const visitor of visitors) opened += await readEverything(visitor, server.url);
    expect(opened).toBeGreaterThan(150);
    expect(await contents(sql)).toEqual(before);
  } finally {
    await sql.end();
    await server.stop();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** What each table of ours holds, in short. */
async function contents(sql: postgres.Sql): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await sql.unsafe<{ sum: string | null }[]>(`select count(*) || ' ' || md5(string_agg(t::text, '|' order by t::text)) as sum from public.${name} t`);
    found[name] = row?.sum ?? 'empty';
  }
  return found;
}

/** Opens every address that links lead to, one of each kind, and a few that no link names. Gives how many. */
async function readEverything(visitor: Visitor, site: string): Promise<number> {
  const waiting = ['/my', '/', '/respond/demo', '/respond/demo/1', '/respond/demo/check', '/receipt/words', '/receipt/withdraw', '/sign-out', '/leave', '/language?to=ar&back=/respond/demo', '/healthz', '/nowhere'];
  const met = new Set(waiting);
  let opened = 0;
  for (let next = waiting.shift(); next !== undefined && opened < PAGES_MAX; next = waiting.shift()) {
    const answer = await visitor.get(next);
    expect(answer.status, next).toBeLessThan(500);
    opened++;
    for (const [, href = ''] of (await answer.text()).matchAll(/(?:href|action)="(\/[^"#]*)"/g)) {
      const { pathname, search } = new URL(href.replaceAll('&amp;', '&'), site);
      const kind = pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
      if (met.has(kind) || pathname.startsWith('/assets/')) continue;
      met.add(kind);
      waiting.push(pathname + search);
    }
  }
  return opened;
}
