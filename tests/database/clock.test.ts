import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RequestContext } from '../../app/platform/context.server.ts';
import { findViewer } from '../../app/platform/guards.server.ts';
import { mayBe } from '../../app/platform/refusals.server.ts';
import { graceUntil } from '../../app/features/surveys/waves/wave.ts';
import { planWaveSchema } from '../../app/features/surveys/waves/wave.schema.ts';
import { setClock } from '../support/clock-at.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { EVERY_PURPOSE } from '../support/purposes.ts';
import { outcomeOf, told } from '../support/told.ts';

const TWO_DAYS = 2 * 86_400_000;

describe.each(ENGINES)('the clock of the machine set back, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
  });
  afterEach(() => void vi.useRealTimers());
  afterAll(() => database.close());

  /** As a page sees it: someone whose cookie holds a session. */
  const context = () => ({ cookie: () => 'sealed', db: cast.as('facilitator').db }) as unknown as RequestContext;

  it('leaves nobody signed in whose session was given later than now, and leads them to sign in (L13)', async () => {
    expect((await findViewer(context()))?.name).toBe(cast.as('facilitator').name);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - TWO_DAYS });
    expect(await findViewer(context())).toBeNull();
    const answer = await cast.as('facilitator').db.from('themes').select('id');
    expect(() => mayBe(answer)).toThrow(expect.objectContaining({ status: 401 }) as Error);
    vi.useRealTimers();
    expect((await findViewer(context()))?.name).toBe(cast.as('facilitator').name);
  });
});

describe.each(ENGINES)('half past midnight in Britain, while it is still yesterday in UTC, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    await setClock(database, '2027-07-01T23:30:00Z');
    cast = await gatherCast(database);
  });
  afterAll(async () => {
    vi.useRealTimers();
    await database.close();
  });

  it('is 2 July for the promise of a wave, in the form and in the database, and for the day it opens, closes and lets go of', async () => {
    const { db } = cast.as('facilitator');
    const promise = (day: string) => planWaveSchema.safeParse({ id: randomUUID(), name: 'Summer', replyBy: { day, month: '7', year: '2027' } }).success;
    expect([promise('2'), promise('3')]).toEqual([false, true]);

    const survey = await told(db.rpc('create_survey', { the_programme: cast.programmes.here.id, the_title: 'S' }));
    await told(db.rpc('save_survey', { the_survey: survey, the_title: 'S', the_definition: { questions: [{ id: 'q0', kind: 'statement', text: 'I am heard' }] } }));
    await told(db.rpc('save_purposes', { the_survey: survey, the_purposes: EVERY_PURPOSE }));
    const planned = (the_reply_by: string) => told(db.rpc('plan_wave', { the_survey: survey, the_name: 'Summer', the_reply_by }));
    expect(await outcomeOf(db.rpc('open_wave', { the_wave: await planned('2027-07-02') }))).toBe('reply_by_passed');
    const wave = await planned('2027-07-03');
    const address = await told(db.rpc('open_wave', { the_wave: wave }));
    await told(db.rpc('close_wave', { the_wave: wave }));
    expect(await database.sql('select opened_on::text, closed_on::text from public.listenings where id = $1', [wave])).toEqual([{ opened_on: '2027-07-02', closed_on: '2027-07-02' }]);
    expect(await told(cast.anon.db.rpc('read_survey', { the_address: address }))).toMatchObject({ closedOn: '2027-07-02', graceUntil: '2027-08-01' });
    expect(graceUntil('2027-07-02')).toBe('2027-08-01');
  });
});
