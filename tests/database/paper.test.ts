import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { contributionsOf, openSurvey, publishTheory, sending, type Answer, type OpenSurvey } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { outcomeOf, told } from '../support/told.ts';

describe.each(ENGINES)('entering paper on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let survey: OpenSurvey;
  let outcome: string;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    const [first = ''] = await publishTheory(database, cast, 'here', 1);
    outcome = first;
    survey = await openSurvey(cast, 'here', [{ kind: 'statement', outcomes: [outcome] }, { kind: 'open', outcomes: [] }]);
  });
  afterAll(() => database.close());

  const facilitator = () => cast.as('facilitator').db;
  const sheet = (choices: string[] | null, id: string = randomUUID()) => ({ id, question: 'age', choices });
  const enterEquality = (answers: object[], wave = survey.wave) => facilitator().rpc('enter_equality', { the_wave: wave, the_answers: answers as never });
  const enterContact = (id: string, to: string, wave = survey.wave) => facilitator().rpc('enter_contact', { the_wave: wave, the_id: id, the_name: 'Sam', the_ways: [{ way: 'call', to }] });
  const paper = ({ response, receipt, answers, consents }: ReturnType<typeof sending>, more: object = {}) => facilitator().rpc('enter_paper', {
    the_wave: survey.wave, the_response: response, the_receipt_hash: receipt, the_answers: answers as never, the_consents: consents as never, the_language: 'en', the_variant: 'standard', ...more,
  });
  const said = async (receipt: string) => [...(await contributionsOf(database, receipt)).keys()];

  it('one equality sheet sent twice, or ten times at once, is one; two that say the same are two; a mistake is mended', async () => {
    const one = sheet(['a']);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => outcomeOf(enterEquality([one]))));
    expect(new Set(outcomes)).toEqual(new Set(['ok']));
    await told(enterEquality([sheet(['a'])]));
    const choices = () => database.sql('select choices from public.equality_answers where listening_id = $1 order by choices', [survey.wave]);
    expect(await choices()).toEqual([{ choices: ['a'] }, { choices: ['a'] }]);
    await told(enterEquality([sheet(['p'], one.id)]));
    expect(await choices()).toEqual([{ choices: ['a'] }, { choices: ['p'] }]);
    await told(enterEquality([sheet(null, one.id)]));
    expect(await choices()).toEqual([{ choices: ['a'] }]);
  });

  it.each([
    [[{ id: randomUUID(), question: 'age', choices: ['none'] }], 'answer_not_understood'],
    [[{ id: randomUUID(), question: 'age', choices: ['a', 'p'] }], 'answer_not_understood'],
    [[{ id: randomUUID(), question: 'age', choices: [] }], 'answer_not_understood'],
    [[{ id: 'none', question: 'age', choices: ['a'] }], 'answer_not_understood'],
    [[{ question: 'age', choices: ['a'] }], 'answer_not_understood'],
    [[{ id: randomUUID(), question: 'shoe size', choices: ['a'] }], 'question_not_asked'],
    [[sheet(['a']), { id: randomUUID(), question: 'age', choices: ['none'] }], 'answer_not_understood'],
  ])('refuses %j whole', async (answers, code) => {
    const count = () => database.sql('select count(*)::integer as n from public.equality_answers');
    const before = await count();
    expect(await outcomeOf(enterEquality(answers))).toBe(code);
    expect(await count()).toEqual(before);
  });

  it('nothing tells who entered an equality sheet, when, or beside what: no column, no trail, no transaction, no place (C8)', async () => {
    const { wave, address } = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    const trail = () => database.sql('select count(*)::integer as n from public.audit_events');
    const before = await trail();
    const ids: string[] = [];
    for (let n = 0; n < 12; n++) {
      ids.push(randomUUID());
      await told(enterEquality([sheet(['a'], ids[n])], wave));
    }
    expect(await trail()).toEqual(before);
    const columns = await database.sql<{ column_name: string }>(`select column_name from information_schema.columns where table_name = 'equality_answers' order by 1`);
    expect(columns.map(({ column_name }) => column_name)).toEqual(['choices', 'id', 'listening_id', 'programme_id', 'question_id']);
    const rows = await database.sql<{ id: string; written: string }>(`select id, xmin::text as written from public.equality_answers where listening_id = $1 order by ctid`, [wave]);
    expect(new Set(rows.map(({ written }) => written)).size).toBe(1);
    expect(rows.map(({ id }) => id)).not.toEqual(ids);
    for (let n = 0; n < 3; n++) await told(cast.anon.db.rpc('leave_contact', { the_address: address, the_id: randomUUID(), the_name: null, the_ways: [{ way: 'call', to: '0115 496 0000' }] }));
    const contacts = await database.sql<{ written: string }>(`select xmin::text as written from public.contact_requests where listening_id = $1`, [wave]);
    expect(new Set(contacts.map(({ written }) => written)).size).toBe(1);
  });

  it('a way to be reached is entered without a link, mended, taken back by its code, and not entered again', async () => {
    const other = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    const id = randomUUID();
    const found = async () => (await told(cast.anon.db.rpc('find_contact', { the_id: id }))) as object;
    const listed = async () => (await told(facilitator().rpc('list_contacts', { the_wave: other.wave, the_reason: 'To look' }))).map(({ ways }) => JSON.stringify(ways));
    await database.sql(`update public.survey_links set state = 'revoked' where wave_id = $1`, [other.wave]);
    expect(await told(enterContact(id, '0115 496 0000', other.wave))).toBe('entered');
    expect(await told(enterContact(id, '0115 496 0001', other.wave))).toBe('changed');
    expect(await outcomeOf(enterContact(id, '0115 496 0002'))).toBe('sheet_of_another_wave');
    expect(await listed()).toEqual([expect.stringContaining('0115 496 0001')]);
    expect(await found()).toMatchObject({ ways: [{ way: 'call', hint: '… 001' }] });
    expect(JSON.stringify(await found())).not.toMatch(/0115|496|Sam/);
    expect(await told(cast.anon.db.rpc('take_back_contact', { the_id: id }))).toBe(true);
    expect(await told(cast.anon.db.rpc('take_back_contact', { the_id: randomUUID() }))).toBe(false);
    expect(await found()).toMatchObject({ ways: null });
    expect(await listed()).toEqual([]);
    expect(await told(enterContact(id, '0115 496 0001', other.wave))).toBe('taken_back');
    expect(await database.sql('select name, ways from public.contact_requests where id = $1', [id])).toEqual([{ name: null, ways: null }]);
  });

  it.each([
    ['email', 'sam@example.org', 's…@e….org'], ['email', 's@e.org', 's…@e….org'], ['email', 'sam@mail.place.co.uk', 's…@m….uk'], ['email', 'sam.example.org', 's…@…'],
    ['text', '07700 900123', '… 123'], ['call', '+44 (0)115 496-0007, after 18:30', '… 007'], ['call', '123456', '… 6'], ['call', '999', '… '],
    ['post', '  12 High Street, NG1 1AA', '1…'], ['worker', 'Sam Brown at the Arch', 'S…'], ['worker', '', '…'],
  ])('holds of %s "%s" no more out to a code than "%s"', async (way, to, hint) => {
    expect(await database.sql('select private.hints_of($1::jsonb) as hints', [JSON.stringify([{ way, to }])])).toEqual([{ hints: [{ way, hint }] }]);
  });

  it('letters that were stopped stay stopped, also when the same sheet is entered again', async () => {
    const other = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    const id = randomUUID();
    const enter = async () => told(facilitator().rpc('enter_contact', { the_wave: other.wave, the_id: id, the_name: 'Sam', the_ways: [{ way: 'email', to: 'sam@example.org' }] }));
    expect(await enter()).toBe('entered');
    await told(facilitator().rpc('close_wave', { the_wave: other.wave }));
    expect(await told(facilitator().rpc('write_to_contacts', { the_wave: other.wave, the_kind: 'ready' }))).toBe(1);
    await database.sql(`update public.reminders set stop_hash = encode(sha256('the word'), 'hex') where listening_id = $1`, [other.wave]);
    await cast.anon.db.rpc('stop_writing', { the_stop: 'the word' });
    expect(await database.sql('select name, ways, language_sealed from public.contact_requests where id = $1', [id])).toEqual([{ name: null, ways: null, language_sealed: null }]);
    expect(await enter()).toBe('taken_back');
  });

  it('paper is taken while the wave is open and in its grace, and no longer; equality sheets until groups are counted', async () => {
    const other = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    const tries = () => Promise.all([outcomeOf(enterEquality([sheet(['a'])], other.wave)), outcomeOf(enterContact(randomUUID(), '0115 496 0000', other.wave))]);
    expect(await tries()).toEqual(['ok', 'ok']);
    await told(facilitator().rpc('close_wave', { the_wave: other.wave }));
    expect(await tries()).toEqual(['groups_counted', 'ok']);
    await database.sql(`update public.listenings set closed_on = private.today() - 31 where id = $1`, [other.wave]);
    expect(await tries()).toEqual(['paper_too_late', 'paper_too_late']);
  });

  const good: Answer[] = [{ question: 'q0', rating: 'agree' }, { question: 'q1', body: 'In my own words' }];

  it('one sheet pressed ten times at once is one answer, with no time of day beside it', async () => {
    const entered = sending(good);
    const states = await Promise.all(Array.from({ length: 10 }, () => told(paper(entered))));
    expect(states.toSorted()).toEqual([...Array<string>(9).fill('already_entered'), 'entered']);
    expect(await said(entered.receipt)).toEqual(['q0', 'q1']);
    const [tag] = await database.sql<{ is_day: boolean }>(`select t.tagged_at = t.tagged_at::date as is_day from public.tags t join public.contributions c on c.id = t.contribution_id
      join public.contributors k on k.id = c.contributor_id where k.receipt_hash = $1`, [entered.receipt]);
    expect(tag).toEqual({ is_day: true });
  });

  it('a mistake on a sheet is mended under the same code, until someone works with its words or they are taken back', async () => {
    const entered = sending(good);
    await told(paper(entered));
    expect(await told(paper({ ...entered, answers: [good[1] as Answer] }, { is_correction: true }))).toBe('corrected');
    expect(await said(entered.receipt)).toEqual(['q1']);
    expect(await told(paper({ ...entered, answers: good }, { is_correction: true }))).toBe('corrected');
    const words = (await contributionsOf(database, entered.receipt)).get('q1') ?? '';
    await told(facilitator().rpc('tag', { the_contribution: words, the_outcome: outcome, the_stance: 'helps' }));
    expect(await outcomeOf(paper(entered, { is_correction: true }))).toBe('sheet_in_use');
    const gone = sending(good);
    await told(paper(gone));
    await told(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: gone.receipt }));
    expect(await outcomeOf(paper(gone, { is_correction: true }))).toBe('sheet_taken_back');
    expect(await told(paper(gone))).toBe('already_entered');
    expect(await said(gone.receipt), 'nothing of it stays, not which questions were answered').toEqual([]);
    expect(await database.sql(`select 1 from public.contributors where receipt_hash = $1`, [gone.receipt])).toEqual([]);
    const online = sending(good);
    await told(cast.anon.db.rpc('send_response', { the_address: survey.address, the_response: online.response, the_receipt_hash: online.receipt, the_answers: online.answers as never, the_consents: online.consents as never, the_language: 'en' }));
    expect(await outcomeOf(paper(online, { is_correction: true }))).toBe('sheet_of_another_wave');
  });
});
