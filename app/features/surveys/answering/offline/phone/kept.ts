import type { KeptAnswer, Pack } from '../pack.ts';

// What the phone keeps: everything about every survey someone is in, encrypted (AES-GCM) under a key that never leaves
// the browser, in one place. When nothing is left to keep, all of it goes, the key and the worker too (rule S3).

/** One survey on the phone. */
export interface Kept {
  pack: Pack;
  answers: Record<string, KeptAnswer>;
  /** The questions whose answers the server does not have yet, each with a number that tells one change from the next. */
  changed: Record<string, number>;
  /** When the person pressed Send, in milliseconds since 1970. */
  sentAt?: number;
  /** Why the server takes it no more, in words for the person. */
  refused?: string;
  /** The person left in a hurry: nothing of it shows until someone asks for it. */
  left?: boolean;
}
export type Everything = Record<string, Kept>;

/** What a worker has besides a page, as far as it is used here. */
declare const registration: ServiceWorkerRegistration;

const NAME = 'kept';

/** What stands on the disk: also what is told to AES-GCM to read it again. The key in it cannot leave the browser. */
interface Sealed {
  name: 'AES-GCM';
  iv: BufferSource;
  key: CryptoKey;
  data: BufferSource;
}

/**
 * Looks what stands on the disk, or puts something there. Done only once it is on the disk: a phone switched off the next
 * moment loses nothing. Looking does not make a store: where there is none, none is left behind.
 */
async function stored(sealed?: Sealed): Promise<Sealed | undefined> {
  const database = await new Promise<IDBDatabase | undefined>((resolve, reject) => {
    const opening = indexedDB.open(NAME);
    opening.onerror = reject;
    opening.onupgradeneeded = () => {
      if (sealed) return opening.result.createObjectStore(NAME);
      opening.onerror = () => resolve(undefined);
      opening.transaction?.abort();
    };
    opening.onsuccess = () => resolve(opening.result);
  });
  if (!database) return;
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(NAME, sealed ? 'readwrite' : 'readonly', { durability: 'strict' });
      const store = transaction.objectStore(NAME);
      const asked: IDBRequest = sealed ? store.put(sealed, NAME) : store.get(NAME);
      transaction.oncomplete = () => resolve(asked.result as Sealed | undefined);
      transaction.onabort = reject;
    });
  } finally {
    database.close();
  }
}

/** Everything that is kept, by the link it belongs to. */
export async function read(): Promise<Everything> {
  const sealed = await stored();
  return sealed ? (JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(sealed, sealed.key, sealed.data))) as Everything) : {};
}

/** Changes what is kept, one change at a time, whichever tab asked for it. */
export async function change(how: (all: Everything) => void): Promise<void> {
  await navigator.locks.request(NAME, async () => {
    const all = await read();
    how(all);
    if (Object.keys(all)[0]) {
      const name = 'AES-GCM';
      const key = (await stored())?.key ?? (await crypto.subtle.generateKey({ name, length: 256 }, false, ['encrypt', 'decrypt']));
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = await crypto.subtle.encrypt({ name, iv }, key, new TextEncoder().encode(JSON.stringify(all)));
      await stored({ name, iv, key, data });
    } else {
      await new Promise<unknown>((resolve) => {
        const going = indexedDB.deleteDatabase(NAME);
        going.onsuccess = going.onerror = going.onblocked = resolve;
      });
      await registration.unregister();
    }
  });
}
