import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inFlat, makeSurveyOf, openWaveOf, type SmallWave } from '../support/asked-of-few.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { told } from '../support/told.ts';
import { attackLeavingOut, TOLD_ATTACKS } from '../support/told-worlds.ts';

const NOT_RAW = ['board_member', 'secretary', 'programme_lead'] as const;
const figure = z.number().nullable().optional();
const toldShape = z.object({
  told: z.enum(['raw', 'open', 'published']), people: z.number(), least: z.number(), paper: figure, minutes: figure, withdrawn: figure, began: figure,
  questions: z.record(z.string(), z.object({
    isShown: z.boolean(), answered: z.number().optional(), rest: z.number().optional(), skipped: z.number().optional(), counts: z.record(z.string(), z.number()).optional(),
    together: z.array(z.object({ keys: z.array(z.string()), people: z.number().nullable() })).optional(),
    bands: z.array(z.object({ from: z.number().nullable(), to: z.number().nullable(), people: z.number() })).optional(),
  })),
});

describe.each(ENGINES)('what a wave tells, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
  });
  afterAll(() => database.close());

  const close = ({ wave }: SmallWave) => told(cast.as('facilitator').db.rpc('close_wave', { the_wave: wave }));
  const open = async () => openWaveOf(cast, await makeSurveyOf(cast), 'Now');
  const read = async (wave: string, role: (typeof NOT_RAW)[number] | 'facilitator' = 'board_member') => toldShape.parse(await told(cast.as(role).db.rpc('wave_results', { the_wave: wave })));
  const everyoneElse = async (wave: string) => {
    const [one, ...others] = await Promise.all(NOT_RAW.map((role) => read(wave, role)));
    for (const other of others) expect(other).toEqual(one);
    return one ?? expect.fail();
  };
  const listed = async (wave: string) => (await told(cast.as('board_member').db.rpc('list_results', { the_programme: cast.programmes.here.id }))).find(({ wave_id }) => wave_id === wave);

  it('tells of an open wave how many took part, in steps of the least count, and no answers', async () => {
    const wave = await open();
    const seen: number[] = [];
    for (let n = 0; n < 17; n++) {
      await wave.answer(inFlat(n));
      const results = await everyoneElse(wave.wave);
      expect(results).toMatchObject({ told: 'open', questions: {} });
      expect(Object.keys(results).filter((key) => ['paper', 'began', 'minutes', 'withdrawn', 'agreedTo'].includes(key))).toEqual([]);
      seen.push(results.people);
      expect(await listed(wave.wave)).toMatchObject({ people: results.people, in_steps_of: 8 });
    }
    expect(seen).toEqual([0, 0, 0, 0, 0, 0, 0, 8, 8, 8, 8, 8, 8, 8, 8, 16, 16]);
    expect(await told(cast.as('board_member').db.rpc('wave_changes', { the_wave: wave.wave }))).toEqual([]);
    expect(await read(wave.wave, 'facilitator')).toMatchObject({ told: 'raw', people: 17 });
  });

  it('tells nothing of a closed wave that fewer than the least count answered', async () => {
    const wave = await open();
    for (let n = 0; n < 7; n++) await wave.answer(inFlat(n));
    await close(wave);
    expect(await everyoneElse(wave.wave)).toMatchObject({ told: 'published', people: 0, questions: {} });
    expect(await listed(wave.wave)).toMatchObject({ people: 0, in_steps_of: 8 });
  });

  it('of nine people tells neither the one in a refuge nor what they answered, nor the most nights, nor years of birth', async () => {
    const wave = await open();
    for (let n = 0; n < 8; n++) await wave.answer(inFlat(n));
    await wave.answer(inFlat(8, { stay: { choices: ['refuge'] }, settled: undefined, safe: { rating: 'strongly_disagree' }, nights: { number: 365 }, born: { date: '1941' } }));
    await close(wave);
    const { questions, people } = await everyoneElse(wave.wave);
    expect(people).toBe(9);
    expect(questions.safe, 'asked of one').toEqual({ isShown: false });
    expect(questions.settled, 'asked of all but one').toEqual({ isShown: false });
    expect(questions.stay).toMatchObject({ isShown: true, answered: 9, counts: {}, together: [] });
    expect(questions.nights?.bands, 'too few for two bands').toEqual([]);
    expect(questions.born?.bands).toEqual([]);
    expect(Object.values(questions.trust?.counts ?? {}).reduce((sum, count) => sum + count, 0), 'a scale is told exactly').toBe(9);
    expect(JSON.stringify(questions)).not.toMatch(/365|1941|strongly_disagree|refuge/);
  });

  it('of where people stopped, leaves out those who were not asked, for every reader (27)', async () => {
    const wave = await open();
    const toFriends = { stay: { choices: ['friends'] }, settled: undefined };
    for (let n = 0; n < 24; n++) await wave.answer(inFlat(n, n < 12 ? {} : toFriends));
    await close(wave);
    const shape = z.object({ began: z.number(), questions: z.record(z.string(), z.object({ passed: z.number().optional(), couldPass: z.number().optional() })) });
    for (const role of ['facilitator', 'board_member'] as const) {
      const { began, questions } = shape.parse(await told(cast.as(role).db.rpc('wave_results', { the_wave: wave.wave })));
      expect(began, role).toBe(24);
      expect([questions.stay, questions.settled, questions.trust], role).toEqual([{ passed: 24, couldPass: 24 }, { passed: 12, couldPass: 12 }, { passed: 24, couldPass: 24 }]);
    }
  });

  it('counts small options together, never one alone, and never says the ends of numbers', async () => {
    const wave = await open();
    const stay = (n: number) => (n < 20 ? 'flat' : n < 36 ? 'friends' : n < 38 ? 'refuge' : 'tent');
    for (let n = 0; n < 40; n++) await wave.answer(inFlat(n, { stay: { choices: [stay(n)] }, settled: n < 20 ? { rating: 'agree' } : undefined, nights: { number: n === 39 ? 300 : n % 6 }, born: { date: n === 39 ? '1931' : String(1960 + n) }, ...(n === 3 ? { share: { agreed: false } } : {}), ...(n < 39 ? {} : { reach: { contact: true } }) }), null, n < 2);
    await close(wave);
    const { questions, ...figures } = await everyoneElse(wave.wave);
    expect(figures.paper, 'two on paper').toBeNull();
    expect(questions.stay?.counts).toEqual({ flat: 20 });
    expect(questions.stay?.together).toEqual([{ keys: expect.arrayContaining(['friends', 'refuge', 'tent']) as string[], people: 20 }]);
    expect(questions.settled, 'asked of an option that is told').toMatchObject({ isShown: true, answered: 20, counts: { agree: 20 } });
    expect(questions.share, 'one said no').toMatchObject({ counts: {}, together: [] });
    expect(questions.reach, 'one asked to be called').toEqual({ isShown: false });
    expect(questions.help?.counts).toEqual({ money: 20 });
    expect(questions.help?.together, 'everyone chose talk').toEqual([{ keys: ['luck', 'care', 'talk'], people: null }]);
    // By group an answer is told only where it is told of everyone: "flat" is, "talk" is counted together with others.
    for (const [question, picked] of [['stay', 'flat'], ['help', 'talk'], ['share', 'yes']]) {
      await database.sql(`insert into public.listening_breakdowns (listening_id, split_by, question_id, programme_id, least_count, picked, groups) values ($1, 'language', $2, $3, 8, array[$4], '[]')
        on conflict (listening_id, split_by, question_id) do update set picked = excluded.picked`, [wave.wave, question, cast.programmes.here.id, picked]);
    }
    const byGroup = async (role: 'board_member' | 'facilitator') => z.object({ questions: z.record(z.string(), z.unknown()) }).parse(await told(cast.as(role).db.rpc('wave_breakdown', { the_wave: wave.wave, the_split: 'language' }))).questions;
    expect(Object.keys(await byGroup('board_member')).filter((id) => ['stay', 'help', 'share'].includes(id))).toEqual(['stay']);
    expect(Object.keys(await byGroup('facilitator'))).toEqual(expect.arrayContaining(['stay', 'help', 'share']));
    expect(questions.first, 'everyone put home first').toMatchObject({ counts: {}, together: [] });
    for (const id of ['nights', 'born']) {
      const bands = questions[id]?.bands ?? [];
      expect(bands.length).toBeGreaterThan(1);
      for (const band of bands) expect(band.people).toBeGreaterThanOrEqual(8);
      expect([bands[0]?.from, bands.at(-1)?.to]).toEqual([null, null]);
      expect(bands.reduce((sum, { people }) => sum + people, 0)).toBe(40);
    }
    expect(JSON.stringify(questions)).not.toMatch(/300|1931/);
  });

  it('tells no follow-up whose number would take an option out of those counted together', async () => {
    const wave = await open();
    const stay = (n: number) => (n < 30 ? 'flat' : n < 38 ? 'refuge' : 'friends');
    for (let n = 0; n < 40; n++) await wave.answer(inFlat(n, { stay: { choices: [stay(n)] }, settled: n < 30 ? { rating: 'agree' } : undefined, ...(n >= 30 && n < 38 ? { safe: { rating: 'agree' } } : {}) }));
    await close(wave);
    const { questions } = await everyoneElse(wave.wave);
    // Eight in a refuge and two with friends: ten together. How many answered as people in a refuge would tell the two.
    expect(questions.stay).toMatchObject({ counts: { flat: 30 }, together: [{ people: 10 }] });
    expect(questions.safe).toEqual({ isShown: false });
    expect(questions.settled?.isShown).toBe(true);
  });

  it('gives the attacker nothing: sums, conditions, several choices, places, ends, two looks (C6)', async () => {
    const found: Record<string, string[]> = {};
    const publications: Record<string, number> = {};
    for (const [tried, attack] of TOLD_ATTACKS) {
      const attacker = await attack(database);
      publications[tried] = attacker.publications;
      if (attacker.concludes().length > 0) found[tried] = attacker.concludes().slice(0, 5);
    }
    expect(found).toEqual({});
    // Where there are people enough, something is told: else there would be nothing to attack.
    expect(Object.values(publications).filter((many) => many > 1).length, JSON.stringify(publications)).toBeGreaterThan(TOLD_ATTACKS.length / 2);
  });

  it('is attacked by someone who finds what leaving out small options gives away', async () => {
    expect((await attackLeavingOut(database, 9, 3, 3)).concludes().length).toBeGreaterThan(0);
  });

  it('looks the same at two moments until eight more people stand behind it, sent or taken back', async () => {
    const wave = await open();
    const receipts: string[] = [];
    for (let n = 0; n < 20; n++) receipts.push(await wave.answer(inFlat(n)));
    await close(wave);
    const before = await everyoneElse(wave.wave);
    for (let n = 0; n < 7; n++) {
      if (n % 2) await told(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: receipts[n] ?? '' }));
      else await wave.answer(inFlat(n, { trust: { scale: 10 } }));
      expect(await everyoneElse(wave.wave), `after ${n + 1}`).toEqual(before);
    }
    await wave.answer(inFlat(9, { trust: { scale: 10 } }));
    const after = await everyoneElse(wave.wave);
    expect(after).toMatchObject({ people: 20 - 3 + 5, withdrawn: 3 });
    // Five came and three went: of neither alone are there eight, so what they answered is not told by the difference.
    expect(after.questions.trust).toEqual(before.questions.trust);
    for (let n = 0; n < 8; n++) await wave.answer(inFlat(n, { trust: { scale: 10 } }));
    expect((await everyoneElse(wave.wave)).questions.trust).toMatchObject({ answered: 30, counts: { 10: 14 } });
  });
});
