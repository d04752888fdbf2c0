import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Navigation, openBrowser } from '../../../tests/support/offline/browser-storage.ts';
import { ORIGIN, WeakSite } from '../../../tests/support/offline/weak-site.ts';
import { helpWith, keepPages } from './shell.ts';

const PATHS = ['/field', '/field/new'];
const set = (version: string, name = 'field') => ({ name, version, paths: PATHS });

let site: WeakSite;
beforeEach(() => {
  site = new WeakSite();
  openBrowser(site);
  for (const path of PATHS) site.pages.set(path, `${path} first`);
});
afterEach(() => vi.unstubAllGlobals());

const visit = async (address: string, version = 'first') => (await helpWith(set(version), new Navigation(ORIGIN + address)))?.text();

describe('pages that open without signal', () => {
  it('come from the network while it is there, and from the device when it is not, or someone else answers', async () => {
    expect(await keepPages(set('first'))).toBe(true);
    site.pages.set('/field', '/field today');
    expect(await visit('/field')).toBe('/field today');
    for (const weather of ['cut', 'login', 'broken'] as const) {
      site.weather = weather;
      expect(await visit('/field'), weather).toBe('/field first');
    }
  });

  it('are found whatever is asked of them, with a slash at the end, and whatever they vary by', async () => {
    await keepPages(set('first'));
    site.weather = 'cut';
    for (const address of ['/field?from=letter', '/field/', '/field/?a=1&b=2#top']) expect(await visit(address), address).toBe('/field first');
    expect(await visit('/field/new?of=3')).toBe('/field/new first');
  });

  it('open when nobody is signed in any more, and the page to sign in is never kept in their place', async () => {
    site.isSignedIn = false;
    expect(await keepPages(set('first'))).toBe(false);
    site.isSignedIn = true;
    await keepPages(set('first'));
    site.isSignedIn = false;
    expect(await keepPages(set('second'))).toBe(false);
    expect(await visit('/field')).toBe('/field first');
  });

  it('stand until the new ones are whole, and then all go at once', async () => {
    await keepPages(set('first'));
    for (const path of PATHS) site.pages.set(path, `${path} second`);
    const { fetch } = site;
    vi.stubGlobal('fetch', async (address: string) => (address.endsWith('/new') ? Promise.reject(new TypeError('Failed to fetch')) : fetch(address)));
    expect(await keepPages(set('second'))).toBe(false);
    vi.stubGlobal('fetch', fetch);
    site.weather = 'cut';
    for (const path of PATHS) expect(await visit(path, 'second')).toBe(`${path} first`);
    site.weather = 'clear';
    expect(await keepPages(set('second'))).toBe(true);
    site.weather = 'cut';
    for (const path of PATHS) expect(await visit(path, 'second')).toBe(`${path} second`);
    expect(await caches.keys()).toEqual(['field/second']);
  });

  it('stand when the device dies while the new ones are put away', async () => {
    await keepPages(set('first'));
    for (const path of PATHS) site.pages.set(path, `${path} second`);
    const { open } = caches;
    let puts = 0;
    vi.spyOn(caches, 'open').mockImplementation(async (name) => {
      const cache = await open(name);
      return { ...cache, put: async (...page: Parameters<Cache['put']>) => (++puts > 1 ? Promise.reject(new Error('dead')) : cache.put(...page)) };
    });
    await expect(keepPages(set('second'))).rejects.toThrow('dead');
    vi.restoreAllMocks();
    site.weather = 'cut';
    for (const path of PATHS) expect(await visit(path, 'second')).toBe(`${path} first`);
    site.weather = 'clear';
    await keepPages(set('second'));
    site.weather = 'cut';
    for (const path of PATHS) expect(await visit(path, 'second')).toBe(`${path} second`);
  });

  it('are fetched once for one content', async () => {
    await keepPages(set('first'));
    await keepPages(set('first'));
    expect(site.asked).toHaveLength(PATHS.length);
  });

  it('need a worker for themselves alone: forms, other pages and other sites are left alone', async () => {
    await keepPages(set('first'));
    const before = site.asked.length;
    for (const request of [
      new Navigation(`${ORIGIN}/field`, { method: 'POST', body: 'a=1' }),
      new Request(`${ORIGIN}/field/take`, { method: 'POST', body: new Blob(['photograph']) }),
      new Navigation(`${ORIGIN}/field/other`),
      new Navigation(`${ORIGIN}/desk`),
      new Navigation('https://elsewhere.example/field'),
      new Request(`${ORIGIN}/field`, { method: 'HEAD' }),
    ]) {
      expect(helpWith(set('first'), request), `${request.method} ${request.url}`).toBeNull();
      expect(request.bodyUsed).toBe(false);
    }
    expect(site.asked).toHaveLength(before);
  });

  it('give the files in them from the device first, which do not change', async () => {
    await keepPages(set('first'));
    const before = site.asked.length;
    expect(await (await helpWith(set('first'), new Request(`${ORIGIN}/field/new`)))?.text()).toBe('/field/new first');
    expect(site.asked).toHaveLength(before);
  });
});
