import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apartSeed, contactId, sealLanguage, unsealLanguage } from '../../app/features/answering/apart/apart.server.ts';
import { keysOf, newSecret } from '../../app/features/answering/draft/draft-secret.server.ts';
import type { Draft } from '../../app/features/answering/draft/draft.ts';
import { findDraft, findSecret, keepDraft, rememberSecret } from '../../app/features/answering/draft/drafts.server.ts';
import { passFor, readPass } from '../../app/features/answering/offline/pass.server.ts';
import { findViewer, type PublicScene } from '../../app/platform/guards.server.ts';
import { unsealWithAny } from '../../app/platform/seal.server.ts';
import { startLiteApp } from '../../server/backend/lite-app.ts';
import { openDataKey } from '../../server/data-key.ts';
import { drawSecrets } from '../../server/secrets.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { Device } from '../support/device.ts';
import { openSurvey, send, sending, type OpenSurvey } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { told } from '../support/told.ts';

const OLD = 'the secret of the server, as it was';
const NEW = 'the secret of the server, changed now';
const WORDS = 'What I said so far';
const DRAFT: Draft = { consents: [], answers: { q0: { body: WORDS } } };

describe.each(ENGINES)('the secret of the server, changed, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let survey: OpenSurvey;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    survey = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
  });
  afterAll(() => database.close());

  /** The server as it starts with a secret, and with those that came before. */
  async function start(secret: string, before: string[] = []) {
    const secrets = drawSecrets(secret, before);
    const app = await startLiteApp(engine === 'pglite' ? 'embedded' : 'postgres', database.connection, secrets, database.mailbox);
    const backend = { ...app, files: database.backend.files };
    return { backend, secrets, dataKey: await openDataKey(backend, secrets) };
  }

  const sealedKey = async () => (await database.sql<{ sealed: string }>('select sealed from private.data_key'))[0]?.sealed ?? '';

  it('loses nothing: a session, a draft, a receipt, a contact and what waits on a phone are there; what was retired opens nothing', async () => {
    const staff = new Device();
    const person = new Device();
    staff.server = person.server = await start(OLD);
    const before = person.request();

    const { db } = staff.request();
    await told(db.auth.signInWithOtp({ email: 'facilitator.here@example.org' }));
    const token = /\d{6}/.exec(database.mailbox.newestTo('facilitator.here@example.org')?.text ?? '')?.[0] ?? '';
    await told(db.auth.verifyOtp({ email: 'facilitator.here@example.org', token, type: 'magiclink' }));
    const secret = newSecret();
    rememberSecret(before, survey.address, secret);
    await keepDraft({ context: before, db: before.db } as PublicScene, survey.address, secret, DRAFT);
    const code = keysOf(newSecret()).receiptCode;
    await told(send(cast, survey.address, { ...sending([{ question: 'q0', body: 'Sent' }]), receipt: before.hash('receipt', code) }));
    const contact = contactId(before, apartSeed(before, code), 0);
    await told(cast.anon.db.rpc('leave_contact', { the_address: survey.address, the_id: contact, the_name: '', the_ways: [{ way: 'email', to: 'sam@example.org' }], the_language_sealed: sealLanguage(before, 'ur') }));
    const pass = passFor(before, survey.address, { day: '2026-11-28', consents: [] });
    const cookiesBefore = new Map([staff, person].flatMap(({ cookies }) => [...cookies]));
    const keyBefore = await sealedKey();

    const expectAllThere = async () => {
      const now = person.request();
      expect((await findViewer(staff.request()))?.id).toBe(cast.as('facilitator').id);
      expect(findSecret(now, survey.address)).toBe(secret);
      expect(await findDraft(now, secret)).toEqual(DRAFT);
      expect(await told(now.db.rpc('follow_receipt', { the_receipt_hash: now.hash('receipt', code) }))).toMatchObject({ contributions: [{ body: 'Sent' }] });
      expect(await told(now.db.rpc('held_contacts', { the_ids: [contactId(now, apartSeed(now, code), 0)] }))).not.toEqual([]);
      const [row] = await database.sql<{ language_sealed: string }>('select language_sealed from public.contact_requests where id = $1', [contact]);
      expect(unsealLanguage(now, row?.language_sealed ?? null)).toBe('ur');
      expect(readPass(now, survey.address, pass)).not.toBeNull();
    };
    await expectAllThere();
    staff.server = person.server = await start(NEW, [OLD]);
    await expectAllThere();
    // What was sealed anew meanwhile is sealed with the new one: the old one is not needed any more.
    rememberSecret(person.request(), survey.address, secret);
    staff.server = person.server = await start(NEW);
    await expectAllThere();

    // And the old one opens nothing: not the data, not a cookie made since; nor does the server open one that it sealed.
    await expect(start(OLD)).rejects.toThrow('belongs to another secret');
    expect(unsealWithAny(await sealedKey(), drawSecrets(OLD).wrappingKeys, 'data key')).toBeNull();
    expect(unsealWithAny(keyBefore, drawSecrets(OLD).wrappingKeys, 'data key'), 'it did once').not.toBeNull();
    const stale = new Device();
    for (const [name, value] of cookiesBefore) stale.cookies.set(name, value);
    stale.server = staff.server;
    expect(findSecret(stale.request(), survey.address)).toBeNull();
    expect(await findViewer(stale.request())).toBeNull();
    for (const [name, value] of [...staff.cookies, ...person.cookies]) expect(unsealWithAny(value, drawSecrets(OLD).cookieKeys, name.replace('plain-', ''))).toBeNull();
  });

  it('of servers that start at once all go by one key, and by it again when the secret changes under them', async () => {
    await database.sql('delete from private.data_key');
    const [one, two] = await Promise.all([start(OLD), start(OLD)]);
    expect(two.dataKey).toBe(one.dataKey);
    const changed = await Promise.all([start(NEW, [OLD]), start(NEW, [OLD])]);
    expect(changed.map(({ dataKey }) => dataKey)).toEqual([one.dataKey, one.dataKey]);
    expect((await start(NEW)).dataKey).toBe(one.dataKey);
  });
});
