import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseNames, Navigation, openBrowser, Registration } from '../../../../../tests/support/offline/browser-storage.ts';
import { Notebook } from '../../../../../tests/support/offline/notebook.ts';
import { ORIGIN, WeakSite } from '../../../../../tests/support/offline/weak-site.ts';
import type { Pack } from '../pack.ts';

interface Fetching {
  request: Request;
  respondWith: (answer: Promise<Response>) => unknown;
}
type Listeners = Partial<Record<string, (event: Fetching) => unknown>>;

let site: WeakSite;
let listeners: Listeners;
beforeEach(async () => {
  site = new WeakSite();
  openBrowser(site);
  listeners = {};
  vi.stubGlobal('addEventListener', (name: string, listen: (event: Fetching) => void) => (listeners[name] = listen));
  vi.stubGlobal('clients', { matchAll: async () => [1] });
  vi.stubGlobal('registration', new Registration());
  vi.resetModules();
  await import('./worker.ts');
});
afterEach(() => vi.unstubAllGlobals());

/** What the worker answers a request with; null when it leaves it to the browser. */
async function answered(request: Request): Promise<Response | null> {
  const given: Promise<Response>[] = [];
  listeners.fetch?.({ request, respondWith: (answer) => given.push(answer) });
  return given[0] ?? null;
}
const post = (body: BodyInit) => ({ method: 'POST', body });

describe('the worker of the survey', () => {
  it('touches no request that needs no help: nothing but pages, and what its own pages ask of it', async () => {
    const { change } = await import('./kept.ts');
    await change((kept) => (kept.pack = { link: 'demo', pages: [] } as unknown as Pack));
    for (const request of [
      new Request(`${ORIGIN}/participant.js`),
      new Request(`${ORIGIN}/pictures/home.svg`),
      new Request(`${ORIGIN}/respond/demo/pack`),
      new Request(`${ORIGIN}/respond/demo/1?keep`, post('body=half')),
      new Request(`${ORIGIN}/respond/demo/arrive`, post('{}')),
      new Request(`${ORIGIN}/field/take`, post(new Blob(['photograph']))),
      new Request(`${ORIGIN}/leave`, post('')),
    ]) {
      expect(await answered(request), `${request.method} ${request.url}`).toBeNull();
      expect(request.bodyUsed).toBe(false);
    }
    expect(site.asked).toEqual([]);
  });

  it('passes a form on as the browser made it, to a survey of which nothing is kept here', async () => {
    await new Notebook().type('She said that');
    const seen: unknown[] = [];
    vi.stubGlobal('fetch', async (request: unknown) => {
      seen.push(request);
      return new Response('Thank you');
    });
    const request = new Navigation(`${ORIGIN}/respond/demo/1`, post('rating=agree'));
    expect(await (await answered(request))?.text()).toBe('Thank you');
    expect(seen).toEqual([request]);
    expect(request.bodyUsed).toBe(false);
    expect(await databaseNames()).toEqual(['notebook']);
  });

  it('lets the network go on as if it were not here, when the browser lets it keep nothing', async () => {
    vi.stubGlobal('indexedDB', { databases: () => Promise.reject(new Error('not allowed')) });
    site.pages.set('/respond/demo', 'The first page');
    expect(await (await answered(new Navigation(`${ORIGIN}/respond/demo`)))?.text()).toBe('The first page');
  });
});
