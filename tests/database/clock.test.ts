import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { today } from '../../app/platform/written.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { EVERY_PURPOSE } from '../support/purposes.ts';
import { outcomeOf, told } from '../support/told.ts';

/** Half past midnight in Britain, while it is still the day before by the clock of the servers. */
const MIDNIGHT = '2027-07-01T23:30:00Z';

describe.each(ENGINES)('the one clock on %s', (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());

  it.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])('keeps the days of Britain in a session of %s', async (zone) => {
    const [row] = await database.sql<{ day: string; winter: string; today: string }>(
      `select private.day_of('${MIDNIGHT}')::text as day, private.day_of('2027-01-01T23:30:00Z')::text as winter, private.today()::text as today
       from (select set_config('timezone', $1, false) as is_set) s where s.is_set is not null`, [zone]);
    await database.sql(`select set_config('timezone', 'UTC', false)`);
    expect(row).toEqual({ day: '2027-07-02', winter: '2027-01-01', today: today() });
  });
});

/** The embedded database takes its time from the process, so that an hour can be chosen for both. */
describe('at half past midnight in British summer time', () => {
  let database: TestDatabase;
  let cast: Cast;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(MIDNIGHT) });
    database = await openTestDatabase('pglite');
    cast = await gatherCast(database);
  });
  afterEach(() => expect(Date.now()).toBe(Date.parse(MIDNIGHT)));
  afterAll(async () => {
    vi.useRealTimers();
    await database.close();
  });

  it('form, wave and record stand on one day', async () => {
    const { db } = cast.as('facilitator');
    const survey = await told(db.rpc('create_survey', { the_programme: cast.programmes.here.id, the_title: 'S' }));
    await told(db.rpc('save_survey', { the_survey: survey, the_title: 'S', the_definition: { questions: [{ id: 'q0', kind: 'statement', text: 'I am heard' }] } }));
    await told(db.rpc('save_purposes', { the_survey: survey, the_purposes: EVERY_PURPOSE }));
    const plan = async (day: string) => told(db.rpc('plan_wave', { the_survey: survey, the_name: day, the_reply_by: day }));
    expect(today()).toBe('2027-07-02');
    expect(await outcomeOf(db.rpc('open_wave', { the_wave: await plan('2027-07-02') }))).toBe('reply_by_passed');
    const wave = await plan('2027-07-03');
    await told(db.rpc('open_wave', { the_wave: wave }));
    await told(db.rpc('close_wave', { the_wave: wave }));
    const [stands] = await database.sql(`select opened_on::text, closed_on::text, (closed_on + private.grace_days())::text as grace_until from public.waves where id = $1`, [wave]);
    expect(stands).toEqual({ opened_on: '2027-07-02', closed_on: '2027-07-02', grace_until: '2027-08-01' });
  });
});
