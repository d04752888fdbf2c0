import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { buildLine, type Line } from '../support/line.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { told } from '../support/told.ts';

/** A role says what someone may do, an assignment where. */
describe.each(ENGINES)('assignments on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let line: Line;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    line = await buildLine(database, cast, 'here');
  });
  afterAll(() => database.close());

  const facilitator = () => cast.as('facilitator').db;
  const listeningsRead = async () => (await told(cast.as('peer_researcher').db.from('listenings').select('id'))).map(({ id }) => id);
  const assign = (the_listening: string, the_person = line.researcher) => facilitator().rpc('assign_researcher', { the_listening, the_person });

  it('let a peer researcher read the listenings they are assigned to, and no other', async () => {
    expect(await listeningsRead()).toEqual([line.survey.wave]);
    await told(assign(line.plannedWave));
    expect((await listeningsRead()).sort()).toEqual([line.survey.wave, line.plannedWave].sort());
    await told(facilitator().rpc('unassign_researcher', { the_listening: line.plannedWave, the_person: line.researcher }));
    expect(await listeningsRead()).toEqual([line.survey.wave]);
  });

  it('are made once and ended once, however often it is asked, and each stands in the trail', async () => {
    const events = () => database.sql(`select 1 from public.audit_events where thing = 'assignment' and thing_id = $1`, [line.researcher]);
    const before = (await events()).length;
    for (let times = 0; times < 2; times++) await told(assign(line.plannedWave));
    for (let times = 0; times < 2; times++) await told(facilitator().rpc('unassign_researcher', { the_listening: line.plannedWave, the_person: line.researcher }));
    expect((await events()).length).toBe(before + 2);
    const [{ title, round } = { title: '', round: '' }] = await database.sql<{ title: string; round: string }>('select title, round from public.listenings where id = $1', [line.plannedWave]);
    const narrowed = { the_programme: line.programme, the_person: null, the_action: null, the_thing: 'assignment', the_from: null, the_to: null, the_words: null, before_id: null, the_count: 2 };
    const trail = await told(cast.as('programme_lead').db.rpc('list_audit', narrowed));
    expect(trail.map(({ action, thing_name }) => [action, thing_name])).toEqual(['ended', 'began'].map((action) => [action, `${cast.as('peer_researcher').name} · ${title} · ${round}`]));
  });

  it('are given to peer researchers of the programme alone', async () => {
    for (const person of [cast.as('member').id, cast.as('secretary').id, cast.as('peer_researcher', 'elsewhere').id, cast.stranger.id]) {
      expect((await assign(line.survey.wave, person)).error?.message).toContain('not_a_researcher');
    }
  });

  it('end with the role, and do not come back with it', async () => {
    const [membership] = await database.sql<{ id: string }>(`select id from public.memberships where person_id = $1 and role = 'peer_researcher'`, [line.researcher]);
    await told(cast.as('programme_lead').db.rpc('end_membership', { the_membership: membership?.id ?? '' }));
    expect(await listeningsRead()).toEqual([]);
    await database.sql(`insert into public.memberships (programme_id, person_id, role) values ($1, $2, 'peer_researcher')`, [line.programme, line.researcher]);
    expect(await listeningsRead()).toEqual([]);
  });
});
