import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { daysFromNow } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { EVERY_PURPOSE } from '../support/purposes.ts';
import { answersOf, fillWave, GROUPS, makeSurvey, type FilledWave } from '../support/results-survey.ts';
import { comparedTogether, countedTogether, toFive } from '../support/small-numbers.ts';
import { outcomeOf, told } from '../support/told.ts';

const SPRING = 48;
const AUTUMN = 64;
const AGAIN = 20;
const shownShape = z.object({ least: z.number(), questions: z.record(z.string(), z.object({ picked: z.array(z.string()), groups: z.array(z.object({ groups: z.array(z.string()), people: z.number(), agree: z.number().optional() })) })) });
const resultsShape = z.object({
  people: z.number(), withdrawn: z.number(), began: z.number(), offline: z.number(), minutes: z.number().nullable(),
  questions: z.record(z.string(), z.object({ answered: z.number(), skipped: z.number(), notAsked: z.number(), preferNot: z.number(), passed: z.number(), counts: z.record(z.string(), z.number()), numbers: z.object({ median: z.number(), lowest: z.number(), highest: z.number() }).nullable() })),
});
const said = (n: number, shift: number, question: string) => answersOf(n, shift).find((answer) => answer.question === question);
const everyone = (people: number) => Array.from({ length: people }, (_, n) => n);

