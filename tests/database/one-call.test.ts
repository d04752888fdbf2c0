import type { PostgresConnection } from '@supabase/lite/postgres';
import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { openSurvey, send, sending, type OpenSurvey } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { told } from '../support/told.ts';

const hash = () => randomBytes(32).toString('hex');
const saving = (bucket: string, limit = 9) => ({ the_bucket: bucket, the_limit: limit, the_minutes: 10 });

describe.each(ENGINES)('a page of someone who answers, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let survey: OpenSurvey;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    survey = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
  });
  afterAll(() => database.close());

  /** What a page reads in one call, and the same asked for part by part. */
  async function readBothWays(address: string, draft: string | null, receipt: string | null, version: string | null = null) {
    const { db } = cast.anon;
    const survey = (await db.rpc('read_survey', { the_address: address, the_known_version: version })).data;
    const byParts = { survey, draft: (await db.rpc('read_draft', { the_draft_hash: draft })).data, sent: (await db.rpc('find_response', { the_receipt_hash: receipt })).data };
    const atOnce: unknown = await told(db.rpc('read_link', { the_address: address, the_known_version: version, the_draft_hash: draft, the_receipt_hash: receipt }));
    return { byParts, atOnce };
  }

  it('reads in one call what three would: before, while and after someone answers, and once the wave is closed', async () => {
    const other = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    const [draft, sent] = [hash(), sending([{ question: 'q0', body: 'Kept' }])];
    const look = async () => {
      const { byParts, atOnce } = await readBothWays(other.address, draft, sent.receipt);
      expect(atOnce).toEqual(byParts);
      return byParts;
    };
    expect(await look()).toMatchObject({ survey: { state: 'open', definition: expect.anything() as unknown }, draft: null, sent: null });
    await told(cast.anon.db.rpc('keep_draft', { the_address: other.address, the_draft_hash: draft, the_sealed: 'sealed' }));
    expect(await look()).toMatchObject({ draft: 'sealed', sent: null });
    await told(send(cast, other.address, sent, draft));
    expect(await look()).toMatchObject({ draft: null, sent: { replyBy: expect.any(String) as string } });
    await told(cast.as('facilitator').db.rpc('close_wave', { the_wave: other.wave }));
    expect(await look()).toMatchObject({ survey: { state: 'closed' }, sent: { replyBy: expect.any(String) as string } });
  });

  it('reads nothing behind no link, of nobody, and not the questions that are known', async () => {
    expect((await readBothWays('no-such-link', null, null)).atOnce).toEqual({ survey: null, draft: null, sent: null });
    const { atOnce } = await readBothWays(survey.address, null, null);
    const { version } = (atOnce as { survey: { version: string } }).survey;
    expect((await readBothWays(survey.address, null, null, version)).atOnce).toMatchObject({ survey: { version, definition: null }, draft: null, sent: null });
  });

  const tried = async (bucket: string) => (await database.sql<{ attempts: number }>('select attempts from public.attempt_counts where bucket = $1', [bucket]))[0]?.attempts ?? 0;

  it('counts a saving and keeps it in one call, and keeps none past the limit', async () => {
    const [draft, bucket] = [hash(), hash()];
    const keep = (sealed: string) => told(cast.anon.db.rpc('keep_counted_draft', { ...saving(bucket, 2), the_address: survey.address, the_draft_hash: draft, the_sealed: sealed }));
    expect([await keep('one'), await keep('two'), await keep('three')]).toEqual(['kept', 'kept', 'slow_down']);
    expect(await tried(bucket)).toBe(2);
    expect(await told(cast.anon.db.rpc('read_draft', { the_draft_hash: draft }))).toBe('two');
  });

  it('counts a saving that a closed wave does not take', async () => {
    const other = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    await told(cast.as('facilitator').db.rpc('close_wave', { the_wave: other.wave }));
    const [draft, bucket] = [hash(), hash()];
    expect(await told(cast.anon.db.rpc('keep_counted_draft', { ...saving(bucket), the_address: other.address, the_draft_hash: draft, the_sealed: 'late' }))).toBe('wave_closed');
    expect(await tried(bucket)).toBe(1);
    expect((await cast.anon.db.rpc('read_draft', { the_draft_hash: draft })).data).toBeNull();
  });

  it('is three statements to a server of its own, since others wait for what each of them holds', async () => {
    if (!database.url) return expect(database.engine).toBe('pglite');
    const sent = vi.spyOn(pg.Client.prototype, 'query');
    try {
      expect(await told(cast.anon.db.rpc('read_draft', { the_draft_hash: hash() }))).toBeNull();
      expect(sent.mock.calls.map(([statement]) => String(statement).replace(/\(.*/s, '').trim())).toEqual(['begin;select set_config', 'select * from public.read_draft', 'commit']);
    } finally {
      sent.mockRestore();
    }
  });

  it('begins on another connection where one has ended, and asks nothing twice', async () => {
    if (!('kysely' in database.connection) || !database.url) return expect(database.engine).toBe('pglite');
    const { kysely } = database.connection as PostgresConnection;
    const { query } = pg.Client.prototype;
    const sent: string[] = [];
    const broken = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...given: unknown[]): never {
      const statement = String(given[0]);
      if (/begin|once/.test(statement)) sent.push(statement);
      if (sent.length === 1 || statement.includes('once')) return Promise.reject(new Error('Connection terminated unexpectedly')) as never;
      return Reflect.apply(query, this, given) as never;
    });
    try {
      await expect(kysely.transaction().execute((transaction) => sql`select ${1}::integer as once`.execute(transaction))).rejects.toThrow('Connection terminated');
      expect(sent).toEqual(['begin', 'begin', 'select $1::integer as once']);
    } finally {
      broken.mockRestore();
    }
  });

  it('knows who asks as before, and takes it from nobody but a token', async () => {
    expect(await told(cast.as('facilitator').db.rpc('viewer'))).toMatchObject({ id: cast.as('facilitator').id });
    expect((await cast.anon.db.rpc('viewer')).error?.code).toBe('42501');
  });
});
