import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { openSurvey, send, sending } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { told } from '../support/told.ts';

/** Rule 8 of decision 012: seven answers planted in a group do not tell whether an eighth person is in it. */
describe.each(ENGINES)('planted answers, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
  });
  afterAll(() => database.close());

  /** A wave with so many people, whose equality answers are put in its table as the door would. */
  async function wave(people: number): Promise<string> {
    const survey = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    for (let n = 0; n < people; n++) await told(send(cast, survey.address, sending([{ question: 'q0', body: 'Yes' }])));
    return survey.wave;
  }

  async function answered(the_wave: string, of: { a: number; b: number }): Promise<void> {
    await database.sql('delete from public.equality_answers where listening_id = $1', [the_wave]);
    for (const [choice, count] of Object.entries(of)) {
      await database.sql(`insert into public.equality_answers (id, programme_id, listening_id, question_id, choices)
        select gen_random_uuid(), w.programme_id, w.id, 'age', array[$2::text] from public.waves w cross join generate_series(1, $3::integer) where w.id = $1`, [the_wave, choice, count]);
    }
  }

  /** What closing it so many times over would show: for each time the groups that stand alone. */
  async function shown(the_wave: string, times: number): Promise<string[]> {
    const seen: string[] = [];
    for (let n = 0; n < times; n++) {
      await database.sql('delete from public.listening_breakdowns where listening_id = $1', [the_wave]);
      await database.sql('select private.break_down(w) from public.waves w where id = $1', [the_wave]);
      const [row] = await database.sql<{ groups: { groups: string[] }[]; least_count: number }>(`select groups, least_count from public.listening_breakdowns where listening_id = $1 and split_by = 'equality'`, [the_wave]);
      expect(row?.least_count, 'the number that was thrown is kept nowhere').toBe(8);
      seen.push((row?.groups ?? []).filter(({ groups }) => groups.length === 1).map(({ groups }) => groups[0]).join());
    }
    return seen;
  }

  it('a group of nine to eleven may stand alone and may not, so that a planter who sees it learns nothing for certain', async () => {
    const here = await wave(42);
    for (const count of [9, 10, 11]) {
      await answered(here, { a: 30, b: count });
      const seen = await shown(here, 80);
      expect(seen.some((groups) => groups.split(',').includes('b')), `${count} alone`).toBe(true);
      expect(seen.some((groups) => !groups.split(',').includes('b')), `${count} among others`).toBe(true);
    }
  });

  it('no more equality answers count than people took part (M8)', async () => {
    const here = await wave(3);
    await answered(here, { a: 20, b: 20 });
    expect(new Set(await shown(here, 5))).toEqual(new Set(['']));
  });
});
