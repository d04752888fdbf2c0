import { unwrapOrNull } from '../../app/platform/domain-error.server.ts';
import type { Work } from './loop.ts';

/** Drops what was begun and never sent, once its time is over. */
export const dropDrafts: Work = async ({ db }) => {
  unwrapOrNull(await db.rpc('drop_expired_drafts'));
};

/** Writes what is kept unlinked anew in open waves, whoever answered when: so no transaction tells that somebody just had. */
export const shuffleUnlinked: Work = async ({ db }) => {
  unwrapOrNull(await db.rpc('shuffle_open_waves'));
};
