import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBrowser } from '../../../tests/support/offline/browser-storage.ts';
import { WeakSite, type Weather } from '../../../tests/support/offline/weak-site.ts';
import { openOutbox } from './outbox.ts';

const open = () => openOutbox({ name: 'trial', collections: ['things', 'outbox'] }, 'outbox');

let site: WeakSite;
let outbox: ReturnType<typeof open>;
beforeEach(() => {
  site = new WeakSite();
  openBrowser(site);
  outbox = open();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** By what they say: things of one millisecond have no order. */
const states = async () => (await outbox.list()).map(({ body, state }) => [body, state]).sort();
const arrived = () => [...site.taken.values()].map(({ bytes }) => new TextDecoder().decode(bytes)).sort();

describe('the outbox', () => {
  it('hands a thing over with the id it was given on the device, and then has it no more', async () => {
    const id = await outbox.put('/take', 'words');
    expect(await states()).toEqual([['words', 'waiting']]);
    expect(await outbox.send()).toEqual([]);
    expect(site.taken.get(id)).toMatchObject({ to: '/take', times: 1 });
  });

  it('hands files over byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, n) => n % 256);
    const id = await outbox.put('/files', new Blob([bytes], { type: 'image/jpeg' }));
    await outbox.send();
    expect(site.taken.get(id)).toEqual({ to: '/files', type: 'image/jpeg', bytes, times: 1 });
  });

  it.each<Weather>(['cut', 'login', 'lost', 'broken'])('keeps a thing when the line is %s, and in the end it is there once', async (weather) => {
    const id = await outbox.put('/take', 'words');
    site.weather = weather;
    expect((await outbox.send()).map(({ state, tries }) => [state, tries])).toEqual([['waiting', 1]]);
    site.weather = 'clear';
    expect(await outbox.send(true)).toEqual([]);
    expect([...site.taken.keys()]).toEqual([id]);
  });

  it('takes for an acknowledgement only our own answer about this very thing', async () => {
    const id = await outbox.put('/take', 'words');
    for (const [said, headers] of [
      [JSON.stringify({ id }), {}],
      [JSON.stringify({ id: crypto.randomUUID() }), { 'X-Throughline': '1' }],
      ['{}', { 'X-Throughline': '1' }],
      ['null', { 'X-Throughline': '1' }],
      [`<p>${id}</p>`, { 'X-Throughline': '1' }],
    ] as const) {
      vi.stubGlobal('fetch', async () => new Response(said, { headers }));
      expect((await outbox.send(true)).map(({ state }) => state), said).toEqual(['waiting']);
    }
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ id }), { headers: { 'X-Throughline': '1' } }));
    expect(await outbox.send(true)).toEqual([]);
  });

  it.each(['401', 'redirect'] as const)('outlives a session: told by %s it asks once, waits for someone to sign in, and loses nothing', async (how) => {
    for (const words of ['one', 'two', 'three']) await outbox.put('/take', words);
    site.isSignedIn = false;
    site.signIn = how;
    await outbox.send();
    expect(await states()).toEqual([['one', 'needs sign-in'], ['three', 'needs sign-in'], ['two', 'needs sign-in']]);
    expect(site.asked).toHaveLength(1);
    site.isSignedIn = true;
    expect(await outbox.send(true)).toEqual([]);
    expect(arrived()).toEqual(['one', 'three', 'two']);
  });

  it('keeps what is refused, with the words, sends the others, and tries it again only when someone says so', async () => {
    for (const words of ['late', 'one']) await outbox.put('/take', words);
    site.refusals.set('late', 'This closed on 3 May.');
    const [left, ...others] = await outbox.send();
    expect([left?.body, left?.state, left?.refused, others]).toEqual(['late', 'refused', 'This closed on 3 May.', []]);
    await outbox.send(true);
    expect(site.asked).toHaveLength(2);
    site.refusals.clear();
    await outbox.retry(left?.id ?? '');
    expect(await states()).toEqual([['late', 'waiting']]);
    expect(await outbox.send()).toEqual([]);
    expect(arrived()).toEqual(['late', 'one']);
  });

  it.each<Weather | 'signed out'>(['broken', 'cut', 'signed out'])('lets one thing that is always %s stand in nobody\'s way', async (fault) => {
    for (const words of ['bad', 'one', 'two']) await outbox.put('/take', words);
    if (fault === 'signed out') {
      const { fetch } = site;
      vi.stubGlobal('fetch', async (to: string, options: RequestInit) => (options.body === 'bad' ? new Response('', { status: 401, headers: { 'X-Throughline': '1' } }) : fetch(to, options)));
    } else site.weather = (_, body) => (body === 'bad' ? fault : 'clear');
    await outbox.send(true);
    await outbox.send(true);
    expect(arrived()).toEqual(['one', 'two']);
    expect((await states()).map(([body]) => body)).toEqual(['bad']);
  });

  it('sends again what was on its way when the device died', async () => {
    const id = await outbox.put('/take', 'words');
    let isOnItsWay = () => {};
    const onItsWay = new Promise<void>((resolve) => (isOnItsWay = resolve));
    const locks = vi.spyOn(navigator.locks, 'request');
    // A lock goes with the tab that holds it: here the dead one's is never asked for again.
    locks.mockImplementation((async (_: string, work: () => Promise<unknown>) => work()) as never);
    vi.stubGlobal('fetch', () => {
      isOnItsWay();
      return new Promise(() => undefined);
    });
    void outbox.send();
    await onItsWay;
    expect(await states()).toEqual([['words', 'sending']]);
    vi.stubGlobal('fetch', site.fetch);
    expect(await open().send()).toEqual([]);
    expect([...site.taken.keys()]).toEqual([id]);
    locks.mockRestore();
  });

  it('waits longer each time, a quarter of an hour at most, also when the clock was put back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-04T09:00Z') });
    await outbox.put('/take', 'words');
    site.weather = 'cut';
    for (const [wait, asked] of [[0, 1], [14_000, 1], [1_000, 2], [29_000, 2], [1_000, 3]] as const) {
      vi.setSystemTime(Date.now() + wait);
      await outbox.send();
      expect(site.asked, `${wait} ms later`).toHaveLength(asked);
    }
    for (let n = 0; n < 12; n++) await outbox.send(true);
    site.weather = 'clear';
    vi.setSystemTime(Date.now() + 14 * 60_000);
    expect(await outbox.send()).toHaveLength(1);
    vi.setSystemTime(new Date('2020-01-01T00:00Z'));
    expect(await outbox.send()).toEqual([]);
  });

  it('sends a thing once, however many ask for it at once', async () => {
    const ids = [await outbox.put('/take', 'one'), await outbox.put('/take', 'two')];
    await Promise.all([outbox.send(), open().send(true), open().send()]);
    expect(site.asked.map(({ item }) => item).sort()).toEqual(ids.sort());
  });

  it('brings nothing back that was taken out while it was on its way', async () => {
    const id = await outbox.put('/take', 'words');
    site.weather = () => {
      void outbox.discard(id);
      return 'cut';
    };
    await outbox.send();
    expect(await outbox.list()).toEqual([]);
  });

  it('says so when the browser has no room', async () => {
    await expect(outbox.put('/take', (() => 'no letter') as never)).rejects.toThrow();
    expect(await outbox.list()).toEqual([]);
  });

  it('gets 500 things across, each once, where one request in three fails', async () => {
    let dice = 7;
    const roll = () => (dice = (Math.imul(dice, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
    site.weather = () => (roll() < 1 / 3 ? ((['cut', 'login', 'lost', 'broken'] as const)[Math.floor(roll() * 4)] ?? 'cut') : 'clear');
    const ids = await Promise.all(Array.from({ length: 500 }, (_, n) => outbox.put('/take', `thing ${n}`)));
    let passes = 0;
    while ((await outbox.send(true)).length > 0) expect(passes++).toBeLessThan(30);
    expect([...site.taken.keys()].sort()).toEqual(ids.sort());
    expect(new Set(arrived()).size).toBe(500);
  });
});
