import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ITEM_OF_ARRAY } from '../../server/backend/array-types.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';

describe.each(ENGINES)('what is read of a row, on %s', (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());

  it('has the lists that a table, a view or a function of ours gives read as lists', async () => {
    const given = await database.sql<{ type: number; name: string }>(`
      select distinct t.oid::integer as type, t.typname as name from pg_catalog.pg_type t
      where t.typcategory = 'A' and (
        exists (select 1 from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
                where a.atttypid = t.oid and c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace))
        or exists (select 1 from pg_catalog.pg_proc p where p.pronamespace = 'public'::regnamespace and t.oid = any (p.prorettype || coalesce(p.proallargtypes, '{}'))))`);
    expect(given.length).toBeGreaterThan(0);
    expect(given.filter(({ type }) => !ITEM_OF_ARRAY.has(type))).toEqual([]);
  });

  it('reads a list of each kind', async () => {
    const [row] = await database.sql(`select array[true] as flags, array[1, 2] as numbers, array[3000000000] as large, array['a,b', 'c"d'] as texts,
      array['1f0e8400-e29b-41d4-a716-446655440000'::uuid] as ids, array['{"a": [1]}'::jsonb] as objects, array['2026-03-29'::date] as days`);
    expect(row).toEqual({
      flags: [true], numbers: [1, 2], large: [3_000_000_000], texts: ['a,b', 'c"d'],
      ids: ['1f0e8400-e29b-41d4-a716-446655440000'], objects: [{ a: [1] }], days: ['2026-03-29'],
    });
  });

  it('copies no table of types that nobody uses for each statement, when embedded', () => {
    if (engine !== 'pglite') return expect(database.url).toMatch(/^postgres:/);
    const { parsers } = Reflect.get(database.connection, 'driver') as { parsers: object };
    // Past about a hundred, V8 keeps such a table in another way, and copying it costs thirty times as much.
    expect(Object.keys(parsers).length).toBeLessThan(64);
  });
});
