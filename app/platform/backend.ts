import type { EmailOtpType } from '@supabase/supabase-js';
import type { FileStore } from './files/file-store.ts';

/** How a database does: ok, too slow to wait for, able to read but not to write (a full disk), or silent. */
export type Health = 'ok' | 'slow' | 'unwritable' | 'unreachable';

/**
 * The Supabase this app stands on, however it is run. One interface for the embedded database, a PostgreSQL of one's
 * own, and a hosted project: the code above it cannot tell them apart.
 */
export interface Backend {
  kind: 'embedded' | 'postgres' | 'supabase';
  url: string;
  publishableKey: string;
  secretKey: string;
  /** How requests reach it: in process for the first two, over the network for the third. */
  fetch: typeof fetch;
  /** Where the content of files is kept: a folder, the database itself, or the project's storage. */
  files: FileStore;
  /** What the sign-in service calls a code sent by email. */
  codeType: 'email' | 'magiclink';
  /** How its database does, found out within a few seconds. */
  health(): Promise<Health>;
  /**
   * A code of the sign-in service's own for an address, to be used at once to begin a session for someone we let in
   * ourselves. It is sent to nobody. `mayJoin` makes the account where there is none.
   */
  oneTimeCode(email: string, mayJoin: boolean): Promise<{ token: string; type: EmailOtpType }>;
  /**
   * What a database server does by itself, and an embedded one must be told to do: frees the room of what is deleted, and
   * counts what there is, by which queries are planned. Where it is missing, a server sees to it.
   */
  tidy?(): Promise<void>;
  /** Forgets how queries were to be gone about, so that each is planned anew when it is next asked; where one session serves everybody. */
  planAnew?(): Promise<void>;
  close(): Promise<void>;
}
