import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASKED_OF_FEW, inFlat, makeSurveyOf, openWaveOf, type Sheet, type SmallWave } from '../support/asked-of-few.ts';
import { look, takeFile, type Looked } from '../support/board-view.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { publishTheory } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { told } from '../support/told.ts';

/** What one person answers of which nobody but a facilitator may learn: each pair must look alike. */
const SECRETS: [string, Sheet, Sheet][] = [
  ['a refuge and what they said of it, or a tent', inFlat(0, { stay: { choices: ['refuge'] }, settled: undefined, safe: { rating: 'strongly_disagree' } }), inFlat(0, { stay: { choices: ['tent'] }, settled: undefined })],
  ['the most nights', inFlat(0, { nights: { number: 365 } }), inFlat(0, { nights: { number: 31 } })],
  ['the earliest year of birth', inFlat(0, { born: { date: '1931' } }), inFlat(0, { born: { date: '1949' } })],
  ['what helped one alone', inFlat(0, { help: { choices: ['talk', 'luck'] } }), inFlat(0, { help: { choices: ['talk', 'care'] } })],
  ['what one put first', inFlat(0, { first: { order: ['work', 'home', 'health'] } }), inFlat(0, { first: { order: ['health', 'home', 'work'] } })],
  ['one who said no', inFlat(0, { share: { agreed: false } }), inFlat(0)],
];

/** The attacker of C6 with the files a board member can take and the lists behind the report, before closing, after it, and over time (17). */
describe.each(ENGINES)('files and lists, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let outcomes: string[];
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    outcomes = await publishTheory(database, cast, 'here', 20);
  });
  afterAll(() => database.close());

  /** A wave whose statements speak to an outcome of its own, so that its ratings are told apart from those of other waves. */
  async function open(): Promise<{ wave: SmallWave; looked: Looked }> {
    const outcome = outcomes.shift() ?? expect.fail();
    const questions = ASKED_OF_FEW.questions.map((question) => (question.kind === 'statement' ? { ...question, outcomes: [outcome] } : question));
    const survey = await makeSurveyOf(cast, { ...ASKED_OF_FEW, questions });
    const wave = await openWaveOf(cast, survey, 'Now');
    return { wave, looked: { survey, wave: wave.wave, outcome } };
  }
  const close = ({ wave }: SmallWave) => told(cast.as('facilitator').db.rpc('close_wave', { the_wave: wave }));
  /** Thirty in a flat and nine with friends, and beside them one more. */
  const fill = async (wave: SmallWave, secret: Sheet) => {
    for (let n = 0; n < 39; n++) await wave.answer(inFlat(n, { nights: { number: n % 6 }, ...(n < 30 ? {} : { stay: { choices: ['friends'] }, settled: undefined }) }));
    await wave.answer(secret);
  };

  it('of an open wave look the same from one step of the least count to the next, whoever answers what', async () => {
    const { wave, looked } = await open();
    for (let n = 0; n < 8; n++) await wave.answer(inFlat(n));
    const before = await look(cast, 'board_member', looked);
    const raw = JSON.stringify(await look(cast, 'facilitator', looked));
    for (let n = 0; n < 7; n++) {
      await wave.answer(SECRETS[n % SECRETS.length]?.[1] ?? {});
      expect(await look(cast, 'board_member', looked), `after ${n + 1}`).toEqual(before);
    }
    expect([before.ratings, before.agreeing, before.tables, before.voices]).toEqual([[], [], [], []]);
    expect(JSON.stringify(await look(cast, 'facilitator', looked)), 'there was something to see').not.toBe(raw);
  });

  it('look the same whatever one person answered that may not be told', async () => {
    for (const [what, one, other] of SECRETS) {
      const views: string[] = [];
      const raw: unknown[] = [];
      for (const secret of [one, other]) {
        const { wave, looked } = await open();
        await fill(wave, secret);
        await close(wave);
        const { totals: _all, listed: _ids, outcome: _id, page: _page, ...view } = await look(cast, 'board_member', looked);
        // Which outcome it is, is of the wave and not of what anyone answered.
        views.push(JSON.stringify(view).replace(/Outcome \d+ here/g, 'Outcome'));
        raw.push((await look(cast, 'facilitator', looked)).csv);
      }
      expect(views[0], what).toBe(views[1]);
      expect(raw[0], `${what}, for a facilitator`).not.toEqual(raw[1]);
    }
  });

  it('of a closed wave look the same today as yesterday until the least count of people more stand behind them', async () => {
    const { wave, looked } = await open();
    const receipts: string[] = [];
    for (let n = 0; n < 30; n++) receipts.push(await wave.answer(inFlat(n, n < 20 ? {} : { stay: { choices: ['friends'] }, settled: undefined })));
    await close(wave);
    const yesterday = await look(cast, 'board_member', looked);
    expect(JSON.stringify(yesterday.ratings), 'there is a list to attack').toContain('agree');
    for (let n = 0; n < 7; n++) {
      if (n % 2) await told(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: receipts[n] ?? '' }));
      else await wave.answer(SECRETS[n % SECRETS.length]?.[1] ?? {});
      expect(await look(cast, 'board_member', looked), `after ${n + 1}`).toEqual(yesterday);
    }
    for (let n = 0; n < 8; n++) await wave.answer(inFlat(n));
    expect(await look(cast, 'board_member', looked)).not.toEqual(yesterday);
  });

  it('of rows are for facilitators alone', async () => {
    const { wave, looked } = await open();
    await fill(wave, SECRETS[0]?.[1] ?? {});
    await close(wave);
    for (const what of ['answers', 'tags', 'themes'] as const) {
      for (const format of ['csv', 'xlsx'] as const) expect(await takeFile(cast, 'board_member', looked, what, format), `${what}.${format}`).toBe(403);
    }
  });
});
