import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';

const decisionShape = z.object({
  programmeId: z.string(),
  title: z.string(),
  board: z.string(),
  decidedOn: z.string(),
  state: z.enum(['published', 'superseded']),
  noLivedExperienceEvidence: z.boolean(),
  voices: z.number().int(),
  evidence: z.array(
    z.object({
      id: z.string(),
      effect: z.enum(['changed', 'not_changed']),
      whatChanged: z.string(),
      reviewOn: z.string().nullable(),
      theme: z.object({ id: z.string(), title: z.string() }).nullable(),
      recommendation: z.object({ id: z.string(), title: z.string() }).nullable(),
      voices: z.number().int(),
      withdrawn: z.number().int(),
    }),
  ),
});

export type DecisionTrail = z.infer<typeof decisionShape>;

/** A published decision with each piece of its evidence and the voices behind it. @throws Response 404 elsewhere. */
export async function getDecisionTrail(db: Db, programmeId: string, decisionId: string): Promise<DecisionTrail> {
  const decision = decisionShape.parse(must(await db.rpc('published_decision', { the_decision: decisionId })));
  if (decision.programmeId !== programmeId) throw new Response(null, { status: 404 });
  return decision;
}
