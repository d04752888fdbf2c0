import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Mailbox } from '../../app/platform/mail.ts';
import { serviceClient } from '../../app/platform/service.server.ts';
import { ConfigurationProblem, readConfiguration } from '../../server/configuration.ts';
import { demonstrationPeople, isOfDemonstration } from '../../server/demonstration/people.ts';
import { asItIs, findKind, markKind, openAsItIs } from '../../server/installation.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { outcomeOf } from '../support/told.ts';

const SMTP_URL = 'smtp://127.0.0.1:1';
const asked = (env: Record<string, string>) => readConfiguration({ NODE_ENV: 'test', APP_SECRET: 's'.repeat(32), BACKUP_DAYS: '30', ...env });
const said = (work: () => unknown): string => {
  try {
    work();
    return 'nothing';
  } catch (fault) {
    if (fault instanceof ConfigurationProblem) return fault.problems.join(' ');
    throw fault;
  }
};

describe.each(ENGINES)('what a database is stands in it, on %s', (engine) => {
  let database: TestDatabase;
  const make = (slug: string, isDemonstration?: boolean) =>
    outcomeOf(serviceClient(database.backend, 'making a programme').rpc('create_programme', { the_name: slug, the_slug: slug, ...(isDemonstration === undefined ? {} : { the_demonstration: isDemonstration }) }));
  beforeEach(async () => {
    database = await openTestDatabase(engine);
  });
  afterEach(() => database.close());

  it('from the first start, before there is anything in it', async () => {
    expect(await findKind(database.backend)).toBe(null);
    expect(await markKind(database.backend, 'real')).toBe('real');
    expect(await markKind(database.backend, 'demonstration')).toBe('real');
    expect(await findKind(database.backend)).toBe('real');
  });

  it('from its first programme, and every programme is of its kind', async () => {
    expect(await make('first')).toBe('ok');
    expect(await findKind(database.backend)).toBe('real');
    expect(await make('second', true)).toBe('other_installation');
    expect(await make('third', false)).toBe('ok');
    expect((await database.sql('select slug from public.programmes where is_demonstration')).length).toBe(0);
  });

  it('and what is made in a demonstration is part of it', async () => {
    await markKind(database.backend, 'demonstration');
    expect(await make('tried')).toBe('ok');
    expect(await make('real', false)).toBe('other_installation');
    expect(await database.sql('select is_demonstration from public.programmes')).toEqual([{ is_demonstration: true }]);
  });

  it('or in its programmes, when it came before the mark', async () => {
    await make('before');
    await database.sql('delete from private.installation');
    expect(await findKind(database.backend)).toBe('real');
    await database.sql(`insert into public.programmes (slug, name, is_demonstration) values ('shown', 'Shown', true)`);
    expect(await findKind(database.backend)).toBe('both');
    expect(await markKind(database.backend, 'real')).toBe('both');
    expect(await make('more')).toBe('other_installation');
  });

  it('so that a start that forgets DEMO=0 serves real data as real, or says what it needs', async () => {
    await markKind(database.backend, 'real');
    const open = () => Promise.resolve({ ...database.backend, close: () => Promise.resolve() });
    const { configuration } = await openAsItIs(asked({ SMTP_URL }), open);
    expect(configuration).toMatchObject({ isDemonstration: false, mail: { smtpUrl: SMTP_URL } });
    await expect(openAsItIs(asked({}), open)).rejects.toThrow(/is in real use, so it is not served as the demonstration\.\nSMTP_URL is missing/);
    await expect(openAsItIs(asked({ DEMO: '1' }), open)).rejects.toThrow('whose sign-in codes everyone can read');
  });
});

describe('a configuration, once the database has said what it is', () => {
  it.each([
    [{}, null, true], [{ DEMO: '0', SMTP_URL }, null, false], [{}, 'demonstration', true], [{ DEMO: '1' }, 'demonstration', true], [{ SMTP_URL }, 'real', false], [{ DEMO: '0', SMTP_URL }, 'real', false],
    [{ DATABASE_URL: 'postgres://a@b/c', DEMO: '1' }, 'demonstration', true], [{ DATABASE_URL: 'postgres://a@b/c', SMTP_URL }, 'real', false],
  ] as const)('%j on %s', (env, kind, isDemonstration) => expect(asItIs(asked(env), kind).isDemonstration).toBe(isDemonstration));

  it.each([
    [{ DEMO: '0', SMTP_URL }, 'demonstration', 'holds the demonstration, and DEMO says that this is for real use'], [{ DATABASE_URL: 'postgres://a@b/c', SMTP_URL }, 'demonstration', 'set DEMO=1'],
    [{ DEMO: '1', SMTP_URL }, 'real', 'is in real use, and DEMO=1 asks for a demonstration'], [{}, 'real', 'SMTP_URL is missing'], [{}, 'both', 'we serve neither'], [{ DEMO: '1' }, 'both', 'we serve neither'],
  ] as const)('%j on %s is refused in words', (env, kind, words) => expect(said(() => asItIs(asked(env), kind))).toContain(words));

  it.each(['', 'false', 'no', 'off', '0 ', 'true', '2', 'demo'])('DEMO=%j is neither, and refused in words', (DEMO) => {
    for (const env of [{ DEMO, SMTP_URL }, { DEMO, SMTP_URL, DATABASE_URL: 'postgres://a@b/c' }] as Record<string, string>[]) expect(said(() => asked(env))).toContain('DEMO takes 0 (for real use) or 1 (the demonstration)');
  });
});

describe('the mailbox of the demonstration', () => {
  it('keeps letters to its own people and those invented in it, and to nobody else', async () => {
    const mailbox = new Mailbox(isOfDemonstration);
    const own = [...demonstrationPeople.map(({ email }) => email), 'invited@example.com', 'a.b@mail.example.net', 'x@y.test'];
    const others = ['lead@council.gov.uk', 'someone@gmail.com', 'a@example.org.uk', 'a@notexample.org', 'lead@real.example.co', 'a@example.orgs'];
    for (const to of [...own, ...others]) await mailbox.send({ to, subject: 'A code', text: '123456' });
    expect(mailbox.list().map(({ to }) => to).sort()).toEqual([...own].sort());
    expect(mailbox.notKept).toBe(others.length);
  });
});
