import { putSealed, readSealed } from '../../../../platform/offline/sealing.ts';
import { drop } from '../../../../platform/offline/store.ts';
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

/** What is kept. Nothing is kept of a survey while there is no pack of it. */
export const read = async () => ((await readSealed(NAME)) || { answers: {}, changed: {}, asides: [] }) as Kept;

/** Changes what is kept, one change at a time, whichever tab asked for it. */
export async function change(how: (kept: Kept) => void): Promise<void> {
  await navigator.locks.request(NAME, async () => {
    const kept = await read();
    how(kept);
    if (kept.pack || kept.left || kept.asides[0]) await putSealed(NAME, kept);
    else {
      await drop(NAME);
      await registration.unregister();
    }
  });
}
