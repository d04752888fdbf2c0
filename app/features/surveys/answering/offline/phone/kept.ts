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
declare const registration: ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

const NAME = 'kept';
const KEY = 0;
const SEALED = 1;

/** Opens the store. Looking does not make one: then there is none, and none is left behind. */
const open = (isLooking: boolean) =>
  new Promise<IDBDatabase | null>((resolve, reject) => {
    const opening = indexedDB.open(NAME);
    let isNone = false;
    opening.onupgradeneeded = () => {
      isNone = isLooking;
      if (isNone) opening.transaction?.abort();
      else opening.result.createObjectStore(NAME);
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => (isNone ? resolve(null) : reject(new Error(NAME)));
  });

/** Does something with the store. Done only once it is on the disk: a phone switched off the next moment loses nothing. */
async function store<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
  const database = await open(mode === 'readonly');
  if (!database) return null;
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(NAME, mode, { durability: 'strict' });
      const asked = work(transaction.objectStore(NAME));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(new Error(NAME));
    });
  } finally {
    database.close();
  }
}

const stored = () => store('readonly', (kept) => kept.getAll()) as Promise<[CryptoKey?, { iv: BufferSource; data: BufferSource }?] | null>;

/** Everything that is kept, by the link it belongs to. */
export async function read(): Promise<Everything> {
  const [key, sealed] = (await stored()) ?? [];
  if (!key || !sealed) return {};
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.data))) as Everything;
}

/** Changes what is kept, one change at a time, whichever tab asked for it. */
export async function change(how: (all: Everything) => void): Promise<void> {
  await navigator.locks.request(NAME, async () => {
    const all = await read();
    how(all);
    if (Object.keys(all).length > 0) return write(all);
    await new Promise<unknown>((resolve) => {
      const going = indexedDB.deleteDatabase(NAME);
      going.onsuccess = going.onerror = going.onblocked = resolve;
    });
    await registration.unregister();
  });
}

async function write(all: Everything): Promise<void> {
  const key = (await stored())?.[0] ?? (await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(all)));
  await store('readwrite', (now) => {
    now.put(key, KEY);
    return now.put({ iv, data }, SEALED);
  });
}

/** Where browsers can, they wake the worker when signal is back, even when no page is open. */
export const handOverLater = () => registration.sync?.register('now').catch(() => undefined);
