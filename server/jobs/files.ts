import type { Json } from '../../app/platform/database.types.ts';
import { must } from '../../app/platform/refusals.server.ts';
import type { Work } from './loop.ts';

/** A file is put before the row that names it is written, and a form with both may take its time: none younger is swept. */
const YOUNG_MS = 86_400_000;

/**
 * Removes from the store what no row names: files of a survey that was removed, of a picture that was replaced, or put by a
 * request that never came to its row. One put again meanwhile is as young as any, and stays.
 */
export const sweepFiles: Work = async ({ db, files }) => {
  const old = new Date(Date.now() - YOUNG_MS);
  for await (const some of files.putBefore(old)) {
    if (some.length === 0) continue;
    const asked = some.map(({ programme, hash }): Json => ({ programme, hash }));
    for (const { programme_id, hash } of must(await db.rpc('unneeded_files', { the_files: asked }))) {
      if (programme_id && hash) await files.remove({ programme: programme_id, hash }, old);
    }
  }
};
