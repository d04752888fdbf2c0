import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it, beforeAll, afterAll } from 'vitest';
import { ENGINES, openTestDatabase, type Engine, type Row, type TestDatabase } from '../support/database.ts';
import { addBoard, contributionsOf, daysFromNow, decide, makeTheme, publishTheory } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { EVERY_PURPOSE } from '../support/purposes.ts';
import { outcomeOf, told } from '../support/told.ts';

const options = [{ id: 'a', text: 'Outside' }, { id: 'b', text: 'At home' }, { id: 'p', text: 'Prefer not to say', role: 'prefer_not' }];
const onlyOutside = { match: 'all', tests: [{ question: 'slept', test: 'is', value: 'a' }] };
const questionsFor = (outcomes: string[]) => [
  { id: 'words', kind: 'open', text: 'What should change?', outcomes },
  { id: 'slept', kind: 'choice', text: 'Where did you sleep?', options, outcomes },
  { id: 'nights', kind: 'number', text: 'How many nights?', outcomes: [], when: onlyOutside },
  { id: 'info', kind: 'information', text: 'About the nights', when: onlyOutside },
  { id: 'share', kind: 'consent', text: 'May we share this with the council?' },
  { id: 'reach', kind: 'contact', text: 'May we write to you?' },
];
const consents = (boards: boolean, everyone: boolean) => [['take_part', true], ['quote_boards', boards], ['quote_public', everyone]].map(([purpose, given]) => ({ purpose, given, wording: `May we? ${purpose}`, wordingVersion: '1' }));

interface Spoken { answers: Row[]; consents: Row[]; language: string; variant: string; group: string | null; contact: boolean; equality: boolean; passed: string[]; side: 'for' | 'against' }
const ONE: Spoken = { answers: [{ question: 'words', body: 'A door that opens' }, { question: 'slept', choices: ['a'] }, { question: 'nights', number: 12 }, { question: 'share', agreed: true }, { question: 'reach', contact: true }],
  consents: consents(true, true), language: 'ur', variant: 'easy_read', group: 'Women', contact: true, equality: true, passed: ['', 'words', 'slept', 'nights', 'info', 'share', 'reach'], side: 'for' };
const OTHER: Spoken = { answers: [{ question: 'words', body: 'Nothing at all' }, { question: 'slept', choices: ['p'] }], consents: consents(false, true), language: 'en', variant: 'standard', group: null,
  contact: false, equality: false, passed: ['', 'words', 'slept', 'share', 'reach'], side: 'against' };

interface World { database: TestDatabase; cast: Cast; wave: string; address: string; receipt: string; apart: string[]; said: Map<string, string>; decision: string }

/** A programme in which one person spoke, was tagged, grouped, quoted and decided upon. */
async function speak(engine: Engine, { answers, consents, language, variant, group, contact, equality, passed, side }: Spoken): Promise<World> {
  const database = await openTestDatabase(engine);
  const cast = await gatherCast(database);
  const [outcome = ''] = await publishTheory(database, cast, 'here', 1);
  const { db } = cast.as('facilitator');
  const survey = await told(db.rpc('create_survey', { the_programme: cast.programmes.here.id, the_title: 'S' }));
  await told(db.rpc('save_survey', { the_survey: survey, the_title: 'S', the_definition: { introduction: '', questions: questionsFor([outcome]), equality: { version: 't', questions: [{ id: 'age', text: 'Age?', options: options.slice(0, 2) }] } } }));
  await told(db.rpc('save_purposes', { the_survey: survey, the_purposes: EVERY_PURPOSE }));
  const wave = await told(db.rpc('plan_wave', { the_survey: survey, the_name: 'One', the_reply_by: daysFromNow(60) }));
  await told(db.rpc('change_wave', { the_wave: wave, the_name: 'One', the_reply_by: daysFromNow(60), the_start: null, the_end: null, the_targets: [{ group: 'Women', people: 5 }] }));
  const common = await told(db.rpc('open_wave', { the_wave: wave }));
  const forGroup = `women-${randomBytes(3).toString('hex')}`;
  await told(db.rpc('add_link', { the_wave: wave, the_address: forGroup, the_group: 'Women' }));
  const address = group ? forGroup : common;
  const [receipt, draft, apart] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex'), [randomUUID(), randomUUID()]];
  await told(cast.anon.db.rpc('keep_draft', { the_address: address, the_draft_hash: draft, the_sealed: 'sealed', the_passed: passed }));
  if (contact) await told(cast.anon.db.rpc('leave_contact', { the_address: address, the_id: apart[0] ?? '', the_name: 'Sam', the_ways: [{ way: 'email', to: 'sam@example.org' }, { way: 'call', to: '0115 496 0000' }] }));
  await told(cast.anon.db.rpc('send_response', { the_address: address, the_response: randomUUID(), the_receipt_hash: receipt, the_answers: answers as never, the_consents: consents as never, the_language: language, the_draft_hash: draft, the_variant: variant, the_minutes: answers.length }));
  if (equality) await told(cast.anon.db.rpc('give_equality', { the_address: address, the_id: apart[1] ?? '', the_question: 'age', the_choices: ['a'] }));
  const said = await contributionsOf(database, receipt);
  const words = said.get('words') ?? '';
  await told(db.rpc('tag', { the_contribution: words, the_outcome: outcome, the_stance: side === 'for' ? 'helps' : 'hinders' }));
  const theme = await makeTheme(cast, 'here', 'Doors', { evidence: [{ contribution: words, side }], agreed: true });
  await told(db.rpc('clear_quote', { the_contribution: words, the_audience: 'public' }));
  await told(cast.as('facilitator', 'here', 1).db.rpc('clear_quote', { the_contribution: words, the_audience: 'public' })).catch(() => null);
  const decision = await decide(cast, 'here', await addBoard(cast, 'here', 'Board'), [{ theme }, { contribution: words }], 'published');
  return { database, cast, wave, address, receipt, apart, said, decision };
}

