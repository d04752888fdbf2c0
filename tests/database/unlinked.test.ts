import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase, type Row, type TestDatabase } from '../support/database.ts';
import { daysFromNow, send, sending } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { EVERY_PURPOSE } from '../support/purposes.ts';
import { told } from '../support/told.ts';

const PEOPLE = 30;
const DAYS = 42;
const ASKED = [1, 4, 5, 9, 12, 14, 17, 20, 23, 26, 29];
const DAY = 86_400_000;

const options = (...ids: string[]) => ids.map((id) => ({ id, text: `Option ${id}` }));
const definition = {
  introduction: '',
  questions: [
    { id: 'q0', kind: 'open', text: 'What happened?', outcomes: [] },
    { id: 'reach', kind: 'contact', text: 'May we write to you?', outcomes: [] },
    { id: 'q1', kind: 'open', text: 'Why may we?', outcomes: [], when: { match: 'all', tests: [{ question: 'reach', test: 'answered', value: '' }] } },
  ],
  equality: { version: 'test', questions: [{ id: 'age', text: 'How old?', options: options('a', 'b') }, { id: 'faith', text: 'Which faith?', options: options('a', 'b') }] },
};

/** Rule H3: whoever has a name and whoever has the words have nothing in common to join them by (decision 024). */
describe.each(ENGINES)('a name and a person’s words are not joined, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
  });
  afterAll(() => database.close());

  async function openWave(): Promise<{ wave: string; address: string }> {
    const { db } = cast.as('facilitator');
    const survey = await told(db.rpc('create_survey', { the_programme: cast.programmes.here.id, the_title: 'Reach' }));
    await told(db.rpc('save_survey', { the_survey: survey, the_title: 'Reach', the_definition: definition }));
    await told(db.rpc('save_purposes', { the_survey: survey, the_purposes: EVERY_PURPOSE }));
    const wave = await told(db.rpc('plan_wave', { the_survey: survey, the_name: 'One', the_reply_by: daysFromNow(60) }));
    return { wave, address: await told(db.rpc('open_wave', { the_wave: wave })) };
  }

  /** One person answers as the app has them do: how to be reached first, then everything else. */
  async function answer(address: string, name: string, asks: boolean): Promise<void> {
    if (asks) await told(cast.anon.db.rpc('leave_contact', { the_address: address, the_id: randomUUID(), the_name: name, the_ways: [{ way: 'email', to: `${name}@example.org` }] }));
    const answers = [{ question: 'q0', body: `said by ${name}` }, ...(asks ? [{ question: 'reach', contact: true }] : [])];
    await told(send(cast, address, sending(answers as never)));
  }

  /** Every column with a day or a time that someone's sending could have written. */
  const timed = () => database.sql<{ name: string; part: string }>(`select c.table_name as name, c.column_name as part from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name) where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('date', 'timestamp with time zone')
    and c.table_name not in ('audit_events', 'waves', 'surveys', 'programmes', 'people', 'memberships', 'invitations', 'attempt_counts') order by 1, 2`);

  /** Moves what was written just now to another day, wherever a day is kept; where only the month is, to its month. */
  async function happenedOn(day: string): Promise<void> {
    for (const { name, part } of await timed()) {
      const move = (to: string) => database.sql(`update public.${name} set ${part} = ${to} where ${part} >= date_trunc('month', current_date)`, [day]);
      await move('$1::date').catch(() => move(`date_trunc('month', $1::date)`));
    }
  }

  it('an attacker with a facilitator’s pages and grants finds nobody of 30 over 42 days', async () => {
    const { wave, address } = await openWave();
    const first = Date.now() - 150 * DAY;
    for (let person = 0; person < PEOPLE; person++) {
      await answer(address, `person${person}`, ASKED.includes(person));
      await happenedOn(new Date(first + Math.floor((person * DAYS) / PEOPLE) * DAY).toISOString().slice(0, 10));
    }
    const facilitator = cast.as('facilitator');
    const contacts = (await told(facilitator.db.rpc('list_contacts', { the_wave: wave, the_reason: 'To attack' }))) as Row[];
    expect(contacts).toHaveLength(ASKED.length);
    expect(contacts.map(({ id }) => id), 'in no order but that of ids').toEqual(contacts.map(({ id }) => String(id)).sort());
    expect(JSON.stringify(contacts), 'no day beside a name').not.toMatch(/"\d{4}-\d\d/);

    // Everything that says something of one person, from every table a facilitator may read, and from the file of answers.
    const features = new Map<string, Set<string>>();
    const note = (who: string, what: string) => features.set(what, (features.get(what) ?? new Set()).add(who));
    const read = async (statement: string) => (await database.attempt({ role: 'authenticated', claims: { sub: facilitator.id } }, statement)).rows ?? [];
    const owners = { contributors: 'id', responses: 'contributor_id', consents: 'contributor_id', contributions: 'contributor_id' };
    for (const [table, owner] of Object.entries(owners)) {
      const granted = await database.sql<{ name: string }>(`select column_name as name from information_schema.column_privileges where table_schema = 'public' and table_name = $1 and grantee = 'authenticated' and privilege_type = 'SELECT'`, [table]);
      for (const row of await read(`select ${granted.map(({ name }) => name).join(', ')} from public.${table}`)) {
        for (const [column, value] of Object.entries(row)) note(String(row[owner]), `${table}.${column}=${String(value)}`);
      }
    }
    for (const row of await read('select r.contributor_id, a.question_id, a.state from public.answers a join public.responses r on r.id = a.response_id')) {
      note(String(row.contributor_id), `answer ${String(row.question_id)} ${String(row.state)}`);
    }
    const words = await database.sql<{ contributor_id: string; body: string }>('select contributor_id, body from public.contributions where body is not null');
    const asked = new Set(words.filter(({ body }) => ASKED.some((person) => body === `said by person${person}`)).map(({ contributor_id }) => contributor_id));
    expect(asked.size).toBe(ASKED.length);
    for (const [what, who] of features) {
      const among = [...who].filter((one) => asked.has(one)).length;
      // Unique to one person, or telling who asked: neither may be a day, and nothing may tell who asked.
      expect(among === asked.size && who.size === asked.size, `only who asked has ${what}`).toBe(false);
      expect(among === 0 && who.size === PEOPLE - asked.size, `only who did not ask has ${what}`).toBe(false);
      expect(what, 'the month at most').not.toMatch(/=\D*\d{4}-\d\d-(?!01)\d\d/);
    }
    const exported = (await told(facilitator.db.rpc('export_responses', { the_wave: wave, the_after: null, the_count: 100 }))) as Row[];
    expect(exported).toHaveLength(PEOPLE);
    expect(JSON.stringify(exported)).not.toMatch(/reach|"\d{4}-\d\d-\d\d/);
    // Being asked to be contacted led to no other question: it would have told who asked.
    expect(features.has('answer q1 skipped') || features.has('answer q1 answered')).toBe(false);
    const results = (await told(facilitator.db.rpc('wave_results', { the_wave: wave }))) as { questions: Record<string, { answered: number }> };
    expect(results.questions.reach?.answered, 'it is a count').toBe(ASKED.length);
  });

  it.each([true, false])('an attacker with the database’s own rights finds nobody by the order of transactions (the last one asks: %s)', async (lastAsks) => {
    const { wave, address } = await openWave();
    const order: string[] = [];
    for (let person = 0; person < PEOPLE; person++) {
      const asks = person === PEOPLE - 1 ? lastAsks : ASKED.includes(person);
      await answer(address, `owner${lastAsks ? 'Y' : 'N'}${person}`, asks);
      if (asks) order.push(`owner${lastAsks ? 'Y' : 'N'}${person}`);
    }
    const contacts = await database.sql<{ name: string; written: string }>(`select name, xmin::text as written from public.contact_requests where listening_id = $1 order by ctid`, [wave]);
    const responses = await database.sql<{ written: string }>(`select xmin::text as written from public.responses where wave_id = $1 order by age(xmin) desc`, [wave]);
    // Every way to be reached was written by the transaction of the last sending, whoever sent it: 30 stay possible for each.
    expect(new Set(contacts.map(({ written }) => written))).toEqual(new Set([responses.at(-1)?.written]));
    expect(contacts.map(({ name }) => name), 'nor in the order they came').not.toEqual(order);
  });

  it('for the last person of a wave every equality answer stays possible, whichever question they answered, and after closing in any wave (L12)', async () => {
    const { wave, address } = await openWave();
    const order: string[] = [];
    const give = async (question: string) => {
      const id = randomUUID();
      await told(cast.anon.db.rpc('give_equality', { the_address: address, the_id: id, the_question: question, the_choices: ['a'] }));
      return id;
    };
    const written = () => database.sql<{ question_id: string; written: string; people: number }>(
      `select question_id, xmin::text as written, count(*)::integer as people from public.equality_answers where listening_id = $1 group by 1, 2 order by 1`, [wave]);
    for (let person = 0; person < PEOPLE; person++) {
      await answer(address, `equal${person}`, false);
      order.push(await give('age'));
      if (person < PEOPLE - 1) await give('faith');
    }
    // The last one answered one question of two: all answers to both were written by one transaction all the same.
    const [age, faith, ...more] = await written();
    expect([age, faith, more]).toEqual([{ question_id: 'age', written: age?.written, people: PEOPLE }, { question_id: 'faith', written: age?.written, people: PEOPLE - 1 }, []]);
    const lying = await database.sql<{ id: string }>(`select id from public.equality_answers where listening_id = $1 and question_id = 'age' order by ctid`, [wave]);
    expect(lying.map(({ id }) => id)).not.toEqual(order);

    for (let more = PEOPLE; more < 80; more++) await give('age');
    expect((await written()).length, 'past 64, what is written together is among 64').toBeGreaterThan(1);
    await told(cast.as('facilitator').db.rpc('close_wave', { the_wave: wave }));
    expect(new Set((await written()).map((row) => row.written)).size).toBe(1);
  });

  it('no day or time can be kept where a name is, and beside words none but the month', async () => {
    const parts = (await timed()).map(({ name, part }) => `${name}.${part}`);
    expect(parts.filter((one) => /^(contact_requests|equality_answers)\./.test(one)), 'done_on is ours: when we wrote').toEqual(['contact_requests.done_on']);
    const [row] = await database.sql<Row>(`select
      (select count(*)::integer from public.contributions where extract(day from given_in) <> 1) as contributions, (select count(*)::integer from public.consents where extract(day from given_in) <> 1) as consents,
      (select count(*)::integer from public.responses where extract(day from received_in) <> 1) as responses, (select count(*)::integer from public.tags where via = 'question' and extract(day from tagged_at) <> 1) as tags`);
    expect(row).toEqual({ contributions: 0, consents: 0, responses: 0, tags: 0 });
    for (const set of ["public.contributions set given_in = '2026-10-02'", "public.consents set given_in = '2026-10-02'", "public.responses set received_in = '2026-10-02'"]) {
      await expect(database.sql(`update ${set}`), set).rejects.toThrow(/check/);
    }
  });
});
