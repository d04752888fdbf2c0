import type { Page } from '@playwright/test';

/** All that a browser keeps for our site. */
export interface EverythingKept {
  /** The names of the cookies that someone who answers can have left. */
  cookies: string[];
  /** Each store of any kind: where it is, and its name. */
  names: string[];
  /** Everything in them, and in every cookie, as text in each way that letters are written down. */
  text: string;
}

/** Goes through everything a browser can keep for our site: cookies, both storages, databases, caches and workers. */
export async function everythingKept(page: Page): Promise<EverythingKept> {
  const cookies = await page.context().cookies();
  const { names, text } = await page.evaluate(async () => {
    const names: string[] = [];
    const texts: string[] = [];
    const put = (name: string, ...values: unknown[]) => {
      names.push(name);
      for (const value of values) texts.push(written(value));
    };
    /** Bytes as letters of one byte and of two; anything else as it is. */
    const written = (value: unknown): string => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer);
        return ['utf-8', 'utf-16le', 'latin1'].map((letters) => new TextDecoder(letters).decode(bytes)).join(' ');
      }
      if (value instanceof CryptoKey) return value.extractable ? 'a key that can be taken away' : '';
      return typeof value === 'object' && value !== null ? Object.entries(value).map(([name, one]) => `${name} ${written(one)}`).join(' ') : String(value);
    };
    const done = <Result>(asked: IDBRequest<Result>) => new Promise<Result>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error ?? new Error('The database says no.'));
    });
    for (const [kind, storage] of [['local', localStorage], ['session', sessionStorage]] as const) {
      for (const name of Object.keys(storage)) put(`${kind} ${name}`, name, storage.getItem(name));
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      put(`database ${name}`);
      for (const store of database.objectStoreNames) {
        const opened = database.transaction(store).objectStore(store);
        put(`store ${store}`, await done(opened.getAllKeys()), await done(opened.getAll()));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) put(`cache ${name}`, request.url, await (await cache.match(request))?.text());
    }
    for (const { scope } of await navigator.serviceWorker.getRegistrations()) put(`worker ${scope}`);
    return { names, text: texts.join('\n') };
  });
  return { cookies: cookies.map(({ name }) => name).toSorted(), names, text: [text, ...cookies.map(({ name, value }) => `${name} ${value} ${Buffer.from(value, 'base64url').toString('latin1')}`)].join('\n') };
}
