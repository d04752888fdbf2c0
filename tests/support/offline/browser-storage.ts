import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { ORIGIN, type WeakSite } from './weak-site.ts';

/** As much of the kept pages of a browser as ours use: each set under its name, in the order in which they were made. */
class KeptPages {
  readonly #sets = new Map<string, Map<string, Response>>();

  readonly keys = async () => [...this.#sets.keys()];
  readonly delete = async (name: string) => this.#sets.delete(name);
  readonly open = async (name: string) => {
    const set = this.#sets.get(name) ?? new Map<string, Response>();
    this.#sets.set(name, set);
    const urlOf = (address: string) => new URL(address, ORIGIN).href;
    return {
      match: async (address: string, { ignoreVary = false } = {}) => {
        const kept = set.get(urlOf(address));
        return kept && (ignoreVary || !kept.headers.has('Vary')) ? kept.clone() : undefined;
      },
      put: async (address: string, answer: Response) => {
        if (answer.redirected) throw new TypeError('A page that was led to is no page to keep.');
        set.set(urlOf(address), answer);
      },
    };
  };
}

/** A browser of one's own that keeps nothing yet, in front of a site. Its storage is one for all clients, as in any browser. */
export function openBrowser(site: WeakSite): void {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('caches', new KeptPages());
  vi.stubGlobal('location', new URL('/anywhere', ORIGIN));
  vi.stubGlobal('fetch', site.fetch);
}

/** The names of all databases in the browser. */
export const databaseNames = async (): Promise<string[]> => (await indexedDB.databases()).map(({ name = '' }) => name).sort();

/** Where a worker stands in the browser; only it itself should ever take it away. */
export class Registration {
  isThere = true;
  readonly unregister = async () => {
    this.isThere = false;
    return true;
  };
}

/** A request as a browser makes it when someone goes to a page. */
export class Navigation extends Request {
  override get mode(): RequestMode {
    return 'navigate';
  }
  override clone(): Navigation {
    return new Navigation(super.clone());
  }
}
