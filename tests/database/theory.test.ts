import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { publishTheory } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { told } from '../support/told.ts';

describe.each(ENGINES)('a theory of change on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let programme: string;
  let outcomes: string[];
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    programme = cast.programmes.here.id;
    outcomes = await publishTheory(database, cast, 'here', 3);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await cast.as('facilitator').db.rpc('discard_theory_draft', { the_programme: programme });
  });

  const words = (text: string) => ({ the_level: 'service', the_kind: 'short_term_outcome', the_text: text, the_theme: null, the_priority_group: null });
  const save = (identity: string | null, text: string, metrics: string[] = []) =>
    cast.as('facilitator').db.rpc('save_element', { the_programme: programme, the_identity: identity, ...words(text), the_indicators: metrics.map((metric) => ({ metric })) });
  const seenBy = async (role: 'facilitator' | 'member') => told(cast.as(role).db.from('theory_elements').select('id, text, state, indicators').eq('programme_id', programme).order('number').order('position'));

  it('is reworded in a draft begun by the first edit, and keeps its identity and the published words', async () => {
    expect(await told(save(outcomes[0] ?? null, 'Reworded', ['One', 'Two']))).toBe(outcomes[0]);
    const [published, drafted] = (await seenBy('facilitator')).filter(({ id }) => id === outcomes[0]);
    expect(published).toMatchObject({ text: 'Outcome 0 here', state: 'published', indicators: [{ metric: 'Metric 0 here' }] });
    expect(drafted).toMatchObject({ text: 'Reworded', state: 'draft', indicators: [{ metric: 'One' }, { metric: 'Two' }] });
  });

  it('shows its draft to nobody but those who write it', async () => {
    await told(save(null, 'Not yet said'));
    expect((await seenBy('member')).map(({ state }) => state)).toEqual(['published', 'published', 'published']);
  });

  it('is not overwritten by someone who has not seen what was saved meanwhile', async () => {
    const { db } = cast.as('facilitator');
    const from = (revision: number, text: string) => db.rpc('save_element', { the_programme: programme, the_identity: outcomes[0] ?? null, ...words(text), the_indicators: [], the_revision: revision });
    const [before] = await told(db.from('theory_elements').select('revision').eq('id', outcomes[0] ?? ''));
    expect((await from(before?.revision ?? 0, 'The first words')).error).toBeNull();
    expect((await from(before?.revision ?? 0, 'The second words')).error?.message).toContain('throughline:changed_meanwhile');
    expect((await from((before?.revision ?? 0) + 1, 'The second words, knowingly')).error).toBeNull();
  });

  it('holds the same words once, and saves an element whole or not at all', async () => {
    expect((await save(null, 'Outcome 1 here')).error?.message).toContain('throughline:element_exists');
    expect((await save(outcomes[0] ?? null, 'Half saved', ['Twice', 'Twice'])).error?.message).toContain('throughline:indicator_exists');
    expect((await seenBy('facilitator')).map(({ text }) => text)).not.toContain('Half saved');
  });

  it('knows an element that was removed and is brought back, so its tags find it again', async () => {
    const { db } = cast.as('facilitator');
    expect((await db.rpc('remove_element', { the_programme: programme, the_identity: outcomes[2] ?? null })).error).toBeNull();
    await told(db.rpc('publish_theory', { the_programme: programme }));
    const current = async () => (await told(cast.as('member').db.from('current_outcomes').select('id').eq('programme_id', programme))).map(({ id }) => id);
    expect(await current()).not.toContain(outcomes[2]);
    await publishTheory(database, cast, 'here', 3);
    expect(new Set(await current())).toEqual(new Set(outcomes));
  });

  it('begins no draft for a file that says nothing new', async () => {
    const versions = async () => told(cast.as('facilitator').db.from('theory_versions').select('id').eq('programme_id', programme));
    const before = await versions();
    const elements = [{ level: 'service', kind: 'short_term_outcome', text: 'Outcome 1 here', indicators: [{ metric: 'Metric 1 here' }] }];
    expect(await told(cast.as('facilitator').db.rpc('import_theory', { the_programme: programme, the_elements: elements }))).toEqual({ addedElements: 0, addedIndicators: 0, changed: 0 });
    expect(await versions()).toEqual(before);
  });

  it('15: takes plain names from a file, beside the versions: no draft begins, a new version keeps them, and empty cells take none away', async () => {
    const { db } = cast.as('facilitator');
    const programme = cast.programmes.here.id;
    const element = { level: 'service', kind: 'short_term_outcome', text: 'Outcome 1 here', indicators: [] };
    const bring = (plainName: Record<string, string>) => told(db.rpc('import_theory', { the_programme: programme, the_elements: [{ ...element, plainName }] }));
    const names = async () => (await told(db.from('outcome_names').select('words, outcome_id').eq('programme_id', programme))).filter(({ outcome_id }) => outcome_id === outcome);
    const [{ id: outcome } = { id: '' }] = await database.sql<{ id: string }>(`select identity_id as id from public.elements where programme_id = $1 and text = 'Outcome 1 here' limit 1`, [programme]);
    const versions = async () => (await told(db.from('theory_versions').select('id').eq('programme_id', programme))).length;
    const before = await versions();
    expect(await bring({ en: 'Doors open', pl: 'Drzwi otwarte' })).toMatchObject({ changed: 1 });
    expect(await bring({ en: 'Doors open' })).toMatchObject({ changed: 0 });
    expect(await bring({ en: 'Doors are open' })).toMatchObject({ changed: 1 });
    expect(await bring({})).toMatchObject({ changed: 0 });
    expect(await versions()).toBe(before);
    await told(db.rpc('draft_theory', { the_programme: programme }));
    expect(await names()).toEqual([{ outcome_id: outcome, words: { en: 'Doors are open', pl: 'Drzwi otwarte' } }]);
  });
});
