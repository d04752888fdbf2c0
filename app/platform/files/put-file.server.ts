import type { FileStore } from './file-store.ts';

/**
 * Puts content into the store, for the command that writes its row next. Gives its hash.
 * @throws Response 503 when the store cannot take it now, as for a database that cannot: whoever sent it may send it again.
 */
export async function putFile(store: FileStore, programmeId: string, content: Uint8Array): Promise<string> {
  try {
    return await store.put(programmeId, content);
  } catch (fault) {
    console.error('The file store did not take a file.', fault);
    throw new Response(null, { status: 503 });
  }
}
