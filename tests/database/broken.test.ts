import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mayBe, Refusal } from '../../app/platform/refusals.server.ts';
import { keepContentOutOfLogs } from '../../server/faults.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { openSurvey, send, sending } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';

describe.each(ENGINES)('a constraint that only a fault of ours can break, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
  });
  afterAll(() => database.close());

  it('is refused in words to whoever sent it, and told to the log by its name, without what was sent', async () => {
    const { address } = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    const sent = sending([{ question: 'q0', body: 'what somebody said' }]);
    const before = console.error;
    const printed = vi.fn();
    console.error = printed;
    keepContentOutOfLogs();
    const answer = await send(cast, address, { ...sent, consents: sent.consents.map((consent) => ({ ...consent, wordingVersion: 'v'.repeat(5000) })) });
    console.error = before;
    expect(() => mayBe(answer)).toThrow(Refusal);
    expect(printed.mock.calls).toEqual([[expect.stringMatching(/ The database refused what the app let through: 23514 consents consents_wording_version_check$/)]]);
    expect(JSON.stringify(answer.error)).not.toContain('somebody');
  });
});
