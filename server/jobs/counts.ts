import { mayBe, must } from '../../app/platform/refusals.server.ts';
import type { Work } from './loop.ts';

/** So few that whoever sends or tags meanwhile waits no longer than for another of them. */
const PEOPLE_AT_ONCE = 200;

/** Counts a programme anew, some people at a time, mends what was kept where it differs, and writes down how much that was. */
export const recount: Work = async ({ db }, { programme }) => {
  let mended = 0;
  let after: string | null = null;
  do {
    const { last, mended: found }: { last: string | null; mended: number | null } = must(
      await db.rpc('recount_people', { the_programme: programme, the_after: after, the_count: PEOPLE_AT_ONCE }).single());
    mended += found ?? 0;
    after = last;
  } while (after !== null);
  mended += must(await db.rpc('recount_sums', { the_programme: programme }));
  if (mended === 0) return;
  console.warn(`Kept counts of programme ${programme} differed from a recount in ${mended} places and were mended.`);
  mayBe(await db.rpc('record_recount', { the_programme: programme, the_mended: mended }));
};
