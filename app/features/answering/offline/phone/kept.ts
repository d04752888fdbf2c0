import type { FilledIn, Pack } from '../pack.ts';

// What the phone keeps: everything about the survey someone is in, encrypted (AES-GCM) under a key that never leaves
// the browser, in one place. When nothing is left to keep, all of it goes, the key and the worker too (rule S3).

/** A survey put aside without signal: what was filled in, sealed under a key that only the server can make again, from its code. */
export type Aside = [salt: string, data: number[]];

/** What stands on the phone: one survey someone is in, and what was put aside. */
export interface Kept {
  pack?: Pack;
  answers: Record<string, FilledIn>;
  /** The pages whose answers the server does not have yet. */
  changed: Record<string, 1>;
  /** When the person pressed Send, in milliseconds since 1970. */
  sentAt?: number;
  /** Why the server takes it no more, in words for the person. */
  refused?: string;
  /** Someone left, or finished, and the server is still to be told to forget them. */
  left?: 1;
  asides: Aside[];
  /** Pages for when there is no signal, and nothing else is left of whoever put something aside. */
  bare?: Pack;
}

/** What a worker has besides a page, as far as it is used here. */
declare const registration: ServiceWorkerRegistration;

const NAME = 'kept';

/** How what is kept is sealed. Each writing has a key of its own, so that one beginning serves them all. */
const SEAL = { name: 'AES-GCM', length: 256, iv: new Uint8Array(12) };

const USES: KeyUsage[] = ['encrypt', 'decrypt'];

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
  const opening = indexedDB.open(NAME);
  opening.onupgradeneeded = () => opening.result.createObjectStore(NAME);
  await done(opening);
  const transaction = opening.result.transaction(NAME, 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore(NAME);
  const asked: IDBRequest = sealed ? store.put(sealed, NAME) : store.get(NAME);
  // It closes as soon as nothing is under way in it.
  opening.result.close();
  return new Promise((resolve, reject) => {
    transaction.onabort = reject;
    transaction.oncomplete = () => resolve(asked.result as Sealed | undefined);
  });
}

const done = (asked: IDBOpenDBRequest) =>
  new Promise((resolve, reject) => {
    asked.onsuccess = resolve;
    asked.onerror = reject;
  });

const seal = (key: CryptoKey, what: unknown) => crypto.subtle.encrypt(SEAL, key, new TextEncoder().encode(JSON.stringify(what)));

/** What is kept. Nothing is kept of a survey while there is no pack of it. */
export async function read(): Promise<Kept> {
  const sealed = await stored();
  return sealed ? (JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(SEAL, sealed.key, sealed.data))) as Kept) : { answers: {}, changed: {}, asides: [] };
}

/** Seals something under the key a pack came with. Nothing on the phone opens it once that pack is gone. */
export async function sealAside(key: readonly number[], what: unknown): Promise<number[]> {
  return [...new Uint8Array(await seal(await crypto.subtle.importKey('raw', new Uint8Array(key), SEAL, false, USES), what))];
}

/** Changes what is kept, one change at a time, whichever tab asked for it. */
export async function change(how: (kept: Kept) => void): Promise<void> {
  await navigator.locks.request(NAME, async () => {
    const kept = await read();
    how(kept);
    if (kept.pack || kept.left || kept.asides[0]) {
      const key = await crypto.subtle.generateKey(SEAL, false, USES);
      await stored({ key, data: await seal(key, kept) });
    } else {
      await done(indexedDB.deleteDatabase(NAME));
      await registration.unregister();
    }
  });
}
