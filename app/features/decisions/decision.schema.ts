import { z } from 'zod';
import { dateParts, pastDate } from '../../platform/dates.ts';
import { optionalText, requiredText } from '../../platform/text.ts';
import { EFFECTS, RUNGS } from './decision.ts';

export const DECISION_TITLE_MAX = 200;
export const REFERENCE_MAX = 60;
export const DECIDED_BY_MAX = 200;
export const DECISION_MAX = 5000;
export const REASONS_MAX = 10_000;
export const NO_OPTIONS_MAX = 2000;
export const INTERESTS_MAX = 2000;
export const DISPENSATIONS_MAX = 2000;
export const BACKGROUND_PAPERS_MAX = 5000;
export const MEMBERS_AGREEMENT_MAX = 1000;
export const DELIVERY_OWNER_MAX = 200;
export const OPTION_MAX = 1000;
export const REJECTED_BECAUSE_MAX = 2000;
export const ADVICE_KIND_MAX = 60;
export const ADVICE_GIVEN_BY_MAX = 200;
export const ADVICE_SUMMARY_MAX = 3000;
export const HEADING_MAX = 150;
export const HEADING_CONTENT_MAX = 10_000;
export const WHAT_CHANGED_MAX = 2000;
export const ROWS_MAX = 50;

/** A new decision, with the recommendation it answers if it began from one; its id is made with the form, so that the form posted twice makes one. */
export const newDecisionSchema = z.object({ id: z.uuid(), board: z.uuid({ error: 'decision.board' }), title: requiredText(DECISION_TITLE_MAX, 'decision.title'), recommendation: z.uuid().optional() });

/** A row is left out when nothing in it was typed; begun, it must have its main parts. */
function needs<Row extends Record<string, string | null>>(list: string, ...parts: (keyof Row & string)[]) {
  return (row: Row, context: z.RefinementCtx<Row>) => {
    if (isBlank(row)) return;
    for (const part of parts) if (row[part] === null) context.addIssue({ code: 'custom', path: [part], message: `${list}.${part}` });
  };
}
const isBlank = (row: Record<string, string | null>) => Object.values(row).every((part) => part === null);
const withoutBlanks = <Row extends Record<string, string | null>>(rows: Row[]) => rows.filter((row) => !isBlank(row));

const optionRow = z.object({ option: optionalText(OPTION_MAX), rejectedBecause: optionalText(REJECTED_BECAUSE_MAX) }).superRefine(needs('options', 'option', 'rejectedBecause'));
const adviceRow = z
  .object({ kind: optionalText(ADVICE_KIND_MAX), givenBy: optionalText(ADVICE_GIVEN_BY_MAX), givenOn: pastDate, summary: optionalText(ADVICE_SUMMARY_MAX) })
  .superRefine(needs('advice', 'kind', 'summary'));
const headingRow = z.object({ heading: optionalText(HEADING_MAX), content: optionalText(HEADING_CONTENT_MAX) }).superRefine(needs('headings', 'heading', 'content'));

/** The whole record of a decision, as the database takes it. Only the title is needed to save; publishing asks for more. */
export const decisionRecordSchema = z.object({
  /** The revision the form was filled from. */
  revision: z.number().int(),
  title: requiredText(DECISION_TITLE_MAX, 'decision.title'),
  reference: optionalText(REFERENCE_MAX),
  decidedOn: pastDate,
  decidedBy: optionalText(DECIDED_BY_MAX),
  decision: optionalText(DECISION_MAX),
  reasons: optionalText(REASONS_MAX),
  options: z.array(optionRow).max(ROWS_MAX, 'tooMany').transform(withoutBlanks),
  noOptionsBecause: optionalText(NO_OPTIONS_MAX),
  interests: optionalText(INTERESTS_MAX),
  dispensations: optionalText(DISPENSATIONS_MAX),
  backgroundPapers: optionalText(BACKGROUND_PAPERS_MAX),
  rung: z.enum(RUNGS, { error: 'choose' }).optional(),
  membersAgreement: optionalText(MEMBERS_AGREEMENT_MAX),
  deliveryOwner: optionalText(DELIVERY_OWNER_MAX),
  advice: z.array(adviceRow).max(ROWS_MAX, 'tooMany').transform(withoutBlanks),
  headings: z.array(headingRow).max(ROWS_MAX, 'tooMany').transform(withoutBlanks),
  noLivedExperienceEvidence: z
    .literal('yes')
    .optional()
    .transform((ticked) => ticked === 'yes'),
});
export type DecisionRecordForm = z.output<typeof decisionRecordSchema>;

/** What was heard, chosen as "theme:id" or "recommendation:id". */
const heardSchema = z.string({ error: 'evidence.heard' }).regex(/^(theme|recommendation):[0-9a-f-]{36}$/, 'evidence.heard');

/** What was heard, with what changed because of it; when nothing did, with the day it is looked at again. */
export const evidenceSchema = z
  .object({ intent: z.literal('link'), heard: heardSchema, effect: z.enum(EFFECTS, { error: 'evidence.effect' }), whatChanged: requiredText(WHAT_CHANGED_MAX, 'evidence.whatChanged'), reviewOn: dateParts })
  .superRefine(({ effect, reviewOn }, context) => {
    if (effect === 'not_changed' && reviewOn === null) context.addIssue({ code: 'custom', path: ['reviewOn'], message: 'evidence.reviewOn' });
  });

/** What the page of a decision does. */
export const decisionPageSchema = z.discriminatedUnion('intent', [
  evidenceSchema,
  z.object({ intent: z.literal('unlink'), evidence: z.uuid() }),
  z.object({ intent: z.literal('agree') }),
  z.object({ intent: z.literal('publish') }),
  z.object({ intent: z.literal('supersede') }),
]);
export type DecisionPageForm = z.output<typeof decisionPageSchema>;
