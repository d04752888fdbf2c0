import type { Db } from '../../platform/context.server.ts';
import { mayBe, must } from '../../platform/refusals.server.ts';

/** The fewest people of a group that a programme shows. */
export async function getLeastCount(db: Db, programmeId: string): Promise<number> {
  return must(await db.from('programmes').select('least_count').eq('id', programmeId).single()).least_count;
}

/** Raises it. @throws Refusal for a number below the one it is. */
export async function setLeastCount(db: Db, programmeId: string, least: number): Promise<void> {
  mayBe(await db.rpc('set_least_count', { the_programme: programmeId, the_count: least }), { least_count_only_rises: 'least' });
}
