import { inCollection } from './store.ts';

// A device can be taken, and what is on its disk be read. What is kept here is sealed (AES-GCM) under keys that cannot leave
// the browser, and each writing has a key of its own: so one beginning serves them all.

const SEAL = { name: 'AES-GCM', length: 256, iv: new Uint8Array(12) };

const USES: KeyUsage[] = ['encrypt', 'decrypt'];

/** What stands on the disk. The key in it cannot leave the browser. */
interface Sealed {
  key: CryptoKey;
  data: BufferSource;
}

const sealUnder = (key: CryptoKey, what: unknown) => crypto.subtle.encrypt(SEAL, key, new TextEncoder().encode(JSON.stringify(what)));

/**
 * The one sealed record of a client; nothing when there is none. Looking makes no database: where there is none, none is left.
 * @throws when it was tampered with.
 */
export async function readSealed(name: string): Promise<unknown> {
  const sealed = (await indexedDB.databases()).some((one) => one.name === name) && (await inCollection(name, (records) => records.get(name) as IDBRequest<Sealed | undefined>));
  return sealed && new Response(await crypto.subtle.decrypt(SEAL, sealed.key, sealed.data)).json();
}

/** Keeps something that can be written as JSON as the one sealed record of a client, in the place of what stood there. */
export async function putSealed(name: string, what: unknown): Promise<void> {
  const key = await crypto.subtle.generateKey(SEAL, false, USES);
  const data = await sealUnder(key, what);
  await inCollection(name, (records) => records.put({ key, data }, name));
}

/** Seals something under a key that was made for it elsewhere, of 32 bytes. Where the key is forgotten, nothing opens it. */
export async function sealFor(key: readonly number[], what: unknown): Promise<number[]> {
  return [...new Uint8Array(await sealUnder(await crypto.subtle.importKey('raw', new Uint8Array(key), SEAL, false, USES), what))];
}
