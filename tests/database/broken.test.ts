import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mayBe, Refusal } from '../../app/platform/refusals.server.ts';
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
  afterAll(async () => {
    vi.restoreAllMocks();
    await database.close();
  });

  it('is refused in words to whoever sent it, and told to the log by its name, without what was sent', async () => {
    const { address } = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    const sent = sending([{ question: 'q0', body: 'what somebody said' }]);
    const answer = await send(cast, address, { ...sent, consents: sent.consents.map((consent) => ({ ...consent, wordingVersion: 'v'.repeat(5000) })) });
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => mayBe(answer)).toThrow(Refusal);
    expect(log.mock.calls).toEqual([[expect.stringMatching(/^The database refused what the app let through \(answer_not_understood\): broken: 23514 consents [a-z_]+$/)]]);
    expect(JSON.stringify(answer.error)).not.toContain('somebody');
  });
});
