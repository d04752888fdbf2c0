import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Mailbox } from '../../app/platform/mail.ts';
import { requestContext, type RequestContext } from '../../app/platform/context.server.ts';
import { findViewer, type PublicScene } from '../../app/platform/guards.server.ts';
import { askForCode, useCode } from '../../app/features/people/sign-in.server.ts';
import { readSigningIn } from '../../app/features/people/signing-in.server.ts';
import { serviceClient } from '../../app/platform/service.server.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { inTime } from '../support/pace.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { TEST_DATA_KEY, TEST_SECRETS } from '../support/template.ts';

const HER = 'facilitator.here@example.org';

describe.each(ENGINES)('signing in on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let mailbox = new Mailbox();
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.sql('delete from public.attempt_counts');
    await database.sql('delete from private.sign_in_askings');
    await database.sql('delete from private.sign_in_guesses');
    // Letters of an earlier test that are still held back go where nobody looks.
    mailbox = new Mailbox();
  });
  /** What is done after an answer is done when what is asked after it is: the embedded database is one session for all. */
  const quiet = async () => void (await serviceClient(database.backend, 'waiting for what is done after an answer').rpc('forget_attempts'));
  afterEach(async () => {
    vi.restoreAllMocks();
    await quiet();
  });

  /** A browser somewhere, which keeps its cookies. */
  function browser(ip: string = `2001:db8:${randomUUID().slice(0, 4)}:1::1`) {
    const jar = new Map<string, string>();
    const scene = (): PublicScene => {
      const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
      const configuration = { isDemonstration: false, isDevelopment: false, publicUrl: 'http://site.test', backupDays: 1, sendsPerCaller: 200, secrets: TEST_SECRETS };
      const context: RequestContext = requestContext({ backend: database.backend, post: mailbox, mailbox: null, dataKey: TEST_DATA_KEY, configuration }, { headers: { cookie }, ip, protocol: 'http' }, {
        append: (_field: string, line: string) => {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          if (/max-age=0/i.test(line)) jar.delete(name);
          else jar.set(name, value);
        },
        locals: {},
      });
      return { context, db: context.db } as PublicScene;
    };
    return {
      ask: (email = HER) => askForCode(scene(), { email, next: '/my', mayJoin: false }),
      async use(code: string): Promise<string> {
        const now = scene();
        const signingIn = readSigningIn(now.context);
        if (!signingIn) return 'nobody';
        return useCode(now, signingIn, code).then(() => 'in', (fault: unknown) => (fault instanceof Response ? String(fault.status) : (fault as { code: string }).code));
      },
      who: async () => (await findViewer(scene().context))?.email ?? null,
    };
  }
  const letters = () => mailbox.list().filter(({ to }) => to === HER);
  const codeOf = (text = '') => /Your code is (\d+)/.exec(text)?.[1] ?? '';
  /** Waits for a letter more than there were: it is sent after the answer. */
  async function newCode(count: number): Promise<string> {
    await vi.waitFor(() => expect(letters().length).toBeGreaterThanOrEqual(count), { timeout: inTime(2000) });
    return codeOf(letters()[0]?.text);
  }
  const wrongFor = (code: string) => String((Number(code) + 1) % 10 ** code.length).padStart(code.length, '0');

  it('lets in who has the code, once, in the browser that asked and in no other (M3)', async () => {
    const [hers, other] = [browser(), browser()];
    await hers.ask();
    const code = await newCode(1);
    expect(code).toMatch(/^\d{6}$/);
    await other.ask();
    await newCode(2);
    expect(await other.use(code)).toBe('code_wrong');
    expect(await hers.use(code)).toBe('in');
    expect(await hers.who()).toBe(HER);
    expect(await hers.use(code)).toBe('code_gone');
    expect(await other.who()).toBe(null);
  });

  it('keeps nobody out, however many others ask for the same address and type wrong codes (M3)', async () => {
    const hers = browser();
    await hers.ask();
    const code = await newCode(1);
    for (let n = 0; n < 30; n++) {
      const stranger = browser();
      await stranger.ask();
      for (let wrong = 0; wrong < 3; wrong++) await stranger.use(wrongFor(code));
    }
    expect(await hers.use(code)).toBe('in');
    // She asks anew while it goes on: her second asking waits for nobody, and past the limit of the day its code is a long one.
    const again = browser();
    const askings = async () => (await database.sql('select 1 from private.sign_in_askings')).length;
    const asked = await askings();
    await again.ask();
    // What an asking leads to is done after its answer.
    await vi.waitFor(async () => expect(await askings()).toBe(asked + 1), { timeout: inTime(2000) });
    const before = letters().length;
    await again.ask();
    const long = await newCode(before + 1);
    expect(long).toMatch(/^\d{10}$/);
    expect(await again.use(long)).toBe('in');
  });

  it('spaces out the letters of many askings, and says nothing of it', async () => {
    for (let n = 1; n <= 6; n++) {
      await browser().ask();
      await newCode(Math.min(n, 4));
      await quiet();
    }
    await vi.waitFor(async () => expect(await database.sql('select count(*)::integer as n from private.sign_in_askings')).toEqual([{ n: 6 }]), { timeout: inTime(2000) });
    expect(letters()).toHaveLength(4);
  });

  it('makes a code void after five wrong tries, the right one too, and tells the person once that many were wrong (M4)', async () => {
    const guesser = browser();
    await guesser.ask();
    const code = await newCode(1);
    const said = [];
    for (let n = 0; n < 6; n++) said.push(await guesser.use(wrongFor(code)));
    expect(said).toEqual(['code_wrong', 'code_wrong', 'code_wrong', 'code_wrong', 'code_gone', 'code_gone']);
    expect(await guesser.use(code)).toBe('code_gone');
    for (let n = 0; n < 6; n++) {
      const another = browser();
      await another.ask();
      for (let wrong = 0; wrong < 4; wrong++) await another.use(wrongFor(wrongFor(code)));
    }
    await vi.waitFor(() => expect(letters().filter(({ subject }) => subject === 'About your sign-in codes')).toHaveLength(1));
  });

  it('counts a caller over all addresses, a whole /64 of IPv6 as one (M4)', async () => {
    const askFrom = async (network: string) => {
      const asked: (string | number)[] = [];
      for (let n = 0; n < 82; n++) asked.push(await browser(`${network}::${n.toString(16)}`).ask(`person${n}@example.org`).then(() => 'asked', (fault: Response) => fault.status));
      return asked;
    };
    // Counts begin anew at certain minutes: whoever happened to ask across one asks once more, from elsewhere.
    const first = await askFrom('2001:db8:7:7');
    const asked = first.includes(429) ? first : await askFrom('2001:db8:7:9');
    expect(asked.slice(0, 80)).toEqual(Array.from({ length: 80 }, () => 'asked'));
    expect(asked.slice(80)).toEqual([429, 429]);
    await expect(browser('2001:db8:7:8::1').ask()).resolves.toBeUndefined();
  });

  it('does the same work before it answers for an address it knows and one it does not, and writes to the first alone (L8)', async () => {
    const calls: string[] = [];
    const { fetch } = database.backend;
    const counted = vi.spyOn(database.backend, 'fetch').mockImplementation((input, init) => {
      const asked = new Request(input, init);
      calls.push(new URL(asked.url).pathname);
      return fetch(asked);
    });
    const during = async (email: string) => {
      calls.length = 0;
      await browser().ask(email);
      return calls.filter((path) => !path.endsWith('ask_to_sign_in')).length;
    };
    expect(await during(HER)).toBe(await during('nobody.knows@example.org'));
    counted.mockRestore();
    await quiet();
    await newCode(1);
    expect(mailbox.list().filter(({ to }) => to === 'nobody.knows@example.org')).toEqual([]);
  });

  it('ends a session on the server twelve hours after signing in, however it is used (M5)', async () => {
    const hers = browser();
    await hers.ask();
    expect(await hers.use(await newCode(1))).toBe('in');
    await database.sql(`update auth.sessions set created_at = now() - interval '11 hours 59 minutes' where user_id = $1`, [cast.as('facilitator').id]);
    expect(await hers.who()).toBe(HER);
    await database.sql(`update auth.sessions set created_at = now() - interval '12 hours 1 minute' where user_id = $1`, [cast.as('facilitator').id]);
    expect(await hers.who()).toBe(null);
  });

  it('forgets counts and codes when their time is over, not a day later (L7)', async () => {
    const hers = browser();
    await hers.ask();
    await newCode(1);
    await database.sql(`update public.attempt_counts set window_end = now() - interval '1 second'`);
    await database.sql(`update private.sign_in_askings set expires_at = now() - interval '1 second'`);
    await database.sql('update private.sign_in_guesses set day = day - 1');
    await quiet();
    for (const table of ['public.attempt_counts', 'private.sign_in_askings', 'private.sign_in_guesses']) expect(await database.sql(`select * from ${table}`), table).toEqual([]);
  });
});
