import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import type { Outcome } from './outcome.ts';
import { LEVELS, OUTCOME_KINDS } from './theory-file-words.ts';

const outcomeShape = z
  .object({ id: z.string(), level: z.enum(LEVELS), kind: z.enum(OUTCOME_KINDS), text: z.string(), priority_group: z.string().nullable() })
  .transform(({ priority_group, ...outcome }): Outcome => ({ ...outcome, priorityGroup: priority_group }));

/** The outcomes a contribution can be tagged to now, in the order of the theory. */
export async function listOutcomes(db: Db, programmeId: string): Promise<Outcome[]> {
  return z.array(outcomeShape).parse(must(await db.from('current_outcomes').select('id, level, kind, text, priority_group').eq('programme_id', programmeId).order('position')));
}