/** What a facilitator reads at this moment; what everyone else is told is in disclosure.test.ts. */
describe.each(ENGINES)('results on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let survey: string;
  let spring: FilledWave;
  let autumn: FilledWave;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    // Every coin falls the same way here, so that what stands alone is known beforehand; planted.test.ts throws them.
    await database.sql(`create or replace function private.coins() returns integer language sql volatile set search_path = '' as 'select 0'`);
    const facilitator = cast.as('facilitator').db;
    survey = await makeSurvey(facilitator, cast.programmes.here.id);
    spring = await fillWave(facilitator, cast.anon.db, survey, 'Spring', SPRING);
    await told(facilitator.rpc('close_wave', { the_wave: spring.wave }));
    autumn = await fillWave(facilitator, cast.anon.db, survey, 'Autumn', AUTUMN, spring.receipts.slice(0, AGAIN));
  });
  afterAll(() => database.close());

  const results = async (wave: string) => resultsShape.parse(await told(cast.as('facilitator').db.rpc('wave_results', { the_wave: wave })));
  const breakdown = async (wave: string, split: string) => shownShape.nullable().parse((await cast.as('secretary').db.rpc('wave_breakdown', { the_wave: wave, the_split: split })).data);

  it('counts what everyone answered, and keeps skipped, not asked and rather not said apart', async () => {
    const { people, began, offline, questions } = await results(spring.wave);
    expect({ people, began, offline }).toEqual({ people: SPRING, began: SPRING + 3, offline: 2 });
    const agree = everyone(SPRING).filter((n) => ['agree', 'strongly_agree'].includes(String(said(n, 0, 'safe')?.rating))).length;
    expect((questions.safe?.counts.agree ?? 0) + (questions.safe?.counts.strongly_agree ?? 0)).toBe(agree);
    expect(questions.trust).toMatchObject({ answered: everyone(SPRING).filter((n) => n % 5 !== 0).length, skipped: everyone(SPRING).filter((n) => n % 5 === 0).length });
    expect(questions.where?.preferNot).toBe(everyone(SPRING).filter((n) => n % 9 !== 8 && n % 11 === 10).length);
    expect(questions.more?.notAsked).toBe(everyone(SPRING).filter((n) => said(n, 0, 'safe')?.rating !== 'disagree').length);
    expect(questions.help?.counts).toEqual({ o0: SPRING, o1: SPRING / 2, o3: SPRING / 2 });
    expect(questions.first?.counts).toEqual({ '1:o0': 36, '2:o2': 36, '1:o1': 12, '2:o0': 12 });
    expect(questions.again?.counts).toEqual({ yes: 36, no: 12 });
    expect(questions.nights?.numbers).toMatchObject({ lowest: 0, highest: 12 });
    expect(questions.life?.passed).toBe(SPRING + 1);
  });

  it('shows nothing by group while a wave is open, and of reach only whether a target is reached (C6)', async () => {
    expect(await breakdown(autumn.wave, 'priority_group')).toBeNull();
    const reach = await told(cast.as('board_member').db.rpc('wave_reach', { the_wave: autumn.wave }));
    expect(reach).toEqual([{ group: 'Rough sleepers', target: 30, isReached: false }, { group: 'Women', target: 20, isReached: true }, { group: 'Young people', target: 25, isReached: false }]);
  });

  it('tells groups as the rule says, the same for every reader, and never again otherwise', async () => {
    const shown = await breakdown(spring.wave, 'priority_group');
    const names = ['', ...[...GROUPS].sort()];
    const groupOf = (n: number) => (n % 2 === 0 ? 'Women' : n % 4 === 1 ? 'Young people' : n % 30 === 3 ? 'Rough sleepers' : '');
    const people = names.map((name) => everyone(SPRING).filter((n) => groupOf(n) === name).length);
    const blocks = countedTogether(people, 8);
    const inWords = (block: number[]) => block.map((place) => names[place] ?? '');
    const among = (block: number[], counts: number[]) => toFive(block.reduce((sum, place) => sum + (counts[place] ?? 0), 0));
    expect(shown?.questions['']?.groups).toEqual(blocks.map((block) => ({ groups: inWords(block), people: among(block, people) })));
    expect(people, 'a group too small to show is there').toContainEqual(expect.toSatisfy((count: number) => count > 0 && count < 8));
    const agree = names.map((name) => everyone(SPRING).filter((n) => groupOf(n) === name && ['agree', 'strongly_agree'].includes(String(said(n, 0, 'safe')?.rating))).length);
    const parts = comparedTogether(blocks, people, agree, 8, toFive) ?? [];
    expect(shown?.questions.safe?.groups).toEqual(parts.map((block) => ({ groups: inWords(block), people: among(block, people), agree: among(block, agree) })));
    expect(shown?.questions, 'a question asked only of some').not.toHaveProperty('more');
    expect(shown?.questions, 'the answer most people gave is everybody\'s, so it is told alone of nobody').not.toHaveProperty('help');

    const before = JSON.stringify([shown, await breakdown(spring.wave, 'language'), await breakdown(spring.wave, 'equality')]);
    const receipt = spring.receipts.at(-1) ?? '';
    await told(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: receipt }));
    expect(await results(spring.wave)).toMatchObject({ people: SPRING - 1, withdrawn: 1 });
    expect(JSON.stringify([await breakdown(spring.wave, 'priority_group'), await breakdown(spring.wave, 'language'), await breakdown(spring.wave, 'equality')])).toBe(before);
  });

  it('tells each equality question alone, and joins it to nothing', async () => {
    const shown = await breakdown(spring.wave, 'equality');
    const [none, ...others] = shown?.questions.age?.groups ?? [];
    expect([none, ...others].flatMap((group) => group?.groups ?? []).sort()).toEqual(['o0', 'o1', 'o2', 'o3', 'p']);
    for (const group of shown?.questions.age?.groups ?? []) expect(group.people).toBeGreaterThanOrEqual(10);
    expect(shown?.questions.faith?.groups, 'nobody was asked').toEqual([]);
  });

  it('sets a wave beside the one before: different people, and apart the same people when eight or more', async () => {
    const shape = z.array(z.object({ question: z.string(), wave: z.object({ name: z.string() }), before: z.object({ answered: z.number(), agree: z.number() }), after: z.object({ answered: z.number(), agree: z.number() }), same: z.object({ people: z.number(), before: z.number(), after: z.number() }).nullable() }));
    const changes = shape.parse(await told(cast.as('facilitator').db.rpc('wave_changes', { the_wave: autumn.wave })));
    expect(await told(cast.as('board_member').db.rpc('wave_changes', { the_wave: autumn.wave })), 'it is still open').toEqual([]);
    expect(changes.map(({ question, wave }) => [question, wave.name])).toEqual([['safe', 'Spring'], ['life', 'Spring'], ['trust', 'Spring']]);
    const agreed = (n: number, shift: number) => ['agree', 'strongly_agree'].includes(String(said(n, shift, 'safe')?.rating));
    expect(changes[0]).toMatchObject({
      before: { answered: SPRING - 1 }, after: { answered: AUTUMN, agree: everyone(AUTUMN).filter((n) => agreed(n, 1)).length },
      same: { people: AGAIN, before: everyone(AGAIN).filter((n) => agreed(n, 0)).length, after: everyone(AGAIN).filter((n) => agreed(n, 1)).length },
    });
    expect(shape.parse(await told(cast.as('board_member').db.rpc('wave_changes', { the_wave: spring.wave })))).toEqual([]);
  });

  it('hands out rows without group, equality or a way to reach anyone, to facilitators alone, and says that it did', async () => {
    const facilitator = cast.as('facilitator').db;
    const rows = await told(facilitator.rpc('export_responses', { the_wave: spring.wave, the_after: null, the_count: 500 }));
    expect(rows).toHaveLength(SPRING - 1);
    const all = JSON.stringify(rows);
    for (const group of GROUPS) expect(all).not.toContain(group);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['answers', 'how', 'is_after_closing', 'language', 'pseudonym', 'received_in', 'response_id', 'version_used']);
    expect(rows[0]?.received_in).toMatch(/^\d{4}-\d{2}$/);
    const page = await told(facilitator.rpc('export_responses', { the_wave: spring.wave, the_after: rows[9]?.response_id ?? null, the_count: 5 }));
    expect(page.map(({ response_id }) => response_id)).toEqual(rows.slice(10, 15).map(({ response_id }) => response_id));
    expect(await outcomeOf(cast.as('board_member').db.rpc('record_export', { the_wave: spring.wave, the_kind: 'rows' }))).toBe('forbidden');
    await told(facilitator.rpc('record_export', { the_wave: spring.wave, the_kind: 'rows' }));
    const [event] = await database.sql(`select action, thing, thing_id from public.audit_events order by id desc limit 1`);
    expect(event).toEqual({ action: 'exported', thing: 'responses', thing_id: spring.wave });
  });

  it('numbers an answer once for every wave, whatever is put in later', async () => {
    const facilitator = cast.as('facilitator').db;
    const question = (...ids: string[]) => ({ id: 'who', kind: 'choice', text: 'Who?', options: ids.map((id) => ({ id, text: id })), outcomes: [] });
    const survey = await told(facilitator.rpc('create_survey', { the_programme: cast.programmes.here.id, the_title: 'Again' }));
    await told(facilitator.rpc('save_purposes', { the_survey: survey, the_purposes: EVERY_PURPOSE }));
    const wave = async (name: string, ...questions: object[]) => {
      await told(facilitator.rpc('save_survey', { the_survey: survey, the_title: 'Again', the_definition: { questions } as never }));
      const planned = await told(facilitator.rpc('plan_wave', { the_survey: survey, the_name: name, the_reply_by: daysFromNow(30) }));
      await told(facilitator.rpc('open_wave', { the_wave: planned }));
      return planned;
    };
    const first = await wave('One', question('worker', 'friend', 'else'));
    const second = await wave('Two', { id: 'new', kind: 'statement', text: 'Before it', outcomes: [] }, question('worker', 'family', 'friend'));
    const codes = async (of: string) => told(cast.as('board_member').db.rpc('export_codes', { the_wave: of }));
    expect(await codes(first)).toEqual({ version: 1, codes: { who: { worker: 1, friend: 2, else: 3, family: 4 } } });
    expect(await codes(second)).toEqual({ version: 2, codes: { who: { worker: 1, friend: 2, else: 3, family: 4 } } });
  });

  it('hands out tags and what themes rest on to facilitators alone, without what was taken back or is held', async () => {
    const facilitator = cast.as('facilitator').db;
    const said = await database.sql<{ id: string; receipt: string }>(
      `select c.id, p.receipt_hash as receipt from public.contributions c join public.contributors p on p.id = c.contributor_id join public.answers a on a.contribution_id = c.id join public.responses r on r.id = a.response_id
       where r.wave_id = $1 and a.question_id = 'worker' and c.state = 'received' order by c.id limit 3`, [spring.wave]);
    const [one, held, gone] = said;
    await told(facilitator.rpc('import_theory', { the_programme: cast.programmes.here.id, the_elements: [{ level: 'system', kind: 'impact', text: 'Doors open', theme: null, priorityGroup: null, indicators: [] }] }));
    await told(facilitator.rpc('publish_theory', { the_programme: cast.programmes.here.id }));
    const [outcome] = await database.sql<{ id: string }>(`select id from public.current_outcomes where programme_id = $1 limit 1`, [cast.programmes.here.id]);
    if (!one || !held || !gone || !outcome) throw new Error('Nobody said anything.');
    for (const { id } of said) await told(facilitator.rpc('tag', { the_contribution: id, the_outcome: outcome.id, the_stance: 'hinders' }));
    const theme = await told(facilitator.rpc('create_theme', { the_programme: cast.programmes.here.id, the_title: 'Workers', the_definition: 'What they do', the_id: crypto.randomUUID() }));
    await told(facilitator.rpc('group_into_theme', { the_theme: theme, the_contributions: said.map(({ id }) => id), the_side: 'against' }));
    await database.sql(`update public.contributions set state = 'held' where id = $1`, [held.id]);
    const tags = async () => (await told(facilitator.rpc('export_tags', { the_wave: spring.wave, the_after: null, the_count: 500 }))).filter(({ via }) => via === 'person');
    const themes = async () => told(facilitator.rpc('export_themes', { the_wave: spring.wave, the_after: null, the_count: 500 }));
    expect(await tags()).toHaveLength(2);
    expect((await tags())[0]).toMatchObject({ question: 'worker', stance: 'hinders' });
    expect(await themes()).toHaveLength(2);
    expect((await themes())[0]).toMatchObject({ question: 'worker', theme: 'Workers', side: 'against', state: 'draft' });
    await told(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: gone.receipt }));
    expect([(await tags()).length, (await themes()).length]).toEqual([1, 1]);
    await database.sql(`update public.contributions set state = 'received' where id = $1`, [held.id]);
    expect(await outcomeOf(cast.as('board_member').db.rpc('record_export', { the_wave: spring.wave, the_kind: 'tags' }))).toBe('forbidden');
    await told(facilitator.rpc('record_export', { the_wave: spring.wave, the_kind: 'tags' }));
    const [event] = await database.sql(`select action, thing from public.audit_events order by id desc limit 1`);
    expect(event).toEqual({ action: 'exported', thing: 'tags' });
  });

  it('lets a programme be stricter, never looser', async () => {
    const lead = cast.as('programme_lead').db;
    const the_programme = cast.programmes.here.id;
    expect(await outcomeOf(lead.rpc('set_least_count', { the_programme, the_count: 7 }))).toBe('least_count_only_rises');
    expect(await outcomeOf(lead.rpc('set_least_count', { the_programme, the_count: 30 }))).toBe('ok');
    expect(await outcomeOf(lead.rpc('set_least_count', { the_programme, the_count: 29 }))).toBe('least_count_only_rises');
    await told(cast.as('facilitator').db.rpc('close_wave', { the_wave: autumn.wave }));
    const shown = await breakdown(autumn.wave, 'priority_group');
    expect(shown?.least).toBe(30);
    for (const { people } of shown?.questions['']?.groups ?? []) expect(people).toBeGreaterThanOrEqual(30);
    expect((await breakdown(spring.wave, 'priority_group'))?.least, 'what is made stays').toBe(8);
  });
});
