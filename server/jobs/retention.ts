import { mayBe } from '../../app/platform/refusals.server.ts';
import type { Work } from './loop.ts';

/** Removes what a programme has kept for as long as it said it would, purpose by purpose, and proves it. */
export const runRetention: Work = async ({ db }, { programme }) => {
  mayBe(await db.rpc('run_retention', { the_programme: programme }));
};
