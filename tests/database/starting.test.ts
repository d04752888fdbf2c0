import { randomBytes } from 'node:crypto';
import { cpSync, appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Mailbox } from '../../app/platform/mail.ts';
import { requireMatchingMigrations } from '../../server/backend/migrations-match.ts';
import { connectToPostgres, openPostgres } from '../../server/backend/postgres.ts';
import { readConfiguration } from '../../server/configuration.ts';
import { TEMPLATE } from '../support/template.ts';

const COPIES = 4;

describe('starting on a PostgreSQL server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-starting-'));
  const chief = connectToPostgres(inject('postgresUrl'));
  const made: string[] = [];
  const create = async (from = ''): Promise<string> => {
    const name = `test_${randomBytes(6).toString('hex')}`;
    made.push(name);
    await chief.exec(`create database ${name} ${from}`);
    return Object.assign(new URL(inject('postgresUrl')), { pathname: name }).href;
  };
  afterAll(async () => {
    for (const name of made) await chief.exec(`drop database if exists ${name} with (force)`);
    await chief.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('works for copies that start at once on an empty database: one makes the schema, all of them run (L1)', async () => {
    const configuration = readConfiguration({ NODE_ENV: 'test', DATABASE_URL: await create(), DATA_DIR: path.join(folder, 'data'), DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1', BACKUP_DAYS: '0' });
    const copies = await Promise.all(Array.from({ length: COPIES }, () => openPostgres(configuration, new Mailbox())));
    expect(copies.map(({ migrationsApplied }) => migrationsApplied > 0).sort()).toEqual([false, false, false, true]);
    expect(await Promise.all(copies.map((copy) => copy.health()))).toEqual(['ok', 'ok', 'ok', 'ok']);
    await Promise.all(copies.map((copy) => copy.close()));
  });

  describe('whose database was made by another version (L3)', () => {
    let connection: ReturnType<typeof connectToPostgres>;
    const changed = (name: string, change: (migrations: string) => void) => {
      const migrations = path.join(folder, name);
      cpSync('supabase/migrations', migrations, { recursive: true });
      change(migrations);
      return migrations;
    };
    beforeAll(async () => {
      connection = connectToPostgres(await create(`template ${TEMPLATE}`));
    });
    afterAll(() => connection.close());

    it('goes on when they are the same', async () => {
      await expect(requireMatchingMigrations(connection)).resolves.toBeUndefined();
      await expect(requireMatchingMigrations(connection, changed('spaced', (migrations) => appendFileSync(path.join(migrations, readdirSync(migrations)[0] ?? ''), '\n\n')))).resolves.toBeUndefined();
    });

    it('says so when an applied migration was edited since (L3)', async () => {
      const migrations = changed('edited', (those) => appendFileSync(path.join(those, readdirSync(those)[0] ?? ''), 'select 1;'));
      await expect(requireMatchingMigrations(connection, migrations)).rejects.toThrow(/earlier version whose migrations were edited since \(\d+ foundation\)/);
    });

    it('says so when the database is newer than the code', async () => {
      const migrations = changed('older', (those) => rmSync(path.join(those, readdirSync(those).at(-1) ?? '')));
      await expect(requireMatchingMigrations(connection, migrations)).rejects.toThrow('newer version of Throughline');
    });
  });
});
