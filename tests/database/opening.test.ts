import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../app/platform/database.types.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { daysFromNow, publishTheory } from '../support/factories.ts';
import { gatherCast, nameResponsible, type Cast, type Db } from '../support/personas.ts';
import { EVERY_PURPOSE } from '../support/purposes.ts';
import { outcomeOf, told } from '../support/told.ts';

type Asked = { [key: string]: Json };
const statement = { id: 'q0', kind: 'statement', text: 'I am heard' };
const about = (...questions: string[]) => questions.map((question) => ({ question, test: 'answered', value: '' }));

/** What the database itself refuses when a wave is opened, whoever calls the door. */
describe.each(ENGINES)('opening a wave on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let db: Db;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    db = cast.as('facilitator').db;
  });
  afterAll(() => database.close());

  async function survey(questions: Asked[], purposes: Asked[] = EVERY_PURPOSE): Promise<string> {
    const made = await told(db.rpc('create_survey', { the_programme: cast.programmes.here.id, the_title: 'S' }));
    await told(db.rpc('save_survey', { the_survey: made, the_title: 'S', the_definition: { questions } }));
    await db.rpc('save_purposes', { the_survey: made, the_purposes: purposes });
    return made;
  }
  async function opening(of: string): Promise<string> {
    const wave = await told(db.rpc('plan_wave', { the_survey: of, the_name: 'W', the_reply_by: daysFromNow(30) }));
    return outcomeOf(db.rpc('open_wave', { the_wave: wave }));
  }

  it.each<[string, Asked[], string]>([
    ['nothing to choose from', [{ id: 'q0', kind: 'choice', text: 'Which?', options: [] }], 'survey_not_ready'],
    ['a scale with words at neither end', [{ id: 'q0', kind: 'scale', text: 'How safe?' }], 'survey_not_ready'],
    ['a scale with words at one end', [{ id: 'q0', kind: 'scale', text: 'How safe?', low: 'Not at all', high: '' }], 'survey_not_ready'],
    ['a scale with words at both ends', [{ id: 'q0', kind: 'scale', text: 'How safe?', low: 'Not at all', high: 'Completely' }], 'ok'],
    ['a condition on a later question', [{ ...statement, when: { match: 'all', tests: about('q1') } }, { ...statement, id: 'q1' }], 'survey_not_ready'],
    ['a condition on itself', [{ ...statement, when: { match: 'all', tests: about('q0') } }], 'survey_not_ready'],
    ['all of: one that is gone', [statement, { ...statement, id: 'q1', when: { match: 'all', tests: about('q0', 'gone') } }], 'survey_not_ready'],
    ['any of: one that is gone', [statement, { ...statement, id: 'q1', when: { match: 'any', tests: about('q0', 'gone') } }], 'ok'],
    ['no condition', [statement], 'ok'],
  ])('with %s', async (_what, questions, outcome) => {
    expect(await opening(await survey(questions))).toBe(outcome);
  });

  it('C2: waits until every purpose is set down, the one of a question that asks how to reach people too', async () => {
    const without = (purpose: string) => EVERY_PURPOSE.filter((one) => one.purpose !== purpose);
    expect(await opening(await survey([statement], []))).toBe('purposes_missing');
    expect(await opening(await survey([statement], without('quote_public')))).toBe('purposes_missing');
    expect(await opening(await survey([statement], without('contact_again')))).toBe('ok');
    expect(await opening(await survey([{ id: 'q0', kind: 'contact', text: 'How?' }], without('contact_again')))).toBe('purposes_missing');
  });

  it('C5: waits until someone is set down as responsible, whom people can ask about their rights', async () => {
    const made = await survey([statement]);
    await database.sql('update public.programmes set responsible_name = null, responsible_contact = null where id = $1', [cast.programmes.here.id]);
    expect(await opening(made)).toBe('responsible_missing');
    await nameResponsible(cast.as('programme_lead').db, cast.programmes.here.id);
    expect(await opening(made)).toBe('ok');
  });

  it('C2: keeps what the people of an open wave were told, whatever is set down for later waves', async () => {
    const made = await survey([statement]);
    expect(await opening(made)).toBe('ok');
    const promised = () => database.sql(`select p.purpose, p.retention_months from public.listening_purposes p join public.waves w on w.id = p.listening_id where w.survey_id = $1 order by 1`, [made]);
    const before = await promised();
    expect(before).toHaveLength(EVERY_PURPOSE.length);
    const save = (purposes: Asked[]) => outcomeOf(db.rpc('save_purposes', { the_survey: made, the_purposes: purposes }));
    expect(await save(EVERY_PURPOSE.filter(({ purpose }) => purpose !== 'equality').map((one) => ({ ...one, retentionMonths: 12 })))).toBe('ok');
    expect(await database.sql('select distinct retention_months from public.survey_purposes where survey_id = $1', [made])).toEqual([{ retention_months: 12 }]);
    expect(await promised()).toEqual(before);
    expect(await save([])).toBe('ok');
    expect(await promised()).toEqual(before);
    expect(await opening(made)).toBe('purposes_missing');
  });

  it('tells whoever saves what the data is for, or a plan, that someone else has saved since; nothing of theirs is kept', async () => {
    const made = await survey([statement], []);
    const save = (the_revision: number, months: number) =>
      outcomeOf(db.rpc('save_purposes', { the_survey: made, the_purposes: EVERY_PURPOSE.map((one) => ({ ...one, retentionMonths: months })), the_revision }));
    expect([await save(1, 12), await save(1, 36), await save(2, 24)]).toEqual(['ok', 'changed_meanwhile', 'ok']);
    expect(await database.sql('select distinct retention_months from public.survey_purposes where survey_id = $1', [made])).toEqual([{ retention_months: 24 }]);
    const wave = await told(db.rpc('plan_wave', { the_survey: made, the_name: 'W', the_reply_by: daysFromNow(30) }));
    const change = (the_revision: number, the_name: string, people: number) =>
      outcomeOf(db.rpc('change_wave', { the_wave: wave, the_name, the_reply_by: daysFromNow(40), the_start: null, the_end: null, the_targets: [{ group: 'Women', people }], the_revision }));
    expect([await change(1, 'A', 10), await change(1, 'B', 20), await change(2, 'C', 0)]).toEqual(['ok', 'changed_meanwhile', 'targets_not_understood']);
    expect(await database.sql('select w.name, w.revision, t.people from public.waves w join public.reach_targets t on t.listening_id = w.id where w.id = $1', [wave])).toEqual([{ name: 'A', revision: 2, people: 10 }]);
  });

  it('15: waits until every outcome its questions speak to has a plain name, which then stays', async () => {
    const programme = cast.programmes.here.id;
    const [seen = '', safe = ''] = await publishTheory(database, cast, 'here', 2);
    const name = (outcome: string, words: Asked) => outcomeOf(db.rpc('name_outcome', { the_programme: programme, the_outcome: outcome, the_words: words }));
    expect(await name(safe, {})).toBe('ok');
    const both = await survey([{ ...statement, outcomes: [seen] }, { ...statement, id: 'q1', outcomes: [seen, safe] }]);
    expect(await opening(both)).toBe('outcomes_unnamed');
    expect(await name(safe, { pl: 'Bezpiecznie' }), 'English is what everyone can fall back on').toBe('outcome_name_not_understood');
    expect([await name(safe, { en: 'Safe' }), await opening(both)]).toEqual(['ok', 'ok']);
    expect([await name(safe, {}), await name(seen, {}), await name(safe, { en: 'You are safe' })]).toEqual(['outcome_name_in_use', 'outcome_name_in_use', 'ok']);
    const [gone = ''] = (await publishTheory(database, cast, 'here', 3)).slice(2);
    const of = await survey([{ ...statement, outcomes: [gone] }]);
    expect([await name(gone, {}), await opening(of)]).toEqual(['ok', 'outcomes_unnamed']);
    expect([await outcomeOf(db.rpc('remove_element', { the_programme: programme, the_identity: gone })), await outcomeOf(db.rpc('publish_theory', { the_programme: programme }))]).toEqual(['ok', 'ok']);
    expect(await opening(of), 'an outcome that is no longer in the theory is told to nobody').toBe('ok');
  });

  it('keeps core questions word for word from then on, and lets them be read in other words', async () => {
    const core = { ...statement, core: true };
    const made = await survey([core]);
    expect(await opening(made)).toBe('ok');
    const save = (questions: Asked[]) => outcomeOf(db.rpc('save_survey', { the_survey: made, the_title: 'S', the_definition: { questions } }));
    for (const changed of [[], [{ ...core, text: 'I am listened to' }], [{ ...core, core: false }], [{ ...core, kind: 'open' }]]) expect(await save(changed)).toBe('core_question_locked');
    expect(await save([{ ...core, why: 'To learn', easy: { text: 'People hear me' }, translations: { pl: { text: 'Ktoś mnie słucha' } } }, { ...statement, id: 'q1' }])).toBe('ok');
  });
});
