import { createClient } from '@supabase/supabase-js';
import { hashOf, pathInStore, type FileStore } from '../../../app/platform/files/file-store.ts';

/** A private bucket: nobody reads from it but the server, by its secret key. */
const BUCKET = 'files';
const PAGE = 1000;

interface StorageFault {
  message: string;
  statusCode?: string;
}

/**
 * Files in the storage of a Supabase project, with its secret key: a row in the database says who may have one, not the
 * storage's own policies. A project's storage takes a file whole or not at all.
 */
export function projectStore({ url, secretKey }: { url: string; secretKey: string }): FileStore {
  const storage = (headers: Record<string, string> = {}) =>
    createClient(url, secretKey, { auth: { persistSession: false, autoRefreshToken: false }, global: { headers } }).storage;
  const bucket = (headers?: Record<string, string>) => storage(headers).from(BUCKET);

  /** All there is in a folder of the bucket. A folder has no day of its own. */
  async function listed(folder: string): Promise<{ name: string; updated: string | null }[]> {
    const everything: { name: string; updated: string | null }[] = [];
    for (let offset = 0; ; offset += PAGE) {
      const { data, error } = await bucket().list(folder, { limit: PAGE, offset, sortBy: { column: 'name', order: 'asc' } });
      if (error) throw fault(error);
      everything.push(...data.map(({ name, updated_at }) => ({ name, updated: updated_at })));
      if (data.length < PAGE) return everything;
    }
  }

  async function upload(path: string, content: Uint8Array): Promise<StorageFault | null> {
    // Written over when it is there: the content is the same, and it is as young as any from now on.
    return (await bucket().upload(path, content, { upsert: true, contentType: 'application/octet-stream' })).error;
  }

  return {
    async put(programme, content) {
      const hash = hashOf(content);
      const path = pathInStore({ programme, hash });
      let failed = await upload(path, content);
      if (failed && isMissing(failed)) {
        // The first file of a project. Another copy may make the bucket at the same moment: then it is there.
        await storage().createBucket(BUCKET, { public: false });
        failed = await upload(path, content);
      }
      if (failed) throw fault(failed);
      return hash;
    },

    async get(file, range) {
      const { data, error } = await bucket(range && { Range: `bytes=${range.from}-${range.to}` }).download(pathInStore(file)).asStream();
      if (error) {
        if (isMissing(error)) return null;
        throw fault(error);
      }
      return data;
    },

    async *putBefore(moment) {
      for (const { name: programme } of await listed('')) {
        yield (await listed(programme)).filter(({ updated }) => isBefore(updated, moment)).map(({ name: hash }) => ({ programme, hash }));
      }
    },

    async remove(file, unlessPutSince) {
      const path = pathInStore(file);
      // Asked again just before: the storage itself removes a file whatever its age.
      const { data, error } = await bucket().list(file.programme, { limit: 1, search: file.hash });
      if (error) throw fault(error);
      if (!isBefore(data[0]?.updated_at ?? null, unlessPutSince)) return;
      const { error: failed } = await bucket().remove([path]);
      if (failed) throw fault(failed);
    },
  };
}

function isBefore(updated: string | null, moment: Date): boolean {
  return updated !== null && new Date(updated) < moment;
}

/** The storage says 404 of a file and of a bucket that is not there, in the body; its status is 400. */
function isMissing({ statusCode }: StorageFault): boolean {
  return statusCode === '404';
}

function fault({ message, statusCode }: StorageFault): Error {
  return new Error(`The project's storage failed (${statusCode ?? 'unreachable'}): ${message}`);
}
