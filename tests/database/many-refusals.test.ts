import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { gatherCast } from '../support/personas.ts';
import { outcomeOf } from '../support/told.ts';

/** More than the embedded database survived before its stack was put back: each refusal took 672 bytes of some 8 million. */
const MORE_THAN_IT_HELD = 20_000;

describe('the embedded database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase('pglite');
  });
  afterAll(() => database.close());

  it('refuses as often as anyone asks, and goes on', async () => {
    const cast = await gatherCast(database);
    const refusing = `do $$ begin perform private.refuse('not_found'); end $$`;
    for (let n = 0; n < MORE_THAN_IT_HELD; n++) await expect(database.sql(refusing)).rejects.toThrow('throughline:not_found');
    expect(await outcomeOf(cast.anon.db.rpc('follow_receipt', { the_receipt_hash: 'f'.repeat(64) }))).toBe('ok');
  });
});
