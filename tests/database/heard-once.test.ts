import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inFlat, makeSurveyOf, openWaveOf, type SmallWave } from '../support/asked-of-few.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { totalsShape } from '../support/report-and-rows.ts';
import { told } from '../support/told.ts';

type Reader = 'facilitator' | 'board_member';

/** Whoever is known, by their receipt, to have answered before is one person; of everyone else it is said that they are voices, and how many people at most (9). */
describe.each(ENGINES)('people who answered two waves, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  /** What was counted before the two waves of a test. */
  let before: Record<Reader, { voices: number; people: number }>;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
  });
  afterAll(() => database.close());

  /** Two waves of twenty people, of whom so many gave the receipt of the first in the second; some had skipped every question of the first. */
  async function twoWaves(again: number, silent = 0): Promise<[SmallWave, SmallWave]> {
    before = { facilitator: await counted('facilitator'), board_member: await counted('board_member') };
    const survey = await makeSurveyOf(cast);
    const first = await openWaveOf(cast, survey, 'First');
    const receipts: string[] = [];
    for (let n = 0; n < 20; n++) receipts.push(await first.answer(n < silent ? {} : inFlat(n)));
    await close(first);
    await database.sql('update public.listenings set opened_on = opened_on - 60, closed_on = closed_on - 30 where id = $1', [first.wave]);
    const second = await openWaveOf(cast, survey, 'Second');
    for (let n = 0; n < 20; n++) await second.answer(inFlat(n), n < again ? (receipts[n] ?? null) : null);
    return [first, second];
  }
  const close = ({ wave }: SmallWave) => told(cast.as('facilitator').db.rpc('close_wave', { the_wave: wave }));
  const counted = async (role: Reader) => totalsShape.parse(await told(cast.as(role).db.rpc('report_totals', { the_programme: cast.programmes.here.id })));
  /** What the two waves of a test add. */
  const heard = async (role: Reader) => {
    const { voices, people } = await counted(role);
    return { voices: voices - before[role].voices, people: people - before[role].people };
  };

  it('are counted once among people, and their two answerings as voices, which the list under the figure holds', async () => {
    const [, second] = await twoWaves(9);
    expect(await heard('facilitator')).toEqual({ voices: 40, people: 31 });
    expect(await heard('board_member'), 'an open wave tells no answers').toEqual({ voices: 20, people: 20 });
    await close(second);
    for (const role of ['facilitator', 'board_member'] as const) {
      expect(await heard(role), role).toEqual({ voices: 40, people: 31 });
      const listed = await told(cast.as(role).db.rpc('programme_voices', { the_programme: cast.programmes.here.id }));
      expect(new Set(listed.map(({ voice }) => voice)).size, `${role}'s list`).toBe(before[role].voices + 40);
    }
  });

  it('are one in what changed between the waves, and told apart in files, which nothing joins', async () => {
    const [first, second] = await twoWaves(9);
    await close(second);
    const facilitator = cast.as('facilitator').db;
    for (const role of ['facilitator', 'board_member'] as const) {
      const changes = z.array(z.object({ question: z.string(), same: z.object({ people: z.number() }).nullable() })).parse(await told(cast.as(role).db.rpc('wave_changes', { the_wave: second.wave })));
      expect(changes.find(({ question }) => question === 'trust')?.same, role).toMatchObject({ people: 9 });
    }
    const rows = async ({ wave }: SmallWave) => new Set((await told(facilitator.rpc('export_responses', { the_wave: wave, the_after: null, the_count: 500 }))).map(({ pseudonym }) => pseudonym));
    const [then, now] = [await rows(first), await rows(second)];
    expect([then.size, now.size, new Set([...then, ...now]).size]).toEqual([20, 20, 40]);
  });

  it('are not told to readers without raw access where they, or the others, are few', async () => {
    for (const again of [3, 18]) {
      const [, second] = await twoWaves(again);
      await close(second);
      expect(await heard('facilitator')).toEqual({ voices: 40, people: 40 - again });
      expect(await heard('board_member'), `${again} came again`).toEqual({ voices: 40, people: 40 });
    }
  });

  it('are voices, of whom nobody is known to be counted twice, where nobody gave a receipt', async () => {
    const [, second] = await twoWaves(0);
    await close(second);
    for (const role of ['facilitator', 'board_member'] as const) expect(await heard(role), role).toEqual({ voices: 40, people: 40 });
  });

  it('take no person away who had said nothing the first time, and so is no voice of it', async () => {
    const [, second] = await twoWaves(9, 9);
    await close(second);
    for (const role of ['facilitator', 'board_member'] as const) expect(await heard(role), role).toEqual({ voices: 31, people: 31 });
  });

  it('stay one person while those who took their words back are still counted, and after', async () => {
    const [, second] = await twoWaves(9);
    await close(second);
    const late: string[] = [];
    for (let n = 0; n < 8; n++) late.push(await second.answer(inFlat(n)));
    expect(await heard('board_member'), 'published anew').toEqual({ voices: 48, people: 39 });
    await told(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: late[0] ?? '' }));
    expect(await heard('board_member')).toEqual({ voices: 48, people: 39 });
    expect(await heard('facilitator')).toEqual({ voices: 47, people: 38 });
  });
});
