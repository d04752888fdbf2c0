import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceClient } from '../../app/platform/service.server.ts';
import { ENGINES, openTestDatabase, type Row, type TestDatabase } from '../support/database.ts';
import { addBoard, contributionsOf, decide, makeTheme, marker, openSurvey, send, sending } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { EVERY_PURPOSE } from '../support/purposes.ts';
import { outcomeOf, told } from '../support/told.ts';

/** Rule C5: what people said is kept for as long as they were told, by purpose, and what was removed is proven. */
describe.each(ENGINES)('retention, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let survey: { survey: string; wave: string; address: string };
  const mark = marker();
  const lead = () => cast.as('programme_lead').db;
  const service = () => serviceClient(database.backend, 'a test moves the clock');
  /** What the job does on the day so many months after today. */
  const runIn = async (months: number, days = 0) => {
    const [row] = await database.sql<{ day: string }>(`select (private.today() + make_interval(months => $1, days => $2))::date::text as day`, [months, days]);
    return told(service().rpc('run_retention', { the_programme: cast.programmes.here.id, the_day: row?.day ?? '' }));
  };
  const count = async (table: string) => (await database.sql<{ n: number }>(`select count(*)::integer as n from public.${table}`))[0]?.n;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    const months = { take_part: 24, quote_boards: 12, quote_public: 6, contact_again: 3, equality: 9 };
    survey = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }], EVERY_PURPOSE.map((one) => ({ ...one, retentionMonths: months[one.purpose] })));
    // What is set down later holds for later waves.
    await told(lead().rpc('save_purposes', { the_survey: survey.survey, the_purposes: EVERY_PURPOSE.map((one) => ({ ...one, retentionMonths: 1 })) }));
    const sent = sending([{ question: 'q0', body: `Said ${mark}` }], { boards: true, public: true });
    await told(send(cast, survey.address, sent));
    await told(cast.anon.db.rpc('leave_contact', { the_address: survey.address, the_id: randomUUID(), the_name: 'Sam', the_ways: [{ way: 'call', to: '0115 496 0000' }] }));
    await told(cast.anon.db.rpc('give_equality', { the_address: survey.address, the_id: randomUUID(), the_question: 'age', the_choices: ['a'] }));
    const words = (await contributionsOf(database, sent.receipt)).get('q0') ?? '';
    await told(cast.as('facilitator').db.rpc('ask_to_quote', { the_contribution: words, the_audience: 'public' }));
    const theme = await makeTheme(cast, 'here', 'Doors', { evidence: [{ contribution: words, side: 'for' }], agreed: true });
    await decide(cast, 'here', await addBoard(cast, 'here', 'Board'), [{ theme }, { contribution: words }], 'published');
  });
  afterAll(() => database.close());

  it('removes nothing while a wave is open, nor before its time', async () => {
    expect(await runIn(100)).toBe(0);
    await told(cast.as('facilitator').db.rpc('close_wave', { the_wave: survey.wave }));
    expect(await runIn(3, -1)).toBe(0);
  });

  it('a legal hold stops it, and lifting it lets it go on; only the programme lead may', async () => {
    expect(await outcomeOf(cast.as('facilitator').db.rpc('hold_retention', { the_listening: survey.wave, the_reason: 'An inquiry' }))).toBe('forbidden');
    await told(lead().rpc('hold_retention', { the_listening: survey.wave, the_reason: 'An inquiry' }));
    expect(await runIn(100)).toBe(0);
    expect(await told(lead().rpc('read_retention', { the_programme: cast.programmes.here.id }))).toMatchObject({ listenings: [{ hold: 'An inquiry' }] });
    await lead().rpc('hold_retention', { the_listening: survey.wave });
  });

  it('removes each purpose when its own time is over, proves it, and finds nothing the next day', async () => {
    expect(await runIn(3)).toBe(1);
    expect(await count('contact_requests')).toBe(0);
    expect(await runIn(3, 1)).toBe(0);
    expect(await runIn(6)).toBe(1);
    expect([await count('quote_clearances'), await count('contributions')]).toEqual([0, 1]);
    expect(await runIn(12)).toBe(2);
    expect(await count('equality_answers')).toBe(0);
    expect(await runIn(24)).toBe(1);
    for (const table of ['contributors', 'responses', 'answers', 'contributions', 'consents', 'theme_evidence']) expect(await count(table), table).toBe(0);
    expect(await runIn(100)).toBe(0);
    const kept = (await told(lead().rpc('read_retention', { the_programme: cast.programmes.here.id }))) as { removed: Row[]; kept: Row[] };
    expect(kept.removed.map(({ purpose, months, howMany }) => [purpose, months, howMany]).sort()).toEqual([['contact_again', 3, 1], ['equality', 9, 1], ['quote_boards', 12, 1], ['quote_public', 6, 1], ['take_part', 24, 1]]);
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${mark}|Sam|0115`));
    const trail = await database.sql<{ reason: string }>(`select reason from public.audit_events where action = 'removed' and thing = 'kept' order by 1`);
    expect(trail.map(({ reason }) => reason)).toEqual(['contact_again', 'equality', 'quote_boards', 'quote_public', 'take_part']);
    // The decision stands, with what changed; its words are gone, and nobody is said to have taken them back.
    const evidence = await database.sql<{ gone: string | null }>('select gone from public.decision_evidence order by gone nulls first');
    expect(evidence.map(({ gone }) => gone)).toEqual([null, 'retention']);
    const counts = await told(cast.as('facilitator').db.rpc('theme_counts', { the_programme: cast.programmes.here.id }));
    expect(counts.map(({ withdrawn }) => withdrawn)).toEqual([0]);
  });

  it('drafts whose time is over are dropped by a job, not by somebody else’s saving', async () => {
    const other = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    const keep = (the_draft_hash: string) => told(cast.anon.db.rpc('keep_draft', { the_address: other.address, the_draft_hash, the_sealed: 'sealed' }));
    const [old, fresh] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
    await keep(old);
    await database.sql(`update public.answer_drafts set expires_at = now() - interval '1 minute'`);
    await keep(fresh);
    expect(await count('answer_drafts')).toBe(2);
    expect((await cast.anon.db.rpc('read_draft', { the_draft_hash: old })).data).toBeNull();
    expect(await told(service().rpc('drop_expired_drafts'))).toBe(1);
    expect(await told(cast.anon.db.rpc('read_draft', { the_draft_hash: fresh }))).toBe('sealed');
  });
});
