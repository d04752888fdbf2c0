import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectToPostgres } from '../../server/backend/postgres.ts';
import { applyRoutines, readRoutines, routinesScript } from '../../server/backend/routines.ts';
import { isRoutinesMigration, writeRoutinesMigration } from '../../server/backend/routines-migration.ts';
import { catalogueOf } from '../support/catalogue.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { changedRoutines, exchange, olderRoutines } from '../support/older-routines.ts';

const routines = readRoutines();
const older = olderRoutines(routines);
const changed = changedRoutines(routines, { 'work/clock.sql': (sql) => `${sql}\n-- Says the same.\n` });
const PROGRAMME = `insert into public.programmes (slug, name) values ('kept', 'Kept') returning id`;

describe.each(ENGINES)('routines on %s', (engine) => {
  let database: TestDatabase;
  let fresh: string[];
  const catalogue = () => catalogueOf((query) => database.sql(query));
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    fresh = await catalogue();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await applyRoutines(database.connection, routines);
  });

  it('are left alone when nothing changed', async () => {
    const applied = () => database.sql('select max(xmin::text::bigint) as at from private.routine_objects');
    const before = await applied();
    expect(await applyRoutines(database.connection, routines)).toBe(false);
    expect(await applied()).toEqual(before);
  });

  it('make the same of a database that an earlier version made as of a fresh one, and keep its data', async () => {
    expect(await applyRoutines(database.connection, older)).toBe(true);
    const earlier = await catalogue();
    for (const line of [/^routine: .*public\.audit_people\(the_programme uuid, is_all boolean\)/, /^column: wave_responses\.earlier/, /^policy: themes everyone read themes/, /^trigger: .*themes_watched/, /^view: gone/, /^grant on a column: themes\.voices_withdrawn anon/, /^grant on a routine: can_write\(\) anon/]) {
      expect(earlier.filter((one) => line.test(one)), String(line)).toHaveLength(1);
      expect(fresh.filter((one) => line.test(one)), String(line)).toHaveLength(0);
    }
    const [programme] = await database.sql<{ id: string }>(PROGRAMME);
    await database.sql(`insert into public.themes (programme_id, title, definition) values ($1, 'Kept', 'What was kept.')`, [programme?.id]);
    await database.sql(`select private.record($1::uuid, 'did', 'thing', null)`, [programme?.id]);

    expect(await applyRoutines(database.connection, routines)).toBe(true);
    expect(await catalogue()).toEqual(fresh);
    expect(await database.sql('select title, definition from public.themes')).toEqual([{ title: 'Kept', definition: 'What was kept.' }]);
    expect(await database.sql('select action from public.audit_events')).toEqual([{ action: 'did' }]);
  });

  it('are kept whole when one of them cannot be applied, with the reason in words', async () => {
    const broken = changedRoutines(routines, { 'work/clock.sql': (sql) => `${sql}\nselect nothing_of_this_name();` });
    await expect(applyRoutines(database.connection, broken)).rejects.toThrow(/could not be brought in, and nothing was changed/);
    expect(await catalogue()).toEqual(fresh);
    expect(await database.sql('select private.can_write() as works')).toEqual([{ works: true }]);
  });

  it.each([
    ['a view of somebody’s own', 'create view public.my_own as select * from public.survey_sizes', 'drop view public.my_own'],
    ['the default of a column', 'alter table public.themes alter column title set default private.to_five(3)::text', 'alter table public.themes alter column title drop default'],
    ['a check', 'alter table public.themes add constraint my_own check (private.to_five(3) = 5)', 'alter table public.themes drop constraint my_own'],
    ['an index', 'create index my_own on public.themes (private.to_five(length(title)))', 'drop index public.my_own'],
    ['a column made of others', 'alter table public.themes add column my_own integer generated always as (private.to_five(length(title))) stored', 'alter table public.themes drop column my_own'],
    ['a trigger of somebody’s own', 'create trigger my_own before update on public.themes for each row execute function private.keep_audit()', 'drop trigger my_own on public.themes'],
  ])('are never dropped from under %s', async (_what, make, takeAway) => {
    await database.sql(make);
    const before = await catalogue();
    await expect(applyRoutines(database.connection, changed)).rejects.toThrow(/nothing was changed/);
    expect(await catalogue()).toEqual(before);
    await database.sql(takeAway);
    expect(await catalogue()).toEqual(fresh);
  });

  it('leave alone what somebody made by hand beside them', async () => {
    await database.sql(`create function public.my_own() returns integer language sql as 'select 1'`);
    expect(await applyRoutines(database.connection, changed)).toBe(true);
    expect(await database.sql('select public.my_own() as one')).toEqual([{ one: 1 }]);
    await database.sql('drop function public.my_own()');
  });

  it('give way to a migration that changes what they stand on, when it says so', async () => {
    const change = 'alter table public.survey_versions alter column number type bigint';
    const back = 'alter table public.survey_versions alter column number type integer';
    await expect(database.sql(change)).rejects.toThrow(/view/);
    for (const migration of [change, back]) {
      await database.connection.exec(`call private.drop_routines(); ${migration};`);
      expect(await applyRoutines(database.connection, routines)).toBe(true);
    }
    expect(await catalogue()).toEqual(fresh);
  });

  it('open a door again as often as it is asked for, to those it is opened to alone', async () => {
    const open = (...roles: string[]) => database.sql(`call private.open_door('private.viewer()', variadic array[${roles.map((role) => `'${role}'`).join(', ')}])`);
    await open('anon');
    expect((await catalogue()).filter((line) => /^grant on a routine: (private\.)?viewer\(\) (anon|authenticated|service_role|public)/.test(line))).toHaveLength(2);
    await open('authenticated');
    await open('authenticated');
    expect(await catalogue()).toEqual(fresh);
  });

  it('are brought to a hosted project by a migration, written when something changed', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'throughline-routines-'));
    try {
      const first = writeRoutinesMigration(folder, routinesScript(older), Date.UTC(2027, 0, 31, 9, 5, 7));
      expect(first).toBe(path.join(folder, '20270131090507_routines.sql'));
      expect(writeRoutinesMigration(folder, routinesScript(older), Date.UTC(2027, 1, 1))).toBeNull();
      const second = writeRoutinesMigration(folder, routinesScript(routines), Date.UTC(2026, 0, 1));
      expect(second).toBe(path.join(folder, '20270131090508_routines.sql'));
      for (const file of [first, second]) {
        const sql = readFileSync(file ?? '', 'utf8');
        expect(isRoutinesMigration(sql)).toBe(true);
        await database.connection.exec(`begin; ${sql} commit;`);
      }
      expect(await catalogue()).toEqual(fresh);
      expect(await applyRoutines(database.connection, routines)).toBe(false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('are not touched, nor anything else, in a database whose migrations were edited since it was made', async () => {
    await applyRoutines(database.connection, older);
    const before = await catalogue();
    const [made] = await database.sql<{ version: string; statements: string[] }>('select version, statements from supabase_migrations.schema_migrations order by version limit 1');
    await database.sql(`update supabase_migrations.schema_migrations set statements = array['select 1'] where version = $1`, [made?.version]);
    await expect(database.reopen()).rejects.toThrow(/made by an earlier version whose migrations were edited since \(\d+ foundation\).*It is left as it is. Run the version it was made by, or start on a new data folder \(DATA_DIR\) or an empty database/);
    expect(await catalogue()).toEqual(before);
    await database.sql('update supabase_migrations.schema_migrations set statements = $2::text[] where version = $1', [made?.version, made?.statements]);
    await (engine === 'postgres' ? database.reopen().then((backend) => backend.close()) : database.reopen());
    expect(await catalogue()).toEqual(fresh);
  });
});

describe('routines on a PostgreSQL server with several copies', () => {
  it('are applied by one of those that start at once', async () => {
    const database = await openTestDatabase('postgres');
    const copies = Array.from({ length: 4 }, () => connectToPostgres(database.url ?? ''));
    const applied = await Promise.all(copies.map((copy) => applyRoutines(copy, older)));
    expect(applied.filter(Boolean)).toHaveLength(1);
    await Promise.all(copies.map((copy) => copy.close()));
    await database.close();
  });
});

it('a change that a test makes is one', () => {
  expect(() => exchange('one', 'two', 'three')).toThrow('Not there');
});
