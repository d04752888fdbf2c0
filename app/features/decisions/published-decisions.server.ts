import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import { DECISION_STATES, EFFECTS, RUNGS } from './decision.ts';
import { ANSWERS } from './recommendation.ts';

const listShape = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    board: z.string(),
    decided_on: z.string().nullable(),
    state: z.enum(DECISION_STATES),
    reference: z.string().nullable(),
    rung: z.enum(RUNGS).nullable(),
    voices: z.number(),
  }),
);
export type PublishedInBrief = z.output<typeof listShape>[number];

/** The published decisions of the programme at an address, for anyone, newest first. */
export async function listPublishedDecisions(db: Db, slug: string): Promise<PublishedInBrief[]> {
  return listShape.parse(must(await db.rpc('published_decisions', { the_slug: slug })));
}

const words = z.string().nullable();
const decisionShape = z.object({
  id: z.string(),
  programme: z.string(),
  slug: z.string(),
  isDemonstration: z.boolean(),
  board: z.string(),
  title: z.string(),
  state: z.enum(DECISION_STATES),
  reference: words,
  decidedOn: words,
  decidedBy: words,
  decision: words,
  reasons: words,
  noOptionsBecause: words,
  interests: words,
  dispensations: words,
  backgroundPapers: words,
  rung: z.enum(RUNGS).nullable(),
  membersAgreement: words,
  deliveryOwner: words,
  noLivedExperienceEvidence: z.boolean(),
  publishedOn: words,
  voices: z.number(),
  options: z.array(z.object({ option: z.string(), rejectedBecause: z.string() })),
  advice: z.array(z.object({ kind: z.string(), givenBy: words, givenOn: words, summary: z.string() })),
  headings: z.array(z.object({ heading: z.string(), content: z.string() })),
  evidence: z.array(
    z.object({
      id: z.string(),
      effect: z.enum(EFFECTS),
      whatChanged: z.string(),
      reviewOn: words,
      theme: z.object({ id: z.string(), title: z.string(), definition: z.string() }).nullable(),
      recommendation: z.object({ id: z.string(), title: z.string(), ask: z.string(), putOn: words, answer: z.enum(ANSWERS).nullable(), reason: words, repliedOn: words }).nullable(),
      heardOn: words,
      voices: z.number(),
      withdrawn: z.number(),
      quotes: z.array(z.object({ words: z.string(), language: z.string(), translation: z.string().nullable() })),
    }),
  ),
});
export type PublishedDecision = z.output<typeof decisionShape>;

/** One published decision whole, with its line down to the voices, for anyone. @throws Response 404 when there is none at this address. */
export async function getPublishedDecision(db: Db, slug: string, decisionId: string): Promise<PublishedDecision> {
  const decision = decisionShape.parse(must(await db.rpc('published_decision', { the_decision: decisionId })));
  if (decision.slug !== slug) throw new Response(null, { status: 404 });
  return decision;
}
