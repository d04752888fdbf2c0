import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import type { ProgrammeOfViewer } from '../../platform/roles.ts';

const count = z.number().int();
const shape = z.object({
  outcomes: count,
  openRecommendations: count,
  overdueRecommendations: count,
  publishedDecisions: count,
  openWaves: count,
  untagged: count.optional(),
  untranslated: count.optional(),
  draftThemes: count.optional(),
  draftRecommendations: count.optional(),
  quotesToClear: count.optional(),
  draftDecisions: count.optional(),
  agreedDecisions: count.optional(),
  boards: count.optional(),
});

export type Waiting = z.infer<typeof shape>;

/** What waits to be done in a programme, for the person who asks. */
export async function listWaiting(db: Db, programme: ProgrammeOfViewer): Promise<Waiting> {
  return shape.parse(must(await db.rpc('waiting', { the_programme: programme.id })));
}
