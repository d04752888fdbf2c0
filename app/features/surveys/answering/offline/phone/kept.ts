import type { FilledIn, Pack } from '../pack.ts';

// What the phone keeps: everything about every survey someone is in, encrypted (AES-GCM) under a key that never leaves
// the browser, in one place. When nothing is left to keep, all of it goes, the key and the worker too (rule S3).

/** One survey on the phone. */
export interface Kept {
  pack: Pack;
  answers: Record<string, FilledIn>;
  /** The pages whose answers the server does not have yet. */
  changed: Record<string, 1>;
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

/** How what is kept is sealed. Each writing has a key of its own, so that one beginning serves them all. */
const SEAL = { name: 'AES-GCM', length: 256, iv: new Uint8Array(12) };

/** What stands on the disk. The key in it cannot leave the browser. */
interface Sealed {
  key: CryptoKey;
  data: BufferSource;
}

/**
 * Looks what stands on the disk, or puts something there. Done only once it is on the disk: a phone switched off the next
 * moment loses nothing. Looking does not make a store: where there is none, none is left behind.
 */
async function stored(sealed?: Sealed): Promise<Sealed | undefined> {
  if (!sealed && !(await indexedDB.databases())[0]) return;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME);
    opening.onerror = reject;
    opening.onupgradeneeded = () => opening.result.createObjectStore(NAME);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(NAME, 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore(NAME);
      const asked: IDBRequest = sealed ? store.put(sealed, NAME) : store.get(NAME);
      transaction.onabort = reject;
      transaction.oncomplete = () => resolve(asked.result as Sealed | undefined);
      // It closes as soon as nothing is under way in it.
      database.close();
    };
  });
}

/** Everything that is kept, by the link it belongs to. */
export async function read(): Promise<Everything> {
  const sealed = await stored();
  return sealed ? (JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(SEAL, sealed.key, sealed.data))) as Everything) : {};
}

/** Changes what is kept, one change at a time, whichever tab asked for it. */
export async function change(how: (all: Everything) => void): Promise<void> {
  await navigator.locks.request(NAME, async () => {
    const all = await read();
    how(all);
    if (Object.keys(all)[0]) {
      const key = await crypto.subtle.generateKey(SEAL, false, ['encrypt', 'decrypt']);
      await stored({ key, data: await crypto.subtle.encrypt(SEAL, key, new TextEncoder().encode(JSON.stringify(all))) });
    } else {
      await new Promise((resolve) => {
        const going = indexedDB.deleteDatabase(NAME);
        going.onsuccess = going.onerror = resolve;
      });
      await registration.unregister();
    }
  });
}
