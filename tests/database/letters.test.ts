import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceClient } from '../../app/platform/service.server.ts';
import { keyedHash } from '../../app/platform/seal.server.ts';
import { runJobs, type JobTools } from '../../server/jobs/loop.ts';
import { smtpPostOffice } from '../../server/post-office.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { openSurvey } from '../support/factories.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { TEST_DATA_KEY } from '../support/template.ts';
import { outcomeOf, told } from '../support/told.ts';

/** Letters to people who asked for them (number 18): one letter, one job. The case is letters-blocked. */
describe.each(ENGINES)('letters, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let mail: MailServer;
  /** What the server says to an address; most are taken. */
  const refusals = new Map<string, string>();
  const twoDots = (address: string) => (address.includes('..') ? '501 5.1.3 Bad recipient address syntax' : null);
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    mail = await startMailServer((address) => refusals.get(address) ?? twoDots(address));
  });
  afterAll(async () => {
    await mail.close();
    await database.close();
  });

  const tools = (): JobTools => ({
    db: serviceClient(database.backend, 'a test does the jobs of the clock'), files: database.backend.files, post: smtpPostOffice({ smtpUrl: mail.url, from: 'team@example.org' }),
    publicUrl: 'https://here.example.org', hash: (purpose, value) => keyedHash(purpose, value, TEST_DATA_KEY),
  });
  const facilitator = () => cast.as('facilitator').db;
  /** Does every job that is due, however many turns it takes. */
  const doJobs = async () => {
    while ((await runJobs(tools())) > 0);
  };
  const leave = (address: string, name: string, ways: { way: string; to: string }[]) => told(cast.anon.db.rpc('leave_contact', { the_address: address, the_id: randomUUID(), the_name: name, the_ways: ways }));
  const summary = async (the_wave: string) => (await told(facilitator().rpc('letters_summary', { the_wave, the_kind: 'ready' }))) as Record<string, unknown>;
  const press = (the_wave: string) => told(facilitator().rpc('write_to_contacts', { the_wave, the_kind: 'ready' }));
  const listed = async (the_wave: string) => new Map((await told(facilitator().rpc('list_contacts', { the_wave, the_reason: 'To look' }))).map(({ name, letter }) => [name, letter]));

  it('twenty addresses that the server refuses stop nobody: ten get their letter at the first press, twenty are set aside by name', async () => {
    const { wave, address } = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    for (let n = 0; n < 20; n++) await leave(address, `bad ${n}`, [{ way: 'email', to: `a${String(n).padStart(2, '0')}@x..org` }]);
    for (let n = 0; n < 10; n++) await leave(address, `good ${n}`, [{ way: 'email', to: `h${n}@example.org` }]);
    await leave(address, 'by text', [{ way: 'text', to: '07700 900000' }]);
    await leave(address, 'by a worker', [{ way: 'worker', to: 'Jo at the day centre' }]);
    expect(await outcomeOf(facilitator().rpc('write_to_contacts', { the_wave: wave, the_kind: 'ready' }))).toBe('wave_not_closed');
    await told(facilitator().rpc('close_wave', { the_wave: wave }));
    expect(await summary(wave)).toMatchObject({ people: 32, toWrite: 30, sent: 0, waiting: 0, notReachable: 0, yours: { text: 1, worker: 1 }, everyone: false });
    expect(await press(wave)).toBe(30);
    expect(await summary(wave)).toMatchObject({ toWrite: 0, waiting: 30, everyone: false });
    await doJobs();
    expect(mail.received.map(({ to }) => to).sort()).toEqual(Array.from({ length: 10 }, (_, n) => `h${n}@example.org`));
    expect(await summary(wave)).toMatchObject({ toWrite: 0, waiting: 0, sent: 10, notReachable: 20, yours: { text: 1, worker: 1 }, everyone: false });
    const names = await listed(wave);
    expect([names.get('bad 7'), names.get('good 3'), names.get('by text')]).toEqual(['not_reachable', 'sent', null]);
    // Pressed again and again: nobody gets two, nobody who is not reachable is tried again.
    for (let n = 0; n < 3; n++) expect(await press(wave)).toBe(0);
    await doJobs();
    expect(mail.received).toHaveLength(10);
    expect(Math.max(...mail.named.values())).toBe(1);
    expect(mail.received[0]?.text).toContain('/receipt');

    // Everyone is told when the record says so: the letters went, and the team ticked off the others.
    for (const [name] of names) if (!name?.startsWith('good')) await database.sql('update public.contact_requests set done_on = private.today() where name = $1', [name]);
    expect(await summary(wave)).toMatchObject({ everyone: true, yours: {} });
  });

  it('a fault that may pass is tried again later, and given up after the last try; a letter nobody knows of is not written twice', async () => {
    const { wave, address } = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    for (const name of ['soon', 'never', 'unsure', 'stopped']) await leave(address, name, [{ way: 'email', to: `${name}@example.org` }]);
    refusals.set('soon@example.org', '450 4.2.1 busy').set('never@example.org', '451 4.3.0 try again');
    await told(facilitator().rpc('close_wave', { the_wave: wave }));
    await press(wave);
    const letterOf = `(select r.id from public.reminders r join public.contact_requests c on c.id = r.contact_request_id where c.name = $1 and r.listening_id = '${wave}')`;
    // The server died while this one was being sent; that one was taken back before it went.
    await database.sql(`update public.reminders set state = 'sending' where id = ${letterOf}`, ['unsure']);
    await database.sql(`update public.contact_requests set ways = null where name = $1`, ['stopped']);
    await doJobs();
    const state = async (name: string) => (await database.sql<{ state: string }>(`select state from public.reminders where id = ${letterOf}`, [name]))[0]?.state;
    expect([await state('soon'), await state('never'), await state('unsure')]).toEqual(['waiting', 'waiting', 'not_reachable']);
    expect(mail.named.has('unsure@example.org') || mail.named.has('stopped@example.org')).toBe(false);
    const [job] = await database.sql<{ last_error: string; isLater: boolean }>(`select last_error, run_at > now() as "isLater" from public.jobs where about_id = ${letterOf}`, ['soon']);
    expect(job).toEqual({ last_error: 'EENVELOPE', isLater: true });
    refusals.delete('soon@example.org');
    for (let attempt = 0; attempt < 10; attempt++) {
      await database.sql(`update public.jobs set run_at = now() where done_at is null`);
      await doJobs();
    }
    expect([await state('soon'), await state('never')]).toEqual(['sent', 'not_reachable']);
    expect(mail.received.filter(({ to }) => to === 'soon@example.org')).toHaveLength(1);
    expect(mail.named.get('never@example.org')).toBe(8);
  });

  it('a job is taken by one server however many ask, is the same job by its key, and a dead server’s comes back', async () => {
    await database.sql('delete from public.jobs');
    for (let n = 0; n < 30; n++) await database.sql(`select private.enqueue(null, 'drafts', $1)`, [`try ${n % 10}`]);
    const claimed = (await Promise.all(Array.from({ length: 6 }, () => told(tools().db.rpc('claim_jobs', { the_count: 3 }))))).flat().map(({ id }) => id);
    expect([claimed.length, new Set(claimed).size]).toEqual([10, 10]);
    expect(await told(tools().db.rpc('claim_jobs', { the_count: 3 }))).toEqual([]);
    await database.sql(`update public.jobs set claimed_until = now() - interval '1 second' where once_key = 'try 3'`);
    expect(await told(tools().db.rpc('claim_jobs', { the_count: 3 }))).toMatchObject([{ kind: 'drafts', attempts: 2 }]);
    const [columns] = await database.sql<{ names: string }>(`select string_agg(column_name, ' ' order by column_name) as names from information_schema.columns where table_name = 'jobs'`);
    expect(columns?.names, 'ids only').toBe('about_id attempts claimed_until done_at given_up_at id kind last_error once_key programme_id run_at');
  });
});
