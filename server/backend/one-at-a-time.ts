/**
 * Gives a function that runs work one after another, in the order asked for. A failure is its asker's alone.
 *
 * The embedded database is a single session: two requests at once would share one transaction, and with it one
 * person's rights and one person's rollback. A PostgreSQL server needs none of this, it has a session per request.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** For a backend that can do several things at once. */
export function allAtOnce<T>(work: () => Promise<T>): Promise<T> {
  return work();
}
