export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Gives a function that runs work one after another, in the order asked for. A failure is its asker's alone.
 *
 * The embedded database is a single session: two requests at once would share one transaction, and with it one
 * person's rights and one person's rollback. A PostgreSQL server needs none of this, it has a session per request.
 */
export function oneAtATime(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/**
 * The same for a database whose log is brought to the disk beside its work: work that wrote is done when what it wrote
 * is on the disk. The next begins meanwhile, and those that finish while the disk is busy share its next turn.
 */
export function oneAtATimeOnDisk(files: { readonly mark: number; settle(mark: number): Promise<void> }): InTurn {
  const inTurn = oneAtATime();
  return async (work) => {
    let wrote: number | null = null;
    const result = await inTurn(async () => {
      const before = files.mark;
      const done = await work();
      if (files.mark !== before) wrote = files.mark;
      return done;
    });
    if (wrote !== null) await files.settle(wrote);
    return result;
  };
}

/** For a backend that can do several things at once. */
export const allAtOnce: InTurn = (work) => work();
