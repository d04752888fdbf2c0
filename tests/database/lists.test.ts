import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASKED_AGAIN, ASKED_ONCE, ROWS_AT_ONCE } from '../../app/platform/whole-lists.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { openSurvey } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { told } from '../support/told.ts';

const MANY = ROWS_AT_ONCE + 234;

describe.each(ENGINES)('lists longer than the API gives at once, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    await database.sql(`insert into public.themes (programme_id, title, definition) select $1, 'Theme ' || n % 7, 'What they share' from generate_series(1, ${MANY}) n`, [cast.programmes.here.id]);
  });
  afterAll(() => database.close());

  it('come whole from a table, whatever they are ordered by', async () => {
    const rows = await told(cast.as('facilitator').db.from('themes').select('id, title').eq('programme_id', cast.programmes.here.id).order('title'));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(MANY);
    expect(rows.map(({ title }) => title)).toEqual(rows.map(({ title }) => title).toSorted());
  });

  it('come whole from a function', async () => {
    const rows = await told(cast.as('facilitator').db.rpc('theme_counts', { the_programme: cast.programmes.here.id }));
    expect(new Set(rows.map(({ theme_id }) => theme_id)).size).toBe(MANY);
  });

  it('come whole where reading is written down, and are one reading in the audit trail', async () => {
    const survey = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    await database.sql(`insert into public.contact_requests (id, programme_id, listening_id, name, ways)
      select gen_random_uuid(), $1, $2, 'Person ' || n, jsonb_build_array(jsonb_build_object('way', 'text', 'to', '07700 9' || n)) from generate_series(1, ${MANY}) n`, [cast.programmes.here.id, survey.wave]);
    const rows = await told(cast.as('facilitator').db.rpc('list_contacts', { the_wave: survey.wave, the_reason: 'They asked to be called' }));
    expect(new Set(rows.map(({ name }) => name)).size).toBe(MANY);
    expect(rows).toHaveLength(MANY);
    const readings = await database.sql(`select 1 from public.audit_events where thing = 'contacts' and action = 'read' and thing_id = $1`, [survey.wave]);
    expect(readings).toHaveLength(1);
  });

  it('are asked for once where asking does something, and those are bounded where they are written', async () => {
    const found = await database.sql<{ name: string }>(`select distinct p.proname::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and p.proretset and p.provolatile = 'v' order by 1`);
    expect(found.map(({ name }) => name)).toEqual([...Object.keys(ASKED_ONCE), ...Object.keys(ASKED_AGAIN)].sort());
  });
});
