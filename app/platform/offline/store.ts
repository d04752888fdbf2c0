// What scripts keep in the browser, without knowing what it is. All of a site shares one room there: so whoever keeps
// something has a database under a name of its own, opens that alone, and deletes that alone.

/** The database of one client. */
export interface Database {
  /** Nobody else's on the site; its locks and its kept pages go by it too. */
  readonly name: string;
  /** Collections of records, by name. New ones go to the end and none is taken away: how many there are is the version. */
  readonly collections: readonly string[];
}

/**
 * Does some work in one collection, all of it or none, and gives the result of the request it returns. It is done only once
 * it is on the disk: a device switched off the next moment loses nothing. The database is open no longer than that, so it
 * stands in the way of no later version and no deletion. A client with one collection needs no name for it but its own.
 * @throws when the browser keeps nothing, since there is no room or it may not.
 */
export async function inCollection<Result>(
  name: string,
  work: (records: IDBObjectStore) => IDBRequest<Result>,
  collection = name,
  collections: readonly string[] = [collection],
): Promise<Result> {
  const opening = indexedDB.open(name, collections.length);
  opening.onupgradeneeded = (event) => collections.slice(event.oldVersion).map((one) => opening.result.createObjectStore(one));
  await done(opening);
  const transaction = opening.result.transaction(collection, 'readwrite', { durability: 'strict' });
  const asked = work(transaction.objectStore(collection));
  // It closes as soon as nothing is under way in it.
  opening.result.close();
  await new Promise((resolve, reject) => {
    transaction.onabort = reject;
    transaction.oncomplete = resolve;
  });
  return asked.result;
}

const done = (asked: IDBOpenDBRequest) =>
  new Promise((resolve, reject) => {
    asked.onsuccess = resolve;
    asked.onerror = reject;
  });

/** Deletes the database of a client with everything in it, and nobody else's. */
export const drop = (name: string): Promise<unknown> => done(indexedDB.deleteDatabase(name));
