import { z } from 'zod';

const line = z.string().min(1);

/** A decision's whole record, in the shape the database's save_decision takes. A part left out is empty. */
export const decisionRecordShape = z.strictObject({
  title: line.optional(),
  reference: line.optional(),
  decidedOn: line.optional(),
  decidedBy: line.optional(),
  decision: line.optional(),
  reasons: line.optional(),
  noOptionsBecause: line.optional(),
  interests: line.optional(),
  dispensations: line.optional(),
  backgroundPapers: line.optional(),
  rung: z.enum(['informing', 'consultation', 'engagement', 'co_design', 'co_production']).optional(),
  noLivedExperienceEvidence: z.boolean().optional(),
  options: z.array(z.strictObject({ option: line, rejectedBecause: line })).default([]),
  advice: z.array(z.strictObject({ kind: line, givenBy: line, givenOn: line, summary: line })).default([]),
  headings: z.array(z.strictObject({ heading: line, content: line })).default([]),
});

export type DecisionRecord = z.output<typeof decisionRecordShape>;
