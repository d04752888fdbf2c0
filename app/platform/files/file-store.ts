import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A file of a store: by its programme, and by its content. */
export interface FileKey {
  programme: string;
  /** SHA-256 of the content, in hex. */
  hash: string;
}

/** What the row of a file keeps: enough to fetch its content, once the row has said who may have it. */
export interface StoredFile extends FileKey {
  /** In bytes. */
  size: number;
  /** A media type of the allow-list it was taken by. */
  type: string;
}

/** As the database gives it. */
export const storedFileShape = z.object({ programme: z.string(), hash: z.string(), size: z.number(), type: z.string() });

/** The bytes from `from` to `to`, both counted from 0 and both within the file. */
export interface ByteRange {
  from: number;
  to: number;
}

/**
 * Where the content of files is kept, whatever the backend (docs/decisions/039-files.md). It knows nobody: a row in the
 * database says who may read, and is asked first. Content is put before the row that names it is written; what no row names
 * is swept a day later.
 */
export interface FileStore {
  /**
   * Keeps content with a programme and gives its hash, once it is as safe as an answer that was sent. The same content put
   * again is the same file, from now on as young as any.
   */
  put(programme: string, content: Uint8Array): Promise<string>;
  /** The content, or a part of it, a piece at a time; null when the store has no such file. */
  get(file: FileKey, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>;
  /** What was last put before a moment, some files at a time. */
  putBefore(moment: Date): AsyncIterable<FileKey[]>;
  /** Removes a file, unless it was put again since that moment. */
  remove(file: FileKey, unlessPutSince: Date): Promise<void>;
}

/** What names content in a store: its SHA-256 in hex. */
export function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

const PROGRAMME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;

/** Whether these could name a file: no name of a folder, no way up out of the store, nothing but what we make ourselves. */
export function isFileKey({ programme, hash }: FileKey): boolean {
  return PROGRAMME.test(programme) && HASH.test(hash);
}

/**
 * The one path of a file within a store.
 * @throws when these name no file, so that nothing outside the store is ever touched.
 */
export function pathInStore(file: FileKey): string {
  if (!isFileKey(file)) throw new Error('This names no file of the store.');
  return `${file.programme}/${file.hash}`;
}
