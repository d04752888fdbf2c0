import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSIONS, may, type Permission } from '../../app/platform/permissions.ts';
import { ROLES } from '../../app/platform/roles.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { gatherCast, PLACES, type Cast, type Persona } from '../support/personas.ts';

const ALL = Object.keys(PERMISSIONS) as Permission[];

/** What the database lets people do is what guards and pages ask (permissions.ts); docs and routines are compared in tests/conventions. */
describe.each(ENGINES)('permissions on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
  });
  afterAll(() => database.close());

  /** Those of some permissions that someone has in a programme, as the database says it to them. */
  async function held({ sql }: Persona, programme: string, names: readonly string[] = ALL) {
    const { rows, error } = await database.attempt(sql, 'select n.value as name from jsonb_array_elements_text($1::jsonb) n where $2::uuid = any (private.may(n.value))', [JSON.stringify(names), programme]);
    return rows?.map(({ name }) => name).sort() ?? error?.code;
  }

  it.each(ROLES)('of a %s are those of the list, in their programme alone', async (role) => {
    const allowed = ALL.filter((permission) => may({ roles: [role] }, permission)).sort();
    for (const place of PLACES) expect(await held(cast.as(role), cast.programmes[place].id)).toEqual(place === 'here' ? allowed : []);
  });

  it('are nobody else\'s', async () => {
    expect(await held(cast.stranger, cast.programmes.here.id)).toEqual([]);
    expect(await held(cast.anon, cast.programmes.here.id)).toBe('42501');
  });

  it('are none where the list has no such name', async () => {
    for (const role of ROLES) expect(await held(cast.as(role), cast.programmes.here.id, ['read everything', 'READ REPORT', ''])).toEqual([]);
  });
});
