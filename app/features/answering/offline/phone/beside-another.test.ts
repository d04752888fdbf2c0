import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseNames, Navigation, openBrowser, Registration } from '../../../../../tests/support/offline/browser-storage.ts';
import { Notebook } from '../../../../../tests/support/offline/notebook.ts';
import { ORIGIN, WeakSite } from '../../../../../tests/support/offline/weak-site.ts';
import { inCollection } from '../../../../platform/offline/store.ts';
import type { Pack } from '../pack.ts';
import { change, read } from './kept.ts';

// The survey's phone and another client on one device. One shares the browser with the other, and neither knows of the other.

const PHOTOGRAPH = Uint8Array.from({ length: 5000 }, (_, n) => n % 251);
const pack = { link: 'demo', pages: [] } as unknown as Pack;

let site: WeakSite;
let phone: Registration;
let notebook: Notebook;
beforeEach(() => {
  site = new WeakSite();
  openBrowser(site);
  vi.stubGlobal('registration', (phone = new Registration()));
  notebook = new Notebook();
  for (const path of ['/notebook', '/notebook/new', '/rota', '/rota/new']) site.pages.set(path, `${path} first`);
});
afterEach(() => vi.unstubAllGlobals());

/** Someone on this phone has answered and not sent yet. */
const answer = () => change((kept) => Object.assign(kept, { pack, answers: { why: 'body=Because' }, changed: { why: 1 } }));
/** Everything of theirs is sent. */
const settle = () => change((kept) => Object.assign(kept, { pack: undefined, answers: {}, changed: {} }));

/** A researcher was out with the notebook: a note open, one finished with its photograph, none of it sent. */
async function takeNotes(book: Notebook): Promise<void> {
  await book.install();
  await book.type('She said that');
  await book.finish('The hostel has no lift', new Blob([PHOTOGRAPH], { type: 'image/jpeg' }));
}

async function expectNotesStand(book: Notebook, name: string): Promise<void> {
  expect(book.registration.isThere).toBe(true);
  expect(await book.typed()).toBe('She said that');
  expect((await book.outbox.list()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  site.weather = 'cut';
  expect(await (await book.answer(new Navigation(`${ORIGIN}/${name}`)))?.text()).toBe(`/${name} first`);
  site.weather = 'clear';
  expect(await book.outbox.send(true)).toEqual([]);
  expect([...site.taken.values()].map(({ type, bytes }) => (type === 'image/jpeg' ? bytes : new TextDecoder().decode(bytes)))).toEqual(expect.arrayContaining(['The hostel has no lift', PHOTOGRAPH]));
}

describe('two clients on one device', () => {
  it('the survey finds nothing of its own where there is only another, and leaves nothing behind by looking', async () => {
    await takeNotes(notebook);
    expect(await read()).toEqual({ answers: {}, changed: {}, asides: [] });
    expect(await databaseNames()).toEqual(['notebook']);
  });

  it('when the last answers are sent, all of the survey goes and nothing of the other', async () => {
    await takeNotes(notebook);
    await answer();
    expect(await databaseNames()).toEqual(['kept', 'notebook']);
    await settle();
    expect(await databaseNames()).toEqual(['notebook']);
    expect(phone.isThere).toBe(false);
    await expectNotesStand(notebook, 'notebook');
  });

  it('when nothing was ever kept of the survey, its end takes nothing of the other', async () => {
    await takeNotes(notebook);
    await settle();
    await expectNotesStand(notebook, 'notebook');
  });

  it('when the other is cleared, all of it goes and nothing of the survey, nor of a third', async () => {
    const rota = new Notebook('rota');
    await answer();
    await takeNotes(notebook);
    await takeNotes(rota);
    await notebook.clear();
    expect(await databaseNames()).toEqual(['kept', 'rota']);
    expect(await caches.keys()).toEqual(['rota/first']);
    expect([notebook.registration.isThere, phone.isThere]).toEqual([false, true]);
    expect((await read()).answers).toEqual({ why: 'body=Because' });
    await expectNotesStand(rota, 'rota');
  });

  it('a new version of one leaves the pages, the queue and the answers of the others', async () => {
    const rota = new Notebook('rota');
    await answer();
    await takeNotes(rota);
    await notebook.install();
    site.pages.set('/notebook', '/notebook second');
    await new Notebook('notebook', 'second').install();
    expect(await caches.keys()).toEqual(['rota/first', 'notebook/second']);
    expect((await read()).changed).toEqual({ why: 1 });
    await expectNotesStand(rota, 'rota');
  });

  it('the other goes on after its session ran out, and the survey knows nothing of sessions', async () => {
    await answer();
    await takeNotes(notebook);
    site.isSignedIn = false;
    await notebook.outbox.send(true);
    expect((await notebook.outbox.list()).map(({ state }) => state)).toEqual(['needs sign-in', 'needs sign-in']);
    expect(await (await notebook.answer(new Navigation(`${ORIGIN}/notebook/new`)))?.text()).toBe('/notebook/new first');
    expect((await read()).changed).toEqual({ why: 1 });
    site.isSignedIn = true;
    expect(await notebook.outbox.send(true)).toEqual([]);
  });

  it('a client that gets another collection finds in the old ones what was there', async () => {
    await takeNotes(notebook);
    const later = ['notes', 'outbox', 'drawings'];
    expect(await inCollection('notebook', (drawings) => drawings.put('a line', 1), 'drawings', later)).toBe(1);
    expect(await inCollection('notebook', (notes) => notes.get('open') as IDBRequest<string>, 'notes', later)).toBe('She said that');
  });
});
