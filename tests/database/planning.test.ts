import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase('pglite');
});
afterAll(() => database.close());

/** How the embedded database's one session goes about a question that it was asked before: the plan it kept. */
async function keptPlan(): Promise<string> {
  return (await database.sql('explain execute one_of_many(1)')).flatMap(Object.values).join('\n');
}

it('plans anew, when it is told to, what the embedded database planned while a table was empty', async () => {
  await database.sql('create table private.many (id integer primary key, words text not null)');
  await database.sql(`insert into private.many values (0, 'the first')`);
  await database.backend.tidy?.();
  await database.sql(`set plan_cache_mode = force_generic_plan`);
  await database.sql('prepare one_of_many (integer) as select words from private.many where id = $1');
  expect(await keptPlan()).toContain('Seq Scan');

  await database.sql(`insert into private.many select n, repeat('words ', 100) from generate_series(1, 3000) n`);
  expect(await keptPlan(), 'a table that grew does not change a plan by itself').toContain('Seq Scan');
  await database.backend.planAnew?.();
  expect(await keptPlan()).toContain('Index Scan');
});
