import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { gatherCast, type Cast } from '../support/personas.ts';

describe.each(ENGINES)('requests side by side on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
  });
  afterAll(() => database.close());

  it('never lends one person the rights or the rollback of another', async () => {
    const programmesOf = async (asked: PromiseLike<{ data: { slug: string }[] | null; error: { code?: string } | null }>) => {
      const { data, error } = await asked;
      return error ? error.code : data?.map(({ slug }) => slug).join();
    };
    const round = async (n: number) => Promise.all([
      programmesOf(cast.as('member').db.from('programmes').select('slug')),
      programmesOf(cast.anon.db.from('programmes').select('slug')),
      programmesOf(cast.as('secretary', 'elsewhere').db.from('programmes').select('slug')),
      cast.as('secretary').db.rpc('add_board', {
        the_programme: cast.programmes.here.id, the_name: `Board ${n}`, the_kind: null, the_purpose: null, the_chair: null, the_seat: null, the_how: null,
      }).then(({ error }) => error),
    ]);
    const rounds = await Promise.all(Array.from({ length: 25 }, (_, n) => round(n)));
    expect(new Set(rounds.map(([member, nobody, other, fault]) => JSON.stringify([member, nobody, other, fault])))).toEqual(new Set(['["here","42501","elsewhere",null]']));
    const [boards] = await database.sql('select count(*)::integer as n from public.boards');
    expect(boards?.n).toBe(25);
  });
});