/** Everything the tables hold, with what is random or the time of doing taken out, in an order of its own. */
async function everything({ database }: World): Promise<Record<string, string[]>> {
  const names = await database.sql<{ name: string }>(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' order by 1`);
  const held: Record<string, string[]> = {};
  for (const { name } of names) {
    const rows = await database.sql<{ row: string }>(`select t::text as row from public.${name} t`);
    held[name] = rows.map(({ row }) => row.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replace(/[0-9a-f]{64}|women-[0-9a-f]{6}|(?<=,)[0-9a-f]{10}(?=,)/g, 'KEY').replace(/\d{4}-\d\d-\d\d( [\d:.+]+)?/g, 'DAY').replace(/[a-z0-9_.+-]+@[a-z0-9.-]+/gi, 'MAIL')).sort();
  }
  return held;
}

describe.each(ENGINES)('taking back, on %s', (engine) => {
  let worlds: [World, World];
  let one: World;
  beforeAll(async () => {
    worlds = [await speak(engine, ONE), await speak(engine, OTHER)];
    one = worlds[0];
  }, 240_000);
  afterAll(async () => {
    for (const { database } of worlds) await database.close();
  });
  const anon = () => one.cast.anon.db;
  const by = () => ({ the_receipt_hash: one.receipt });

  it('a way to be reached is known by a hint, and removed; a consent is changed, and quotes go with it (A7)', async () => {
    expect(await told(anon().rpc('held_contacts', { the_ids: one.apart }))).toEqual([{ way: 'email', hint: 's…@e….org' }, { way: 'call', hint: '… 000' }]);
    expect(await told(anon().rpc('held_contacts', { the_ids: [randomUUID()] }))).toEqual([]);
    expect(await told(anon().rpc('remove_contacts', { the_ids: one.apart }))).toBe(true);
    expect(await told(anon().rpc('remove_contacts', { the_ids: one.apart }))).toBe(false);
    expect(await one.database.sql('select 1 from public.contact_requests')).toEqual([]);

    const cleared = () => one.database.sql<{ audience: string }>('select audience from public.quote_clearances');
    expect(await cleared()).toEqual([{ audience: 'public' }]);
    const change = (the_purpose: string, is_given: boolean, the_question = '') => outcomeOf(anon().rpc('change_consent', { ...by(), the_purpose, the_question, is_given }));
    expect([await change('quote_public', false), await change('share it all', true), await change('take_part', false), await change('question', false, 'share')]).toEqual(['ok', 'ok', 'not_found', 'ok']);
    expect(await cleared()).toEqual([]);
    const agreed = await one.database.sql<{ what: string }>(`select purpose || ' ' || question_id || ' ' || given || ' ' || how as what from public.consents order by 1`);
    expect(agreed.map(({ what }) => what)).toEqual(['question share false receipt', 'quote_boards  true survey', 'quote_public  false receipt', 'take_part  true survey']);
    expect(await outcomeOf(one.cast.as('facilitator').db.rpc('ask_to_quote', { the_contribution: one.said.get('words') ?? '', the_audience: 'public' }))).toBe('not_agreed_to_be_quoted');
    expect(await change('quote_public', true)).toBe('ok');
    expect(await outcomeOf(one.cast.as('facilitator').db.rpc('ask_to_quote', { the_contribution: one.said.get('words') ?? '', the_audience: 'public' }))).toBe('ok');
    expect(await outcomeOf(anon().rpc('change_consent', { the_receipt_hash: 'f'.repeat(64), the_purpose: 'quote_public', the_question: '', is_given: false }))).toBe('not_found');
  });

  it('one answer goes as if it had been skipped, with those asked only because of it, and nothing else (A7)', async () => {
    const states = async () => Object.fromEntries((await one.database.sql<{ id: string; state: string }>('select question_id as id, state from public.answers')).map(({ id, state }) => [id, state]));
    expect(await states()).toEqual({ words: 'answered', slept: 'answered', nights: 'answered', share: 'answered' });
    expect(await told(anon().rpc('take_back_answer', { ...by(), the_question: 'slept' }))).toBe(2);
    expect(await states()).toEqual({ words: 'answered', slept: 'skipped', nights: 'not_asked', share: 'answered' });
    expect(await told(anon().rpc('take_back_answer', { ...by(), the_question: 'slept' }))).toBe(0);
    expect(await told(anon().rpc('take_back_answer', { ...by(), the_question: 'share' }))).toBe(1);
    expect((await one.database.sql<{ id: string }>('select id from public.contributions')).map(({ id }) => id)).toEqual([one.said.get('words')]);
    const counts = () => told(one.cast.as('facilitator').db.rpc('decision_evidence_counts', { the_decision: one.decision }));
    expect((await counts()).map(({ voices, withdrawn }) => [voices, withdrawn])).toEqual([[1, 0], [1, 0]]);
    expect(await told(anon().rpc('take_back_answer', { ...by(), the_question: 'words' }))).toBe(1);
    expect((await counts()).map(({ voices, withdrawn }) => [voices, withdrawn]), 'the theme and the decision say that a voice was taken back').toEqual([[0, 1], [0, 1]]);
  });

  it('after a withdrawal nothing that depends on what they answered remains in any table: two who answered differently are the same (M1)', async () => {
    const [a, b] = [await speak(engine, ONE), await speak(engine, OTHER)];
    try {
      expect(await everything(a)).not.toEqual(await everything(b));
      for (const { cast, receipt, apart } of [a, b]) {
        expect(await told(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: receipt, the_apart: apart }))).toBe(true);
        expect(await told(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: receipt, the_apart: apart })), 'twice is the same as once').toBe(true);
      }
      const [left, other] = [await everything(a), await everything(b)];
      // A group's own link and language are what the wave offers, whoever came by it; counters at nought stand for no one.
      // What boards were told of a wave stays what it was until it is told anew (026): a count by theme and side, which nobody reads, and no one's.
      const without = (held: Record<string, string[]>) => ({ ...held, voices_still_counted: [], pages_passed: held.pages_passed?.filter((row) => !row.endsWith(',0)')) });
      expect(without(left)).toEqual(without(other));
      for (const name of ['contributors', 'responses', 'answers', 'contributions', 'consents', 'tags', 'quote_clearances', 'theme_evidence', 'equality_answers', 'contact_requests']) expect(left[name], name).toEqual([]);
      expect(left.withdrawals).toHaveLength(1);
      const found = await told(a.cast.anon.db.rpc('follow_receipt', { the_receipt_hash: a.receipt }));
      expect(Object.keys(found as object)).toEqual(['withdrawnIn']);
      const [published] = await told(a.cast.as('facilitator').db.rpc('theme_counts', { the_programme: a.cast.programmes.here.id }));
      expect(published).toMatchObject({ voices_for: 0, voices_against: 0, withdrawn: 1 });
    } finally {
      for (const { database } of [a, b]) await database.close();
    }
  }, 240_000);

  it('what was taken back stays so when a phone sends the same once more (rule 4)', async () => {
    const { database, cast, address, receipt } = worlds[1];
    const [response] = await database.sql<{ id: string }>('select id from public.responses');
    await told(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: receipt }));
    const again = (the_response: string, the_receipt_hash: string) => outcomeOf(cast.anon.db.rpc('send_response', { the_address: address, the_response, the_receipt_hash, the_answers: OTHER.answers as never, the_consents: OTHER.consents as never, the_language: 'en' }));
    expect(await again(response?.id ?? '', receipt)).toBe('ok');
    expect(await again(randomUUID(), receipt)).toBe('response_conflict');
    expect(await database.sql('select 1 from public.responses')).toEqual([]);
  });
});
