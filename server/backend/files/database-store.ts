import { sql, type Kysely } from 'kysely';
import { hashOf, pathInStore, type FileKey, type FileStore } from '../../../app/platform/files/file-store.ts';

/** How much of a file is one row, and the most of it that is in memory at once, in bytes. Rows that are there have this size. */
export const CHUNK_BYTES = 262_144;
const KEYS_AT_ONCE = 500;

/**
 * Files as rows of a PostgreSQL that all copies of the server share (private.stored_files), over the server's own line to
 * it: no policy is asked, and nothing travels as text through the API. A file is there when its transaction is, whole.
 */
export function databaseStore(db: Kysely<unknown>): FileStore {
  return {
    async put(programme, content) {
      const hash = hashOf(content);
      pathInStore({ programme, hash });
      await db.transaction().execute(async (transaction) => {
        await sql`insert into private.stored_files (programme_id, hash, size) values (${programme}, ${hash}, ${content.length})
          on conflict (programme_id, hash) do update set put_at = now()`.execute(transaction);
        for (let number = 0; number * CHUNK_BYTES < content.length; number += 1) {
          const chunk = Buffer.from(content.subarray(number * CHUNK_BYTES, (number + 1) * CHUNK_BYTES));
          await sql`insert into private.file_chunks (programme_id, hash, number, content) values (${programme}, ${hash}, ${number}, ${chunk})
            on conflict do nothing`.execute(transaction);
        }
      });
      return hash;
    },

    async get({ programme, hash }, range) {
      pathInStore({ programme, hash });
      const { rows: [found] } = await sql<{ size: number }>`select size from private.stored_files where programme_id = ${programme} and hash = ${hash}`.execute(db);
      if (!found) return null;
      const to = range?.to ?? found.size - 1;
      let from = range?.from ?? 0;
      // A piece is fetched when the one before it was taken: whoever reads slowly holds no connection.
      return new ReadableStream<Uint8Array>({
        async pull(reader) {
          const number = Math.floor(from / CHUNK_BYTES);
          const start = from - number * CHUNK_BYTES;
          const length = Math.min(CHUNK_BYTES - start, to - from + 1);
          const { rows: [chunk] } = await sql<{ piece: Buffer }>`select substr(content, ${start + 1}::integer, ${length}::integer) as piece from private.file_chunks
            where programme_id = ${programme} and hash = ${hash} and number = ${number}`.execute(db);
          if (!chunk) throw new Error('A part of a stored file is missing.');
          reader.enqueue(new Uint8Array(chunk.piece));
          from += length;
          if (from > to) reader.close();
        },
      });
    },

    async *putBefore(moment) {
      for (let last: FileKey = { programme: '00000000-0000-0000-0000-000000000000', hash: '' }; ; ) {
        const { rows }: { rows: FileKey[] } = await sql<FileKey>`select programme_id as programme, hash from private.stored_files
          where put_at < ${moment.toISOString()}::timestamptz and (programme_id, hash::text) > (${last.programme}::uuid, ${last.hash})
          order by programme_id, hash::text limit ${KEYS_AT_ONCE}`.execute(db);
        const newest = rows.at(-1);
        if (!newest) return;
        yield rows;
        last = newest;
      }
    },

    async remove({ programme, hash }, unlessPutSince) {
      await sql`delete from private.stored_files where programme_id = ${programme} and hash = ${hash} and put_at < ${unlessPutSince.toISOString()}::timestamptz`.execute(db);
    },
  };
}
