import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { openSurvey, send, sending } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { told } from '../support/told.ts';

/** Tables with words that are not of someone who was listened to, or that nothing joins to them: whose they are. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  programmes: 'the programme’s', people: 'of people with an account', invitations: 'of people with an account', audit_events: 'of people with an account', jobs: 'codes and ids',
  attempt_counts: 'hashes', elements: 'the plan’s', indicators: 'the plan’s', outcome_names: 'the plan’s', listenings: 'the team’s', reach_targets: 'the team’s',
  equality_answers: 'choices, joined to nobody; go by ids that follow from the receipt', contact_requests: 'ways to be reached, joined to no words; go by ids that follow from the receipt', reminders: 'hashes',
  withdrawals: 'why they took it back, if they chose to say: that is what remains', retention_holds: 'the team’s', programme_faces: 'the programme’s', surveys: 'the team’s', survey_versions: 'the team’s',
  survey_files: 'the team’s', survey_links: 'the team’s', answer_drafts: 'sealed with a key of the device; dropped on sending', paused_answers: 'sealed likewise', pages_passed: 'ids of questions',
  listening_breakdowns: 'counts by group', wave_publications: 'counts', voices_still_counted: 'names of figures', kept_counts: 'names of figures', counted_people: 'names of figures', voice_places: 'names of lists',
  themes: 'the team’s', boards: 'the programme’s', recommendations: 'the team’s', recommendation_replies: 'the board’s', decisions: 'the board’s', decision_options: 'the board’s', decision_advice: 'the board’s',
  decision_headings: 'the board’s',
};

describe.each(ENGINES)('words that leave, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
  });
  afterAll(() => database.close());

  it('stand in no column but those that go with the person who said them, or are known to be somebody else’s', async () => {
    const going = await database.sql<{ name: string }>(`
      with recursive going as (
        select 'public.contributors'::regclass::oid as id
        union select k.conrelid from going g join pg_catalog.pg_constraint k on k.contype = 'f' and k.confdeltype = 'c' and k.confrelid = g.id)
      select c.relname as name from going g join pg_catalog.pg_class c on c.oid = g.id`);
    const wordy = await database.sql<{ name: string }>(`
      select distinct c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'json', 'character varying', 'bytea', 'ARRAY')
        and not exists (
          select 1 from pg_catalog.pg_constraint k join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
          where k.contype = 'c' and k.conrelid = format('public.%I', c.table_name)::regclass and a.attname = c.column_name and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%')`);
    const gone = new Set(going.map(({ name }) => name));
    for (const table of ['contributions', 'consents', 'answers', 'responses', 'quote_clearances', 'theme_evidence', 'tags']) expect(gone, table).toContain(table);
    const uncovered = wordy.map(({ name }) => name).filter((name) => !gone.has(name) && !(name in OTHER_WORDS));
    expect(uncovered.sort()).toEqual([]);
    // A line of the list that covers nothing any more would hide the next table of that name.
    expect(Object.keys(OTHER_WORDS).filter((name) => !wordy.some((one) => one.name === name) || gone.has(name))).toEqual([]);
  });

  it('are cleared by each feature in functions of its own, which are told who, what and why, before and after', async () => {
    await database.sql(`
      create table private.told_of_leaving (what text, noted jsonb)`);
    const handlers: [string, string][] = [
      ['hold_for_leaving_a_test(c uuid[]) returns void', `insert into private.told_of_leaving values ('hold', to_jsonb(cardinality(c)))`],
      ['words_leave_a_test(who uuid, c uuid[], cause text) returns void', `insert into private.told_of_leaving select 'leave', jsonb_build_object('cause', cause, 'words', cardinality(c), 'theirs', exists (select 1 from public.contributors k where k.id = who))`],
      ['withdrawing_a_test(who uuid) returns jsonb', `select to_jsonb(k.pseudonym) from public.contributors k where k.id = who`],
      ['withdrawn_a_test(noted jsonb) returns void', `insert into private.told_of_leaving select 'gone', jsonb_build_object('who', noted, 'left', (select count(*) from public.contributors k where k.pseudonym = noted #>> '{}'))`],
    ];
    for (const [signature, body] of handlers) await database.sql(`create function private.${signature} language sql security definer set search_path = '' as $$ ${body} $$`);
    const { address } = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    const sent = sending([{ question: 'q0', body: 'Said' }]);
    await told(send(cast, address, sent));
    const [{ pseudonym } = { pseudonym: '' }] = await database.sql<{ pseudonym: string }>('select pseudonym from public.contributors where receipt_hash = $1', [sent.receipt]);
    await told(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: sent.receipt }));
    expect(await database.sql('select what, noted from private.told_of_leaving')).toEqual([
      { what: 'hold', noted: 1 }, { what: 'leave', noted: { cause: 'withdrawn', words: 1, theirs: true } }, { what: 'gone', noted: { who: pseudonym, left: 0 } },
    ]);
  });
});
