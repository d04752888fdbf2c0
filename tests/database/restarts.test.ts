import type { PostgrestError } from '@supabase/supabase-js';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mayBe } from '../../app/platform/refusals.server.ts';
import { connectToPostgres } from '../../server/backend/postgres.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { openSurvey, send, sending, type OpenSurvey } from '../support/factories.ts';
import { inTime } from '../support/pace.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { told } from '../support/told.ts';

const ROUNDS = 25;
const AT_ONCE = 12;

/** What the app makes of a failure: the status of the page that says so. */
function pageOf(error: PostgrestError): number | string {
  try {
    mayBe({ data: null, error });
    return 'no failure';
  } catch (fault) {
    return fault instanceof Response ? fault.status : `${error.code} ${String(fault)}`;
  }
}

describe('a PostgreSQL that ends connections while they are in use', () => {
  let database: TestDatabase;
  let cast: Cast;
  let survey: OpenSurvey;
  const uncaught: unknown[] = [];
  const note = (fault: unknown) => void uncaught.push(fault);
  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    database = await openTestDatabase('postgres');
    cast = await gatherCast(database);
    survey = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    process.on('uncaughtExceptionMonitor', note);
  });
  afterAll(async () => {
    process.off('uncaughtExceptionMonitor', note);
    await database.close();
  });

  /** Ends every connection to the database but the one that says so, as a server does that is stopped. */
  const endAll = () => database.sql('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');

  it('ends nothing else: every request is answered, what was acknowledged is there, and the next ones work', async () => {
    const acknowledged: string[] = [];
    const pages = new Set<number | string>();
    for (let round = 0; round < ROUNDS; round++) {
      const sent = Array.from({ length: AT_ONCE }, () => sending([{ question: 'q0', body: 'Kept' }]));
      const asked = sent.map(async (one) => {
        const { error } = await send(cast, survey.address, one);
        if (error) pages.add(pageOf(error));
        else acknowledged.push(one.receipt);
      });
      // At each moment of what they do: before the first statement, and between any two of them.
      for (let n = 0; n < 3; n++) {
        await new Promise((resolve) => setTimeout(resolve, (round * 3 + n) % 9));
        await endAll();
      }
      await Promise.all(asked);
      const again = sending([{ question: 'q0', body: 'Kept' }]);
      await told(send(cast, survey.address, again));
      acknowledged.push(again.receipt);
    }
    for (const receipt of acknowledged) expect(await told(cast.anon.db.rpc('find_response', { the_receipt_hash: receipt }))).not.toBeNull();
    expect([...pages], 'some were ended in the middle of something, and each of those is told to try again').toEqual([503]);
    expect(uncaught).toEqual([]);
  }, inTime(90_000));

  it('nor does anything hang past the time a statement may take (L6)', async () => {
    const impatient = connectToPostgres(database.url ?? '', { statementMs: 300, lockMs: 100, connectMs: inTime(5000) });
    try {
      await expect(impatient.exec('select pg_sleep(60)')).rejects.toMatchObject({ code: '57014' });
      await impatient.runInTransaction(async (holding) => {
        await sql`lock table public.answer_drafts`.execute(holding);
        await expect(impatient.exec('begin; lock table public.answer_drafts; commit')).rejects.toMatchObject({ code: '55P03' });
      });
      expect((await impatient.exec<{ rows: unknown[] }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
    } finally {
      await impatient.close();
    }
  });
});
