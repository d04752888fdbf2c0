import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RequestContext } from '../../app/platform/context.server.ts';
import { findViewer } from '../../app/platform/guards.server.ts';
import { mayBe } from '../../app/platform/refusals.server.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { gatherCast, type Cast } from '../support/personas.ts';

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
