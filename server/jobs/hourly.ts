import { mayBe } from '../../app/platform/refusals.server.ts';
import type { Work } from './loop.ts';

/** Drops what was begun and never sent, once its time is over. */
export const dropDrafts: Work = async ({ db }) => {
  mayBe(await db.rpc('drop_expired_drafts'));
};

/** Writes what is kept unlinked anew in open waves, whoever answered when: so no transaction tells that somebody just had. */
export const mixUnlinked: Work = async ({ db }) => {
  mayBe(await db.rpc('mix_open_waves'));
};
