import { ask, said, type Acknowledgement } from './envelope.ts';
import { inCollection, type Database } from './store.ts';

// Things made on a device that the server is to have, each once, however long it is away and whatever happens meanwhile.

/**
 * Where something of an outbox stands. It waits; it is on its way; the server will not take it, and said why; whoever is
 * signed in has to sign in again first. What the server has is no longer here.
 */
export type OutboxState = 'waiting' | 'sending' | 'refused' | 'needs sign-in';

export interface OutboxItem {
  /** Made on the device. The server keeps one thing for one id, so handing it over twice is handing it over once. */
  id: string;
  /** The address on our own site that takes it. */
  to: string;
  /** What is sent, as it stands. Never changed: whoever changes something puts in something new. */
  body: string | Blob;
  /** When it was put in, by the clock of the device, in milliseconds since 1970. */
  madeAt: number;
  state: OutboxState;
  /** Why it was refused, in words for a person. */
  refused?: string;
  /** How often it was tried in vain, and when it is to be tried again, in milliseconds since 1970. */
  tries: number;
  tryAt: number;
}

/** The header a thing carries its id in; the answer says it back (Acknowledgement). */
export const ITEM = 'X-Throughline-Item';

const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** How long one thing may be on its way, in milliseconds: as long as a line of ten bytes a millisecond needs, and a little. */
const timeFor = (body: string | Blob) => 20_000 + Math.ceil((typeof body === 'string' ? body.length : body.size) / 10);

/** Whether its time has come. One that would wait for longer than anything ever does was put off by a clock that was wrong. */
const isDue = ({ tryAt }: OutboxItem, now: number) => tryAt <= now || tryAt > now + LONGEST_WAIT_MS;

/** The outbox of one client, in a collection of its database. */
export function openOutbox({ name, collections }: Database, collection: string) {
  const inOutbox = <Result>(work: (items: IDBObjectStore) => IDBRequest<Result>) => inCollection(name, work, collection, collections);

  /** Changes something that is still here: what was taken out meanwhile does not come back. */
  const change = (id: string, changes: Partial<OutboxItem>) => inOutbox((items) => {
    const asked = items.get(id) as IDBRequest<OutboxItem | undefined>;
    asked.onsuccess = () => asked.result && items.put({ ...asked.result, ...changes }, id);
    return asked;
  });

  /** All that the server does not have, oldest first. */
  const list = async () => (await inOutbox((items) => items.getAll() as IDBRequest<OutboxItem[]>)).toSorted((a, b) => a.madeAt - b.madeAt);

  /** Takes something out, sent or not. */
  const discard = (id: string): Promise<unknown> => inOutbox((items) => items.delete(id));

  /** Hands one thing over. Gives where it stands then; null when the server has it. */
  async function handOver({ id, to, body, tries }: OutboxItem): Promise<OutboxState | null> {
    await change(id, { state: 'sending' });
    const answer = await ask(to, { method: 'POST', body, headers: { [ITEM]: id }, signal: AbortSignal.timeout(timeFor(body)) });
    const told = await said<Acknowledgement | null>(answer);
    if (told?.refused) {
      await change(id, { state: 'refused', refused: told.refused });
      return 'refused';
    }
    if (told?.id === id) {
      await discard(id);
      return null;
    }
    // Our own words, led elsewhere, and not about this thing: that is where one signs in.
    const state = answer && (answer.status === 401 || answer.redirected) ? 'needs sign-in' : 'waiting';
    await change(id, { state, tries: tries + 1, tryAt: Date.now() + Math.min(FIRST_WAIT_MS * 2 ** tries, LONGEST_WAIT_MS) });
    return state;
  }

  return {
    list,
    discard,

    /** Puts something in, and gives its id once it is on the disk. @throws when the browser has no room for it. */
    async put(to: string, body: string | Blob): Promise<string> {
      const id = crypto.randomUUID();
      const item: OutboxItem = { id, to, body, madeAt: Date.now(), state: 'waiting', tries: 0, tryAt: 0 };
      await inOutbox((items) => items.put(item, id));
      return id;
    },

    /** Lets something that was refused be tried again. */
    retry: (id: string): Promise<unknown> => change(id, { state: 'waiting', refused: undefined, tries: 0, tryAt: 0 }),

    /**
     * Hands over whatever is due, and gives what is left. Whoever asked for it (`isNow`), or has just signed in, waits for
     * nothing. To be called often: one at a time sends, in whichever tab or worker, and it costs nothing when nothing is due.
     */
    send: async (isNow = false): Promise<OutboxItem[]> => navigator.locks.request(`${name} ${collection}`, async () => {
      const due = (await list()).filter((item) => item.state !== 'refused' && (isNow || isDue(item, Date.now())));
      // What failed before comes last: nothing stands in the way of the others for good.
      due.sort((a, b) => a.tries - b.tries);
      for (const [place, item] of due.entries()) {
        // Whatever goes wrong with one, the others go on.
        if ((await handOver(item).catch(() => 'waiting')) !== 'needs sign-in') continue;
        // A session is one for all of them: nothing more is sent in vain.
        for (const { id } of due.slice(place + 1)) await change(id, { state: 'needs sign-in' });
        break;
      }
      return list();
    }),
  };
}
